import isocentre.effects.Effect;
import isocentre.effects.InterruptedSeries;
import isocentre.effects.NotYetChanged;
import isocentre.effects.Observation;
import isocentre.effects.Power;
import isocentre.effects.ProcessChange;
import isocentre.effects.Scale;
import isocentre.effects.Series;
import isocentre.radiotherapy.Month;
import isocentre.statistics.Confidence;
import isocentre.statistics.Direction;
import isocentre.statistics.Interval;
import isocentre.statistics.Proportions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/// How often the engine `effects` finds an effect that was put in, and how often one that was not: counts of people, month
/// by month, drawn by chance about shares whose own chance is carried in part from month to month.
///
/// Usage: `java -cp … bench/EffectsOfChange.java [RUNS [one|many]]`, of one place or of many alone. Prints rows of a Markdown table. The effect of each row is the
/// least of the tried ones that the engine's own power, reckoned from a baseline, promises to find in 95 of 100 runs: it is to be found in 90 at least.
final class EffectsOfChange {
    private static final Month FIRST = new Month(2020, 4);
    private static final Confidence LEVEL = Confidence.P95;
    private static final double[] EFFECTS = {0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.10, 0.12, 0.15, 0.20, 0.25, 0.30, 0.40};

    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        String only = arguments.length > 1 ? arguments[1] : "";
        System.out.println("| series | effect put in | promised | found | false effects where none was put in |");
        System.out.println("|---|---|---|---|---|");
        if (!only.equals("many")) {
            for (double kept : new double[] {0, 0.2, 0.4, 0.6}) {
                one(24, 12, kept, InterruptedSeries.Shape.STEP, runs);
                one(36, 24, kept, InterruptedSeries.Shape.STEP, runs);
            }
            one(36, 24, 0.2, InterruptedSeries.Shape.STEP_AND_SLOPE, runs);
            chart(runs);
        }
        if (!only.equals("one")) {
            many("16 centres, 6 change at once", 16, new int[] {12, 12, 12, 12, 12, 12}, 24, 0.3, runs);
            many("16 centres, 6 change in three steps", 16, new int[] {10, 10, 13, 13, 16, 16}, 24, 0.3, runs);
            many("10 centres, all change in five steps", 10, new int[] {8, 8, 10, 10, 12, 12, 14, 14, 16, 16}, 20, 0.3, runs);
            many("49 centres, 6 change at once", 49, new int[] {6, 6, 6, 6, 6, 6}, 12, 0.3, Math.max(1, runs / 4));
        }
    }

    private static Series series(int months, int change, double effect, double kept, int people, SplittableRandom random) {
        List<Observation> observations = new ArrayList<>();
        double chance = random.nextGaussian();
        for (int t = 0; t < months; t++) {
            chance = t == 0 ? chance : kept * chance + Math.sqrt(1 - kept * kept) * random.nextGaussian();
            double share = Math.clamp(0.4 + 0.03 * chance + (t >= change ? effect : 0), 0.001, 0.999);
            int of = Math.max(5, (int) Math.round(people * (1 + 0.15 * random.nextGaussian())));
            int events = 0;
            for (int i = 0; i < of; i++) {
                events += random.nextDouble() < share ? 1 : 0;
            }
            observations.add(new Observation(FIRST.plus(t), events, of));
        }
        return new Series(observations);
    }

    private static void one(int before, int after, double kept, InterruptedSeries.Shape shape, int runs) {
        InterruptedSeries.Design design = InterruptedSeries.Design.of(Scale.SHARE, FIRST.plus(before), shape);
        SplittableRandom random = new SplittableRandom(11);
        double effect = EFFECTS[EFFECTS.length - 1];
        double promised = 0;
        for (double tried : EFFECTS) {
            double sum = 0;
            for (int i = 0; i < 20; i++) {
                Series baseline = series(before, Integer.MAX_VALUE, 0, kept, 100, random);
                sum += Power.ofSeries(baseline, design, tried, after, 50, LEVEL, random).share().estimate() / 20;
            }
            if (sum >= 0.95) {
                effect = tried;
                promised = sum;
                break;
            }
        }
        double planted = effect;
        row(String.format(Locale.ROOT, "one place, %d months before and %d after, memory %.1f, %s", before, after, kept,
                        shape == InterruptedSeries.Shape.STEP ? "step" : "step and slope"),
                planted, promised, runs,
                put -> InterruptedSeries.measure(series(before + after, before, put == 0 ? 0 : planted, kept, 100, random), design, LEVEL)
                        .measured().map(found -> found.headline().found()).orElse(false) ? 1 : 0);
    }

    private static List<NotYetChanged.Centre> centres(
            int number, int[] starts, int months, double effect, double kept, SplittableRandom random) {
        List<NotYetChanged.Centre> centres = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int place = i * 7 % number;
            Optional<Month> changed = i < starts.length ? Optional.of(FIRST.plus(starts[i])) : Optional.empty();
            int start = i < starts.length ? starts[i] : Integer.MAX_VALUE;
            Series series = series(months, start, effect, kept, 20 + place * 120 / number, random);
            centres.add(new NotYetChanged.Centre("C" + i, series, changed));
        }
        return centres;
    }

    private static void many(String name, int number, int[] starts, int months, double kept, int runs) {
        NotYetChanged.Design design = new NotYetChanged.Design(Scale.SHARE, 0);
        SplittableRandom random = new SplittableRandom(12);
        double effect = EFFECTS[EFFECTS.length - 1];
        double promised = 0;
        for (double tried : EFFECTS) {
            double sum = 0;
            for (int i = 0; i < 5; i++) {
                List<NotYetChanged.Centre> baseline =
                        centres(number, starts, starts[0], 0, kept, random);
                sum += Power.ofComparison(baseline, design, tried, months - starts[0], 30, LEVEL, random).share().estimate() / 5;
            }
            if (sum >= 0.95) {
                effect = tried;
                promised = sum;
                break;
            }
        }
        double planted = effect;
        row(name + String.format(Locale.ROOT, ", %d months, memory %.1f", months, kept), planted, promised, runs,
                put -> NotYetChanged.measure(centres(number, starts, months, put == 0 ? 0 : planted, kept, random), design, LEVEL, random)
                        .measured().map(found -> found.headline().found()).orElse(false) ? 1 : 0);
    }

    private static void chart(int runs) {
        SplittableRandom random = new SplittableRandom(13);
        row("SPC chart, 24 months before and 12 after, memory 0", 0.15, 0, runs,
                put -> ProcessChange.measure(series(36, 24, put == 0 ? 0 : 0.15, 0, 100, random), FIRST.plus(24), Direction.UP)
                        instanceof Effect.Charted charted && charted.moved() ? 1 : 0);
    }

    private static void row(String name, double effect, double promised, int runs, ToIntFunction<Integer> trial) {
        int found = 0;
        int wrong = 0;
        for (int i = 0; i < runs; i++) {
            found += trial.applyAsInt(1);
            wrong += trial.applyAsInt(0);
        }
        System.out.printf(Locale.ROOT, "| %s | %.0f points | %s | %s | %s |%n", name, effect * 100,
                promised == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", promised * 100), share(found, runs), share(wrong, runs));
    }

    private static String share(int of, int runs) {
        Interval share = Proportions.wilson(of, runs, Confidence.P95).times(100);
        return String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f)", share.estimate(), share.lower(), share.upper());
    }
}
