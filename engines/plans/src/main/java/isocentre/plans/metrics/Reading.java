package isocentre.plans.metrics;

import isocentre.plans.dvh.Dvh;
import isocentre.plans.metrics.Measuring.Bounds;
import isocentre.plans.metrics.Measuring.Normalisation;
import isocentre.plans.metrics.Measuring.Unknown;
import isocentre.plans.metrics.Metric.Unit;
import isocentre.plans.planning.Complexity;
import isocentre.plans.planning.FractionGroup;
import isocentre.plans.planning.Plan;
import isocentre.plans.radiobiology.EffectModel.Exposure;
import isocentre.plans.radiobiology.EffectModels;
import isocentre.plans.radiobiology.LinearQuadratic;
import isocentre.radiotherapy.Fractions;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Reads metrics off one histogram.
final class Reading {
    private static final double GRAY_LITRES = 1000;

    private final Measuring measuring;
    private final Dvh dvh;
    /// cm³ with an unknown dose that count as part of the region.
    private final double unknown;

    Reading(Measuring measuring, Dvh dvh) {
        this.measuring = measuring;
        this.dvh = dvh;
        this.unknown = measuring.normalisation() == Normalisation.TOTAL ? dvh.outside() : 0;
    }

    Bounds read(Metric metric) {
        return switch (metric) {
            case Metric.DoseToVolume(Amount volume, boolean coldest, Unit unit) ->
                dose(doseTo(coldest ? measuring.whole(dvh) - cm3(volume) : cm3(volume)), unit);
            case Metric.VolumeAtDose(Amount dose, boolean below, Unit unit) ->
                share(
                        below
                                ? volume(Double.NEGATIVE_INFINITY, measuring.gray(dose))
                                : volume(measuring.gray(dose), Double.POSITIVE_INFINITY),
                        unit);
            case Metric.VolumeBetween(Amount from, Amount to, Unit unit) ->
                share(volume(measuring.gray(from), measuring.gray(to)), unit);
            case Metric.Statistic(Metric.Statistic.Kind kind, Unit unit) -> dose(Bounds.of(statistic(kind)), unit);
            case Metric.EquivalentUniformDose(double a) ->
                Bounds.of(Exposure.of(dvh).uniformDose(a));
            case Metric.Biological biological -> biological(biological);
            case Metric.Effect(EffectModels.Published published) -> Bounds.of(100 * chance(published));
            case Metric.Plain plain -> Bounds.of(plain(plain));
            case Metric.Isodose(Metric.Isodose.Kind kind, Amount dose) ->
                Bounds.of(isodose(kind, measuring.gray(dose)));
        };
    }

    private double statistic(Metric.Statistic.Kind kind) {
        return switch (kind) {
            case MIN -> dvh.least();
            case MAX -> dvh.most();
            case MEAN -> dvh.mean();
        };
    }

    private double cm3(Amount volume) {
        double asked = switch (volume) {
            case Amount.Volume(double value) -> value;
            case Amount.Percent(double value) -> value / 100 * measuring.whole(dvh);
            case Amount.Dose any -> throw new Unknown(any.words() + " is not a volume");
        };
        if (asked > measuring.whole(dvh) * (1 + 1e-12)) {
            throw new Unknown("the region is smaller than " + volume.words());
        }
        return asked;
    }

    /// Of the unknown part, all may be colder than anything known, or hotter.
    private Bounds doseTo(double volume) {
        OptionalDouble cold = dvh.doseToHottest(volume);
        OptionalDouble hot = volume > unknown ? dvh.doseToHottest(volume - unknown) : OptionalDouble.empty();
        if (unknown == 0) {
            return Bounds.of(cold.orElseThrow());
        }
        if (cold.isEmpty()) {
            throw new Unknown("too much of the region lies outside the dose grid");
        }
        return new Bounds(cold.getAsDouble(), cold.getAsDouble(), hot.orElse(Double.POSITIVE_INFINITY));
    }

    private Bounds volume(double from, double to) {
        double hotter = from == Double.NEGATIVE_INFINITY ? dvh.inside() : dvh.volumeAtLeast(from);
        double hottest = to == Double.POSITIVE_INFINITY ? 0 : dvh.volumeAtLeast(to);
        double known = Math.max(0, hotter - hottest);
        return new Bounds(known, known, known + unknown);
    }

