package isocentre.plans.comparing;

import isocentre.plans.shapes.Surface;

/// The distances between two surfaces, both ways.
///
/// @param fromReference from each part of the reference to the test
/// @param fromTest from each part of the test to the reference
public record SurfaceDistances(DirectedDistances fromReference, DirectedDistances fromTest) {

    /// @throws IllegalArgumentException if one has no surface
    public static SurfaceDistances between(Surface reference, Surface test) {
        NearestTriangle toReference = new NearestTriangle(reference);
        NearestTriangle toTest = new NearestTriangle(test);
        return new SurfaceDistances(
                DirectedDistances.between(reference, toTest), DirectedDistances.between(test, toReference));
    }

    /// The Hausdorff distance: the larger of both ways, mm.
    public double hausdorff() {
        return Math.max(fromReference.most(), fromTest.most());
    }

    /// The larger of the two ways' percentiles, each by area, mm.
    ///
    /// @param share 0.95 for HD95
    public double hausdorff(double share) {
        return Math.max(fromReference.percentile(share), fromTest.percentile(share));
    }

    /// Over both surfaces together, by area, mm.
    public double mean() {
        return (fromReference.mean() * fromReference.area() + fromTest.mean() * fromTest.area())
                / (fromReference.area() + fromTest.area());
    }

    /// The share of both surfaces together that lies within a tolerance (mm) of the other: surface Dice (Nikolov
    /// 2018).
    public double surfaceDice(double tolerance) {
        return (fromReference.within(tolerance) + fromTest.within(tolerance))
                / (fromReference.area() + fromTest.area());
    }
}
