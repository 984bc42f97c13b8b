package isocentre.plans.dvh;

/// Doses in the middle of a thin layer of a solid, with their slopes. Asked for one place after the other; the
/// answer stands in the fields until the next.
abstract class DosePlane {
    final double thickness;
    double dose;
    /// Change of dose per mm along the axes of the solid.
    double slopeX;
    double slopeY;
    double slopeNormal;

    DosePlane(double thickness) {
        this.thickness = thickness;
    }

    /// Whether the place lies in the dose grid: between the centres of its outermost voxels. If so, the fields
    /// are set.
    abstract boolean sample(double x, double y);

    /// How far the dose departs from its slopes, at most, over a box around the place sampled last, if all of
    /// that lies between the same voxels.
    double bend(double width, double height) {
        return 0;
    }
}
