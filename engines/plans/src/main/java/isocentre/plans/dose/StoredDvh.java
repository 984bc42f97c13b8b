package isocentre.plans.dose;

import java.util.List;
import java.util.OptionalDouble;

/// A dose-volume histogram that the planning system wrote into its RT Dose (DVH Sequence), to be shown beside ours.
///
/// @param rois numbers of the regions in the referenced structure set; the dose is to those included, without those
///     excluded
/// @param units of the doses
/// @param volumeUnits `CM3`, `PERCENT` or `PER_U` (volume per u, for a natural histogram)
/// @param bins in order of dose, with dose scaling applied
/// @param least stated minimum, in `units`, as are most and mean
public record StoredDvh(
        List<RoiShare> rois,
        Kind kind,
        DoseUnits units,
        DoseType doseType,
        String volumeUnits,
        List<Bin> bins,
        OptionalDouble least,
        OptionalDouble most,
        OptionalDouble mean) {
    public StoredDvh {
        rois = List.copyOf(rois);
        bins = List.copyOf(bins);
    }

    /// DVH Type (3004,0001).
    public enum Kind {
        DIFFERENTIAL,
        CUMULATIVE,
        NATURAL
    }

    /// A region that counts towards the histogram, or is cut out of it.
    public record RoiShare(int number, boolean included) {}

    /// Width of the bin in dose, and its volume.
    public record Bin(double width, double volume) {}
}
