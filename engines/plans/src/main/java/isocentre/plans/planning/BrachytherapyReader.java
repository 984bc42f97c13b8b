package isocentre.plans.planning;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads RT Brachy Application Setups (PS3.3 C.8.8.15).
final class BrachytherapyReader {
    private static final Tag TECHNIQUE = Dictionary.tag("BrachyTreatmentTechnique");
    private static final Tag TREATMENT = Dictionary.tag("BrachyTreatmentType");
    private static final Tag SOURCES = Dictionary.tag("SourceSequence");
    private static final Tag SOURCE_NUMBER = Dictionary.tag("SourceNumber");
    private static final Tag ISOTOPE = Dictionary.tag("SourceIsotopeName");
    private static final Tag HALF_LIFE = Dictionary.tag("SourceIsotopeHalfLife");
    private static final Tag KERMA_RATE = Dictionary.tag("ReferenceAirKermaRate");
    private static final Tag SETUPS = Dictionary.tag("ApplicationSetupSequence");
    private static final Tag SETUP_KIND = Dictionary.tag("ApplicationSetupType");
    private static final Tag SETUP_NUMBER = Dictionary.tag("ApplicationSetupNumber");
    private static final Tag SETUP_NAME = Dictionary.tag("ApplicationSetupName");
    private static final Tag TOTAL_KERMA = Dictionary.tag("TotalReferenceAirKerma");
    private static final Tag CHANNELS = Dictionary.tag("ChannelSequence");
    private static final Tag CHANNEL_NUMBER = Dictionary.tag("ChannelNumber");
    private static final Tag CHANNEL_LENGTH = Dictionary.tag("ChannelLength");
    private static final Tag CHANNEL_TIME = Dictionary.tag("ChannelTotalTime");
    private static final Tag CHANNEL_SOURCE = Dictionary.tag("ReferencedSourceNumber");
    private static final Tag CHANNEL_ROI = Dictionary.tag("ReferencedROINumber");
    private static final Tag FINAL_WEIGHT = Dictionary.tag("FinalCumulativeTimeWeight");
    private static final Tag POINTS = Dictionary.tag("BrachyControlPointSequence");
    private static final Tag INDEX = Dictionary.tag("ControlPointIndex");
    private static final Tag RELATIVE = Dictionary.tag("ControlPointRelativePosition");
    private static final Tag POSITION = Dictionary.tag("ControlPoint3DPosition");
    private static final Tag WEIGHT = Dictionary.tag("CumulativeTimeWeight");

    private BrachytherapyReader() {}

    static Optional<Brachytherapy> read(Place top) {
        List<Place> setups = top.items(SETUPS);
        if (setups.isEmpty()) {
            return Optional.empty();
        }
        List<Brachytherapy.Source> sources = new ArrayList<>();
        for (Place item : top.items(SOURCES)) {
            sources.add(new Brachytherapy.Source(
                    item.integer(SOURCE_NUMBER).orElse(sources.size() + 1),
                    item.text(ISOTOPE),
                    item.number(HALF_LIFE),
                    item.number(KERMA_RATE)));
        }
        List<Brachytherapy.ApplicationSetup> read = new ArrayList<>();
        for (Place item : setups) {
            read.add(new Brachytherapy.ApplicationSetup(
                    item.integer(SETUP_NUMBER).orElse(read.size() + 1),
                    item.text(SETUP_KIND),
                    item.text(SETUP_NAME),
                    item.number(TOTAL_KERMA),
                    channels(item)));
        }
        return Optional.of(new Brachytherapy(top.text(TECHNIQUE), top.text(TREATMENT), sources, read));
    }

    private static List<Brachytherapy.Channel> channels(Place setup) {
        List<Brachytherapy.Channel> channels = new ArrayList<>();
        for (Place item : setup.items(CHANNELS)) {
            channels.add(new Brachytherapy.Channel(
                    item.integer(CHANNEL_NUMBER).orElse(channels.size() + 1),
                    item.integer(CHANNEL_SOURCE),
                    item.number(CHANNEL_TIME),
                    item.number(CHANNEL_LENGTH),
                    item.integer(CHANNEL_ROI),
                    item.number(FINAL_WEIGHT),
                    dwells(item)));
        }
        return channels;
    }

    private static List<Brachytherapy.Dwell> dwells(Place channel) {
        List<Brachytherapy.Dwell> dwells = new ArrayList<>();
        for (Place item : channel.items(POINTS)) {
            dwells.add(new Brachytherapy.Dwell(
                    item.integer(INDEX).orElse(dwells.size()),
                    item.number(RELATIVE),
                    item.point(POSITION),
                    item.number(WEIGHT)));
        }
        return dwells;
    }
}
