package isocentre.plans.dose;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Reads one item of the RT DVH module (PS3.3 C.8.8.4).
final class HistogramReader {
    private static final Tag KIND = Dictionary.tag("DVHType");
    private static final Tag UNITS = Dictionary.tag("DoseUnits");
    private static final Tag TYPE = Dictionary.tag("DoseType");
    private static final Tag SCALING = Dictionary.tag("DVHDoseScaling");
    private static final Tag VOLUME_UNITS = Dictionary.tag("DVHVolumeUnits");
    private static final Tag DATA = Dictionary.tag("DVHData");
    private static final Tag LEAST = Dictionary.tag("DVHMinimumDose");
    private static final Tag MOST = Dictionary.tag("DVHMaximumDose");
    private static final Tag MEAN = Dictionary.tag("DVHMeanDose");
    private static final Tag ROIS = Dictionary.tag("DVHReferencedROISequence");
    private static final Tag ROI = Dictionary.tag("ReferencedROINumber");
    private static final Tag CONTRIBUTION = Dictionary.tag("DVHROIContributionType");

    private HistogramReader() {}

    /// Empty, with an issue, if it cannot be used.
    static Optional<StoredDvh> read(Place item) {
        Optional<StoredDvh.Kind> kind = item.word(KIND, StoredDvh.Kind.class);
        double[] data = item.numbers(DATA);
        double scaling = item.number(SCALING).orElse(1);
        List<StoredDvh.RoiShare> rois = rois(item);
        if (kind.isEmpty() || rois.isEmpty() || data.length < 2 || data.length % 2 != 0 || !(scaling > 0)) {
            item.loss(DATA, "the histogram lacks its kind, its region or whole bins", "it is left out");
            return Optional.empty();
        }
        List<StoredDvh.Bin> bins = new ArrayList<>(data.length / 2);
        for (int i = 0; i < data.length; i += 2) {
            if (!(data[i] >= 0) || !Double.isFinite(data[i + 1])) {
                item.loss(DATA, "bin " + (i / 2 + 1) + " of the histogram is unreadable", "the histogram is left out");
                return Optional.empty();
            }
            bins.add(new StoredDvh.Bin(data[i] * scaling, data[i + 1]));
        }
        return Optional.of(new StoredDvh(
                rois,
                kind.get(),
                item.word(UNITS, DoseUnits.class).orElse(DoseUnits.GY),
                item.word(TYPE, DoseType.class).orElse(DoseType.PHYSICAL),
                item.text(VOLUME_UNITS),
                bins,
                stated(item.number(LEAST)),
                stated(item.number(MOST)),
                stated(item.number(MEAN))));
    }

    /// Minus one is how some systems write that they do not know.
    private static OptionalDouble stated(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() < 0 ? OptionalDouble.empty() : number;
    }

    private static List<StoredDvh.RoiShare> rois(Place item) {
        List<StoredDvh.RoiShare> rois = new ArrayList<>();
        for (Place roi : item.items(ROIS)) {
            OptionalInt number = roi.integer(ROI);
            if (number.isPresent()) {
                rois.add(new StoredDvh.RoiShare(
                        number.getAsInt(), !roi.text(CONTRIBUTION).equals("EXCLUDED")));
            }
        }
        return rois;
    }
}
