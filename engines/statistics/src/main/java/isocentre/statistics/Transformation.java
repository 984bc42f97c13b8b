package isocentre.statistics;

/// A scale on which a measure is nearly normal with a known standard error, for overdispersion (FunnelPlotR;
/// Spiegelhalter, Statistics in Medicine 2005 and 2012).
public enum Transformation {
    /// A proportion: `asin(sqrt p)`, standard error `1 / (2 sqrt n)`.
    ARCSINE("arcsine of the square root"),
    /// A ratio in the style of the SHMI: `ln(O/E)`, standard error `1 / sqrt E`. No events count as half of one.
    LOG("logarithm, as for the SHMI"),
    /// A ratio in the style of the CQC: `sqrt(O/E)`, standard error `1 / (2 sqrt E)`.
    ROOT("square root, as for the CQC");

    private final String words;

    Transformation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// The value on the transformed scale. `size` is the number of people, or of expected events.
    double of(double value, double size) {
        return switch (this) {
            case ARCSINE -> Math.asin(Math.sqrt(value));
            case LOG -> Math.log(value == 0 ? 0.5 / size : value);
            case ROOT -> Math.sqrt(value);
        };
    }

    /// The value in its own unit again.
    double back(double transformed) {
        return switch (this) {
            case ARCSINE -> square(Math.sin(Math.clamp(transformed, 0, Math.PI / 2)));
            case LOG -> Math.exp(transformed);
            case ROOT -> square(Math.max(0, transformed));
        };
    }

    /// The standard error on the transformed scale.
    double error(double size) {
        return switch (this) {
            case ARCSINE, ROOT -> 1 / (2 * Math.sqrt(size));
            case LOG -> 1 / Math.sqrt(size);
        };
    }

    /// Limits around a target at one size, with the variance `tauSquared` between places (0 for none).
    public FunnelLimits limits(double target, double size, double tauSquared) {
        double centre = of(target, size);
        double spread = Math.sqrt(square(error(size)) + tauSquared);
        double two = Confidence.P95.z() * spread;
        double three = Confidence.P99_8.z() * spread;
        return new FunnelLimits(
                target, back(centre - two), back(centre + two), back(centre - three), back(centre + three));
    }

    private static double square(double x) {
        return x * x;
    }
}
