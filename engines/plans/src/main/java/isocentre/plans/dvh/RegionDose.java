package isocentre.plans.dvh;

import isocentre.plans.dicom.Issue;
import isocentre.plans.structures.Roi;
import java.util.List;
import java.util.Optional;

/// The dose to one region of interest.
///
/// @param volume of the slab model, cm³, exact; 0 if no contour encloses an area
/// @param planes how many carry contours of it
/// @param slab the histogram of record: right prisms between the planes. Empty if the region has no volume or
///     no part of it lies in the dose grid
/// @param shape the same under the second model of what lies between the planes: what differs is not known
/// @param stored what the planning system itself wrote for this region, if anything
/// @param cells how many places were asked for their dose
/// @param issues what was assumed or left out for this region
public record RegionDose(
        Roi roi,
        double volume,
        int planes,
        Optional<Dvh> slab,
        Optional<Dvh> shape,
        Optional<Dvh> stored,
        long cells,
        List<Issue> issues) {
    public RegionDose {
        issues = List.copyOf(issues);
    }

    /// By what part of itself the volume may be wrong either way, whatever the contours: what lies between few
    /// planes, and beyond the outermost, nobody drew. A ball in n planes is off by up to 1/(n² − 1) in right
    /// prisms, by where the planes happen to lie.
    public double volumeInDoubt() {
        return planes < 2 ? planes : 1.0 / ((double) planes * planes - 1);
    }

    /// The part of the region that lies outside the dose grid, 0 to 1.
    public double shareOutside() {
        return volume == 0 ? 0 : slab.map(dvh -> dvh.outside() / dvh.volume()).orElse(1.0);
    }
}
