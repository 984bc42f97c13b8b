package isocentre.service.learning;

import isocentre.effects.Balancing;
import isocentre.effects.Effect;
import isocentre.effects.InterruptedSeries;
import isocentre.effects.NotYetChanged;
import isocentre.effects.Power;
import isocentre.effects.Scale;
import isocentre.effects.Series;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.radiotherapy.standards.Standards;
import isocentre.statistics.Confidence;
import isocentre.statistics.Direction;
import isocentre.statistics.UnusableFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Runs an analysis on a data version.
@Component
class Analyses {
    /// The same for every run, so that the same file gives the same answer on the same data version.
    private static final long SEED = 20190401;

    private static final int RUNS = 40;

    private final Counted counted;

    Analyses(Counted counted) {
        this.counted = counted;
    }

    /// @throws IllegalArgumentException if there is no such data version or indicator
    Answer run(Analysis analysis, String dataVersion) {
        List<Balancing.Watched> watched = new ArrayList<>();
        for (String id : analysis.balancing()) {
            watched.add(new Balancing.Watched(id, better(id), effect(analysis, id, dataVersion)));
        }
        List<Answer.Counts> months = counted.series(
                        dataVersion, analysis.indicator(), analysis.level(), analysis.place(), analysis.from())
                .map(series -> series.months().stream()
                        .map(one -> new Answer.Counts(one.month().toString(), one.numerator(), one.denominator()))
                        .toList())
                .orElse(List.of());
        return Answer.of(effect(analysis, analysis.indicator(), dataVersion), Balancing.judge(watched), months);
    }

    private Effect effect(Analysis analysis, String indicator, String dataVersion) {
        try {
            return switch (analysis.method()) {
                case SERIES ->
                    counted.series(dataVersion, indicator, analysis.level(), analysis.place(), analysis.from())
                            .map(series -> InterruptedSeries.measure(series, design(analysis), Confidence.P95))
                            .orElseGet(Analyses::nothing);
                case COMPARISON -> {
                    List<NotYetChanged.Centre> centres = counted.centres(dataVersion, analysis, indicator);
                    yield centres.isEmpty()
                            ? nothing()
                            : NotYetChanged.measure(centres, compared(analysis), Confidence.P95, random());
                }
            };
        } catch (UnusableFigure e) {
            return new Effect.TooLittle(e.getMessage() + ".", "Look at the months themselves.");
        }
    }

    private static Effect nothing() {
        return new Effect.TooLittle("The store holds no month of it.", "Wait for submissions.");
    }

    /// How often an effect of the size would be found, in words; why it cannot be said else.
    ///
    /// @param after months after the change until the effect is to be measured
    String power(Analysis analysis, String dataVersion, double effect, int after) {
        try {
            Optional<Power> power = switch (analysis.method()) {
                case SERIES ->
                    counted.series(
                                    dataVersion,
                                    analysis.indicator(),
                                    analysis.level(),
                                    analysis.place(),
                                    analysis.from())
                            .map(before -> ofSeries(before, analysis, effect, after));
                case COMPARISON ->
                    Optional.of(Power.ofComparison(
                            counted.centres(dataVersion, analysis, analysis.indicator()),
                            compared(analysis),
                            effect,
                            after,
                            RUNS,
                            Confidence.P95,
                            random()));
            };
            return power.map(one -> "It would be found " + one.words() + " times.")
                    .orElse("There are no months to reckon from how often it would be found.");
        } catch (UnusableFigure e) {
            return "It cannot be said how often it would be found: " + e.getMessage() + ".";
        }
    }

    /// What is left of the months until the change is taken to be like those that are known.
    private static Power ofSeries(Series before, Analysis analysis, double effect, int after) {
        InterruptedSeries.Design design = new InterruptedSeries.Design(
                Scale.SHARE, before.last().plus(1), InterruptedSeries.Shape.STEP, analysis.settling(), 0);
        return Power.ofSeries(before, design, effect, after, RUNS * 5, Confidence.P95, random());
    }

    private static InterruptedSeries.Design design(Analysis analysis) {
        return new InterruptedSeries.Design(
                Scale.SHARE, analysis.change(), InterruptedSeries.Shape.STEP, analysis.settling(), 0);
    }

    private static NotYetChanged.Design compared(Analysis analysis) {
        return new NotYetChanged.Design(Scale.SHARE, analysis.settling());
    }

    private static RandomGenerator random() {
        return new SplittableRandom(SEED);
    }

    private static Direction better(String id) {
        Indicator indicator =
                Indicators.of(Standards.load()).select(List.of(id)).getFirst();
        return indicator.direction();
    }
}
