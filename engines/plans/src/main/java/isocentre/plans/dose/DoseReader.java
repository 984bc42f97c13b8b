package isocentre.plans.dose;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the RT Dose module (PS3.3 C.8.8.3).
final class DoseReader {
    private static final Tag UNITS = Dictionary.tag("DoseUnits");
    private static final Tag TYPE = Dictionary.tag("DoseType");
    private static final Tag SUMMATION = Dictionary.tag("DoseSummationType");
    private static final Tag COMMENT = Dictionary.tag("DoseComment");
    private static final Tag NORMALISATION = Dictionary.tag("NormalizationPoint");
    private static final Tag HETEROGENEITY = Dictionary.tag("TissueHeterogeneityCorrection");
    private static final Tag PLANS = Dictionary.tag("ReferencedRTPlanSequence");
    private static final Tag STRUCTURES = Dictionary.tag("ReferencedStructureSetSequence");
    private static final Tag REFERENCED = Dictionary.tag("ReferencedSOPInstanceUID");
    private static final Tag GROUPS = Dictionary.tag("ReferencedFractionGroupSequence");
    private static final Tag GROUP = Dictionary.tag("ReferencedFractionGroupNumber");
    private static final Tag BEAMS = Dictionary.tag("ReferencedBeamSequence");
    private static final Tag BEAM = Dictionary.tag("ReferencedBeamNumber");
    private static final Tag SETUPS = Dictionary.tag("ReferencedBrachyApplicationSetupSequence");
    private static final Tag SETUP = Dictionary.tag("ReferencedBrachyApplicationSetupNumber");
    private static final Tag HISTOGRAMS = Dictionary.tag("DVHSequence");

    private DoseReader() {}

    static Dose read(Instance instance, DicomFile file, Place top) {
        DoseUnits units = top.word(UNITS, DoseUnits.class).orElseGet(() -> {
            top.doubt(UNITS, "the units of dose are not stated", "they are taken for Gy");
            return DoseUnits.GY;
        });
        DoseType type = top.word(TYPE, DoseType.class).orElse(DoseType.PHYSICAL);
        Optional<DoseGrid> grid = new GridReader(file, top, type).read();
        List<StoredDvh> histograms = top.items(HISTOGRAMS).stream()
                .flatMap(item -> HistogramReader.read(item).stream())
                .toList();
        if (grid.isEmpty() && histograms.isEmpty()) {
            top.issues().loss("", "it holds neither a usable dose grid nor a histogram", "nothing can be measured");
        }
        return new Dose(
                instance,
                grid,
                units,
                type,
                top.word(SUMMATION, SummationType.class).orElse(SummationType.NOT_STATED),
                top.text(COMMENT),
                top.point(NORMALISATION),
                top.texts(HETEROGENEITY),
                plans(top),
                top.items(STRUCTURES).stream()
                        .flatMap(item -> item.uid(REFERENCED).stream())
                        .findFirst(),
                histograms,
                top.issues().list());
    }

    private static List<Dose.ReferencedPlan> plans(Place top) {
        List<Dose.ReferencedPlan> plans = new ArrayList<>();
        for (Place plan : top.items(PLANS)) {
            Optional<Uid> uid = plan.uid(REFERENCED);
            List<Place> groups = plan.items(GROUPS);
            if (uid.isEmpty()) {
                plan.loss(REFERENCED, "it is missing", "the plan of this dose is not known by reference");
            } else if (groups.isEmpty()) {
                plans.add(new Dose.ReferencedPlan(
                        uid.get(),
                        OptionalInt.empty(),
                        numbers(plan.items(BEAMS), BEAM),
                        numbers(plan.items(SETUPS), SETUP)));
            } else {
                for (Place group : groups) {
                    plans.add(new Dose.ReferencedPlan(
                            uid.get(),
                            group.integer(GROUP),
                            numbers(group.items(BEAMS), BEAM),
                            numbers(group.items(SETUPS), SETUP)));
                }
            }
        }
        return plans;
    }

    private static List<Integer> numbers(List<Place> places, Tag tag) {
        return places.stream()
                .map(place -> place.integer(tag))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }
}
