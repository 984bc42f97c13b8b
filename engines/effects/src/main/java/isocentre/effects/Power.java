package isocentre.effects;

import isocentre.radiotherapy.Month;
import isocentre.statistics.Confidence;
import isocentre.statistics.Interval;
import isocentre.statistics.Proportions;
import isocentre.statistics.UnusableFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// How often an effect of a given size would be found, reckoned before the change: series like the baseline are
/// made up many times, the effect is put into them, and the very analysis that is planned is asked.
///
/// @param runs how often it was tried
/// @param found how often the effect was found, in its own direction
/// @param share of runs in which it was found, with its 95 % interval
public record Power(int runs, int found, Interval share) {

    private static Power of(int runs, boolean up, Supplier<Effect> trial) {
        if (runs < 1) {
            throw new UnusableFigure("Power needs at least one run");
        }
        int found = 0;
        for (int i = 0; i < runs; i++) {
            found += trial.get()
                    .measured()
                    .map(Effect.Measured::headline)
                    .filter(estimate -> estimate.found() && estimate.value() > 0 == up)
                    .map(estimate -> 1)
                    .orElse(0);
        }
        return new Power(runs, found, Proportions.wilson(found, runs, Confidence.P95));
    }

    /// The power of an interrupted time series.
    ///
    /// @param baseline the months before the change, 8 or more
    /// @param effect on the scale of the design: 0.05 is five percentage points; on a count the logarithm of
    ///     the ratio
    /// @param after months from the change on
    /// @throws UnusableFigure if the baseline is too short, or does not end just before the change
    public static Power ofSeries(
            Series baseline,
            InterruptedSeries.Design design,
            double effect,
            int after,
            int runs,
            Confidence confidence,
            RandomGenerator random) {
        if (baseline.length() < 8 || !baseline.last().plus(1).equals(design.change())) {
            throw new UnusableFigure("Power needs 8 months or more, the last of them just before the change of "
                    + design.change().words() + "; there are " + baseline.length() + " up to "
                    + baseline.last().words());
        }
        Scale scale = design.scale();
        int before = baseline.length();
        double[][] rows =
                IntStream.range(0, before).mapToObj(t -> new double[] {1, t}).toArray(double[][]::new);
        double[] weights = baseline.months().stream().mapToDouble(scale::weight).toArray();
        double size = IntStream.range(0, before)
                .mapToDouble(t -> weights[t])
                .average()
                .orElseThrow();
        AutoregressiveFit fit = AutoregressiveFit.cautious(
                rows,
                baseline.months().stream().mapToDouble(scale::value).toArray(),
                IntStream.range(0, before).toArray(),
                weights);
        Memory memory = new Memory(fit.deviation(), fit.memoryOfMonth());
        return of(runs, effect > 0, () -> {
            double[] chance = memory.draw(before + after, random);
            List<Observation> months = new ArrayList<>();
            for (int t = 0; t < before + after; t++) {
                Observation like = like(baseline, t);
                double line = fit.coefficient(0) + fit.coefficient(1) * t + (t >= before ? effect : 0);
                months.add(scale.observation(like, line + chance[t] * Math.sqrt(size / weights[t % before])));
            }
            return InterruptedSeries.measure(new Series(months), design, confidence);
        });
    }

    /// A month of the baseline, or one after it that is as large as the month in its place of the baseline.
    private static Observation like(Series baseline, int t) {
        Observation known = baseline.months().get(t % baseline.length());
        Month month = baseline.first().plus(t);
        return new Observation(month, known.numerator(), known.denominator());
    }

    /// The power of a comparison with centres that have not changed yet.
    ///
    /// @param centres the months before anybody changes, and when each is going to
    /// @param after months from the end of the baseline on
    public static Power ofComparison(
            List<NotYetChanged.Centre> centres,
            NotYetChanged.Design design,
            double effect,
            int after,
            int runs,
            Confidence confidence,
            RandomGenerator random) {
        Baseline baseline = Baseline.of(centres, design.scale());
        return of(
                runs,
                effect > 0,
                () -> NotYetChanged.measure(
                        IntStream.range(0, centres.size())
                                .mapToObj(
                                        i -> drawn(centres.get(i), baseline, i, design.scale(), effect, after, random))
                                .toList(),
                        design,
                        confidence,
                        random));
    }

    private static NotYetChanged.Centre drawn(
            NotYetChanged.Centre centre,
            Baseline baseline,
            int place,
            Scale scale,
            double effect,
            int after,
            RandomGenerator random) {
        Series known = centre.series();
        double[] chance = baseline.memory().draw(known.length() + after, random);
        int change = centre.changed().map(known::index).orElse(Integer.MAX_VALUE);
        List<Observation> months = new ArrayList<>();
        for (int t = 0; t < known.length() + after; t++) {
            double value = baseline.levels()[place] + chance[t] / Math.sqrt(baseline.sizes()[place]);
            months.add(scale.observation(like(known, t), value + (t >= change ? effect : 0)));
        }
        return new NotYetChanged.Centre(centre.name(), new Series(months), centre.changed());
    }

    /// What the months before the change tell of levels and chance.
    ///
    /// @param memory of a centre of size 1
    private record Baseline(double[] levels, double[] sizes, Memory memory) {
        static Baseline of(List<NotYetChanged.Centre> centres, Scale scale) {
            if (centres.isEmpty()) {
                throw new UnusableFigure("Power needs centres with months before the change");
            }
            int months = centres.getFirst().series().length();
            double[][] values = new double[centres.size()][];
            double[] sizes = new double[centres.size()];
            double[] levels = new double[centres.size()];
            for (int i = 0; i < values.length; i++) {
                List<Observation> of = centres.get(i).series().months();
                if (of.size() != months || months < NotYetChanged.BASE) {
                    throw new UnusableFigure(
                            "Power needs " + NotYetChanged.BASE + " months or more, the same for all centres");
                }
                values[i] = of.stream().mapToDouble(scale::value).toArray();
                sizes[i] = of.stream().mapToDouble(scale::weight).average().orElseThrow();
                levels[i] = Arrays.stream(values[i]).average().orElseThrow();
            }
            return new Baseline(levels, sizes, memory(values, sizes));
        }

        private static Memory memory(double[][] values, double[] sizes) {
            int[] never = new int[values.length];
            Arrays.fill(never, Integer.MAX_VALUE / 2);
            double[][] left = new Comparison(values, sizes, never, 0).leftOver(values);
            int months = values[0].length;
            double squares = 0;
            double along = 0;
            for (int i = 0; i < values.length; i++) {
                for (int t = 0; t < months; t++) {
                    squares += sizes[i] * left[i][t] * left[i][t];
                    along += t == 0 ? 0 : sizes[i] * left[i][t] * left[i][t - 1];
                }
            }
            double freedom = (values.length - 1.0) * (months - 1.0);
            // Taking out the mean of few months makes them look as if they repelled each other by one in their
            // number.
            double kept = squares == 0 ? 0 : Math.clamp(along / squares * months / (months - 1) + 1.0 / months, 0, 0.9);
            return new Memory(Math.sqrt(squares / freedom), kept);
        }
    }

    /// `87 in 100 (84 to 90)`.
    public String words() {
        return String.format(
                Locale.ROOT,
                "%.0f in 100 (%.0f to %.0f)",
                100 * share.estimate(),
                100 * share.lower(),
                100 * share.upper());
    }
}