    private Bounds dose(Bounds gray, Unit unit) {
        return unit == Unit.PERCENT ? gray.over(measuring.prescribed() / 100) : gray;
    }

    private Bounds share(Bounds cm3, Unit unit) {
        return unit == Unit.PERCENT ? cm3.over(measuring.whole(dvh) / 100) : cm3;
    }

    private double plain(Metric.Plain plain) {
        return switch (plain) {
            case VOLUME -> dvh.volume();
            case INTEGRAL_DOSE -> dvh.mean() * dvh.inside() / GRAY_LITRES;
            case HOMOGENEITY -> (inside(0.02) - inside(0.98)) / inside(0.5);
            case INHOMOGENEITY -> (dvh.most() - dvh.least()) / dvh.mean();
            case GLOBAL_MAX -> measuring.grid().most();
            case METERSET -> meterset();
            case COMPLEXITY -> complexity();
        };
    }

    private double inside(double share) {
        return dvh.doseToHottest(share * dvh.inside()).orElseThrow();
    }

    private double isodose(Metric.Isodose.Kind kind, double dose) {
        double isodose = measuring.volumes().atLeast(dose);
        double both = dvh.volumeAtLeast(dose);
        return switch (kind) {
            case IRRADIATED -> isodose;
            case REGRET -> Math.max(0, isodose - both);
            case CONFORMATION -> ratio(both * both, dvh.volume() * isodose);
            case CONFORMITY -> ratio(isodose, dvh.volume());
            case GRADIENT -> ratio(measuring.volumes().atLeast(dose / 2), isodose);
            case MODIFIED_GRADIENT -> ratio(measuring.volumes().atLeast(dose / 2), both);
        };
    }

    private static double ratio(double part, double whole) {
        if (whole == 0) {
            throw new Unknown("nothing gets that dose");
        }
        return part / whole;
    }

    /// A larger dose has the larger effect, so bounds stay bounds; a mean is the mean of the effects.
    private Bounds biological(Metric.Biological metric) {
        LinearQuadratic tissue = new LinearQuadratic(metric.alphaBeta());
        Fractions fractions = fractions();
        DoubleUnaryOperator effect = dose -> {
            double bed = tissue.bed(dose, fractions);
            return metric.effective() ? bed : tissue.eqd2(bed);
        };
        if (metric.of() instanceof Metric.Statistic(Metric.Statistic.Kind kind, Unit unit)
                && kind == Metric.Statistic.Kind.MEAN) {
            return Bounds.of(dvh.meanOf(effect));
        }
        Bounds dose = read(metric.of());
        return new Bounds(
                effect.applyAsDouble(dose.value()),
                effect.applyAsDouble(dose.low()),
                effect.applyAsDouble(dose.high()));
    }

    private double chance(EffectModels.Published published) {
        return published
                .model()
                .probability(
                        published.alphaBeta().isPresent()
                                ? Exposure.of(
                                        dvh,
                                        new LinearQuadratic(
                                                published.alphaBeta().getAsDouble()),
                                        fractions())
                                : Exposure.of(dvh));
    }

    private Fractions fractions() {
        List<FractionGroup> groups = plan().fractionGroups();
        if (groups.size() != 1) {
            throw new Unknown("the plan has " + groups.size()
                    + " fraction groups: which dose comes in how many fractions is not known");
        }
        return groups.getFirst()
                .fractions()
                .orElseThrow(() -> new Unknown("the plan does not say in how many fractions the dose is given"));
    }

    private double complexity() {
        return switch (Complexity.of(plan())) {
            case Complexity.Result.Score(double value) -> value;
            case Complexity.Result.None(String reason) -> throw new Unknown(reason);
        };
    }

    private Plan plan() {
        return measuring.plan().orElseThrow(() -> new Unknown("there is no plan with the dose"));
    }

    private double meterset() {
        Plan plan = plan();
        List<FractionGroup.BeamUse> uses = plan.fractionGroups().stream()
                .flatMap(group -> group.beams().stream())
                .filter(use -> plan.beam(use.beam())
                        .map(beam -> beam.delivery().treats())
                        .orElse(true))
                .toList();
        if (uses.isEmpty() || uses.stream().anyMatch(use -> use.meterset().isEmpty())) {
            throw new Unknown("the plan does not state the meterset of every beam");
        }
        return uses.stream().mapToDouble(use -> use.meterset().orElseThrow()).sum();
    }
}
