package isocentre.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Places compared by size: each value against the limits that chance allows at its size (Spiegelhalter 2005).
///
/// Two kinds, chosen openly: [#exact] limits take chance alone; [#overdispersed] limits add the variance between
/// places that no one place is to blame for.
public final class Funnel {
    private final Measure measure;
    private final double target;
    private final List<Observed> observed;
    private final @Nullable Overdispersion overdispersion;

    private Funnel(Measure measure, double target, List<Observed> observed, @Nullable Overdispersion overdispersion) {
        this.measure = measure;
        this.target = target;
        this.observed = List.copyOf(observed);
        this.overdispersion = overdispersion;
        observed.forEach(place -> {
            if (measure == Measure.PROPORTION && place.value() > 1) {
                throw new UnusableFigure("The proportion of " + place.place() + " is more than the whole");
            }
        });
    }

    /// One place with its value, its z-score (on the transformed scale), its limits and where it stands.
    public record Point(Observed observed, double value, double z, FunnelLimits limits, Standing standing) {}

    /// All numerators over all denominators: the usual target of a proportion or a rate.
    ///
    /// @throws UnusableFigure if there is no place
    public static double pooled(List<Observed> observed) {
        double denominator =
                observed.stream().mapToDouble(Observed::denominator).sum();
        return observed.stream().mapToDouble(Observed::numerator).sum()
                / UnusableFigure.positive("The pooled denominator", denominator);
    }

    /// Limits by chance alone: Wilson's in closed form for a proportion, exact Poisson for a ratio or a rate.
    ///
    /// @throws UnusableFigure if a proportion is above 1, or the target cannot be one of the measure
    public static Funnel exact(Measure measure, double target, List<Observed> observed) {
        return new Funnel(measure, target, observed, null);
    }

    /// Limits that allow for overdispersion, by the transformation usual for the measure: arcsine for a proportion,
    /// the SHMI's logarithm for a ratio or a rate; z-scores winsorised at 10 %.
    ///
    /// @throws UnusableFigure as for [#exact], or if there is no place
    public static Funnel overdispersed(Measure measure, double target, List<Observed> observed) {
        return overdispersed(measure, target, observed, usual(measure), Trim.WINSORISE);
    }

    /// As above, with the transformation and the trimming chosen by the caller.
    ///
    /// @throws UnusableFigure as above, or if the transformation is not one of the measure
    public static Funnel overdispersed(
            Measure measure, double target, List<Observed> observed, Transformation transformation, Trim trim) {
        if ((measure == Measure.PROPORTION) != (transformation == Transformation.ARCSINE)) {
            throw new UnusableFigure("The transformation '" + transformation.words() + "' does not fit a "
                    + measure.name().toLowerCase(Locale.ROOT));
        }
        Funnel plain = exact(measure, target, observed);
        List<Observed> sized = observed.stream().map(plain::sized).toList();
        return new Funnel(measure, target, observed, Overdispersion.of(transformation, trim, plain.relative(), sized));
    }

    public Measure measure() {
        return measure;
    }

    public double target() {
        return target;
    }

    public List<Observed> observed() {
        return observed;
    }

    /// What the limits allow for; empty where they are of chance alone.
    public Optional<Overdispersion> overdispersion() {
        return Optional.ofNullable(overdispersion);
    }

    /// Limits at a denominator, in the unit of the measure.
    public FunnelLimits limitsAt(double denominator) {
        double size = size(denominator);
        FunnelLimits relative;
        if (overdispersion != null) {
            relative = overdispersion.transformation().limits(relative(), size, overdispersion.tauSquared());
        } else if (measure == Measure.PROPORTION) {
            relative = FunnelLimits.ofProportion(target, size);
        } else {
            relative = FunnelLimits.ofRatio(size);
        }
        return measure == Measure.PROPORTION || relative() == target ? relative : relative.times(target);
    }

    /// The places in the order given.
    public List<Point> points() {
        return observed.stream().map(this::point).toList();
    }

    private Point point(Observed place) {
        Transformation transformation = overdispersion == null ? usual(measure) : overdispersion.transformation();
        double tauSquared = overdispersion == null ? 0 : overdispersion.tauSquared();
        double z = Overdispersion.score(transformation, relative(), sized(place), tauSquared);
        FunnelLimits limits = limitsAt(place.denominator());
        return new Point(place, place.value(), z, limits, limits.standing(place.value()));
    }

    private static Transformation usual(Measure measure) {
        return measure == Measure.PROPORTION ? Transformation.ARCSINE : Transformation.LOG;
    }

    /// The target against which the transformed value is held: a rate or ratio is taken relative to its target.
    private double relative() {
        return measure == Measure.PROPORTION ? target : 1;
    }

    private double size(double denominator) {
        return measure == Measure.PROPORTION
                ? denominator
                : denominator * UnusableFigure.positive("The target of a rate or ratio", target);
    }

    private Observed sized(Observed place) {
        return new Observed(place.place(), place.numerator(), size(place.denominator()));
    }
}
