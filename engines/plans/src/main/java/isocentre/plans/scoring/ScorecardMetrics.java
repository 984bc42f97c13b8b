package isocentre.plans.scoring;

import isocentre.plans.metrics.Amount;
import isocentre.plans.metrics.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The names of the commercial product's computed metrics and ours. Its homogeneity and inhomogeneity
/// indices are
/// left out: their formulas are not stated, and ours need not be the same.
final class ScorecardMetrics {
    private ScorecardMetrics() {}

    /// Our name of a metric; empty if there is no counterpart.
    static Optional<String> words(String type, OptionalDouble first, OptionalDouble second) {
        String a = plain(first);
        String b = plain(second);
        return Optional.ofNullable(
                switch (type) {
                    case "DOSE_VOLUME_PERCENT_ROI" -> "D" + a + "%[Gy]";
                    case "DOSE_VOLUME_CC_ROI" -> "D" + a + "cc[Gy]";
                    case "DOSE_VOLUME_MINUS_CC_ROI" -> "DC" + a + "cc[Gy]";
                    case "VOLUME_CC_DOSE_ROI" -> "V" + a + "Gy[cc]";
                    case "VOLUME_PERCENT_DOSE_ROI" -> "V" + a + "Gy[%]";
                    case "VOLUME_CC_DOSE_RANGE_ROI" -> "V" + a + "Gy-" + b + "Gy[cc]";
                    case "VOLUME_PERCENT_DOSE_RANGE_ROI" -> "V" + a + "Gy-" + b + "Gy[%]";
                    case "MIN_DOSE_ROI" -> "Min[Gy]";
                    case "MAX_DOSE_ROI" -> "Max[Gy]";
                    case "MEAN_DOSE_ROI" -> "Mean[Gy]";
                    case "INTEGRAL_DOSE_ROI" -> "IntegralDose[GyL]";
                    case "VOLUME_OF_REGRET" -> "Regret" + a + "Gy[cc]";
                    case "IRRADIATED_VOLUME" -> "IrradiatedVolume" + a + "Gy[cc]";
                    case "CONFORMATION_NUMBER" -> "CN" + a + "Gy";
                    case "CONFORMALITY_INDEX" -> "CI" + a + "Gy";
                    case "VOLUME" -> "Volume[cc]";
                    case "MAX_DOSE" -> "GlobalMax[Gy]";
                    case "CUMULATIVE_METERSET" -> "Meterset[MU]";
                    default -> null;
                });
    }

    private static String plain(OptionalDouble number) {
        return number.isPresent()
                ? BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString()
                : "";
    }

    /// Their type and arguments; empty if there is no counterpart.
    static Optional<Theirs> theirs(Metric metric) {
        return Optional.ofNullable(
                switch (metric) {
                    case Metric.DoseToVolume(Amount.Percent(double v), boolean coldest, Metric.Unit unit)
                    when !coldest && unit == Metric.Unit.GRAY -> new Theirs("DOSE_VOLUME_PERCENT_ROI", List.of(v));
                    case Metric.DoseToVolume(Amount.Volume(double v), boolean coldest, Metric.Unit unit)
                    when unit == Metric.Unit.GRAY ->
                        new Theirs(coldest ? "DOSE_VOLUME_MINUS_CC_ROI" : "DOSE_VOLUME_CC_ROI", List.of(v));
                    case Metric.VolumeAtDose(Amount.Dose(double d), boolean below, Metric.Unit unit)
                    when !below -> new Theirs("VOLUME_" + volume(unit) + "_DOSE_ROI", List.of(d));
                    case Metric.VolumeBetween(Amount.Dose(double from), Amount.Dose(double to), Metric.Unit unit) ->
                        new Theirs("VOLUME_" + volume(unit) + "_DOSE_RANGE_ROI", List.of(from, to));
                    case Metric.Statistic(Metric.Statistic.Kind kind, Metric.Unit unit)
                    when unit == Metric.Unit.GRAY -> new Theirs(kind.name() + "_DOSE_ROI", List.of());
                    case Metric.Isodose(Metric.Isodose.Kind kind, Amount.Dose(double d)) -> isodose(kind, d);
                    case Metric.Plain plain when plain == Metric.Plain.VOLUME -> new Theirs("VOLUME", List.of());
                    case Metric.Plain plain
                    when plain == Metric.Plain.INTEGRAL_DOSE -> new Theirs("INTEGRAL_DOSE_ROI", List.of());
                    case Metric.Plain plain when plain == Metric.Plain.GLOBAL_MAX -> new Theirs("MAX_DOSE", List.of());
                    case Metric.Plain plain
                    when plain == Metric.Plain.METERSET -> new Theirs("CUMULATIVE_METERSET", List.of());
                    default -> null;
                });
    }

    private static String volume(Metric.Unit unit) {
        return unit == Metric.Unit.PERCENT ? "PERCENT" : "CC";
    }

    private static @org.jspecify.annotations.Nullable Theirs isodose(Metric.Isodose.Kind kind, double dose) {
        return switch (kind) {
            case REGRET -> new Theirs("VOLUME_OF_REGRET", List.of(dose));
            case IRRADIATED -> new Theirs("IRRADIATED_VOLUME", List.of(dose));
            case CONFORMATION -> new Theirs("CONFORMATION_NUMBER", List.of(dose));
            case CONFORMITY -> new Theirs("CONFORMALITY_INDEX", List.of(dose));
            case GRADIENT, MODIFIED_GRADIENT -> null;
        };
    }

    record Theirs(String type, List<Double> arguments) {}
}
