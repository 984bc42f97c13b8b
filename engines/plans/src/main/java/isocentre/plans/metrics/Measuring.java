package isocentre.plans.metrics;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.Dvh;
import isocentre.plans.dvh.GridVolumes;
import isocentre.plans.dvh.RegionDose;
import isocentre.plans.planning.Plan;
import isocentre.plans.radiobiology.EffectModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Measures metrics of regions in the dose of a plan.
///
/// @param prescription Gy: what doses in percent are percentages of; empty where it is not known
/// @param grid the dose
/// @param volumes how much of anything in the grid gets which dose
/// @param plan for its monitor units
/// @param normalisation what volumes in percent are percentages of
public record Measuring(
        OptionalDouble prescription,
        DoseGrid grid,
        GridVolumes volumes,
        Optional<Plan> plan,
        Normalisation normalisation) {

    /// What counts as the whole of a region that the dose grid does not cover. They differ only for such a
    /// region.
    public enum Normalisation {
        /// All of it: the part outside gets an unknown dose, and the band says what that may change.
        TOTAL,
        /// The part inside the dose grid, as if there were no other.
        IN_GRID
    }

    /// Measures under both models of the solid.
    public Measurement measure(Metric metric, RegionDose region) {
        if (region.slab().isEmpty()) {
            return new Measurement.NotMeasured(
                    metric,
                    region.volume() == 0
                            ? "the region has no volume"
                            : "the region's dose is not known: it lies outside the dose grid");
        }
        Reading slab = new Reading(this, region.slab().get());
        Bounds value;
        Bounds other;
        try {
            value = slab.read(metric);
            other = region.shape()
                    .map(dvh -> new Reading(this, dvh).read(metric))
                    .orElse(value);
        } catch (Unknown unknown) {
            return new Measurement.NotMeasured(metric, unknown.reason());
        }
        double doubt = metric == Metric.Plain.VOLUME ? value.value() * region.volumeInDoubt() : 0;
        List<String> notes = new ArrayList<>();
        if (region.shareOutside() > 1e-9 && metric != Metric.Plain.VOLUME) {
            notes.add(String.format(
                    java.util.Locale.ROOT,
                    "%.2f%% of the region lies outside the dose grid",
                    100 * region.shareOutside()));
        }
        if (metric instanceof Metric.Effect(EffectModels.Published published)) {
            notes.add(published.words());
        }
        return new Measurement.Measured(
                metric,
                value.value(),
                Math.min(value.low() - doubt, other.low()),
                Math.max(value.high() + doubt, other.high()),
                notes);
    }

    /// A figure, and between what it lies given a part of the dose that is not known.
    record Bounds(double value, double low, double high) {
        static Bounds of(double value) {
            return new Bounds(value, value, value);
        }

        Bounds over(double whole) {
            return new Bounds(value / whole, low / whole, high / whole);
        }
    }

    /// Why a figure cannot be had.
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String reason;

        Unknown(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /// In Gy.
    double gray(Amount dose) {
        return switch (dose) {
            case Amount.Dose(double value) -> value;
            case Amount.Percent(double value) -> value / 100 * prescribed();
            case Amount.Volume any -> throw new Unknown(any.words() + " is not a dose");
        };
    }

    double prescribed() {
        return prescription.orElseThrow(
                () -> new Unknown("it needs the prescribed dose, which is not known: give it with the command"));
    }

    double whole(Dvh dvh) {
        return switch (normalisation) {
            case TOTAL -> dvh.volume();
            case IN_GRID -> dvh.inside();
        };
    }
}
