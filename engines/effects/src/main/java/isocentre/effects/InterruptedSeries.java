package isocentre.effects;

import isocentre.radiotherapy.Month;
import isocentre.statistics.Confidence;
import isocentre.statistics.UnusableFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Interrupted time series: segmented regression of the months before and after a change (Wagner et al., Journal
/// of Clinical Pharmacy and Therapeutics 2002;27:299), months weighted by their size, with the memory from month
/// to month estimated ([AutoregressiveFit]).
///
/// What would have happened without the change is the line of the months before, carried on.
public final class InterruptedSeries {
    private static final int BEFORE = 8;
    private static final int AFTER = 3;
    private static final int AFTER_FOR_SLOPE = 8;
    private static final int MONTHS_A_SEASON = 24;
    private static final double STRONG_MEMORY = 0.6;

    /// What the change may have done. Said before the months after it are seen.
    public enum Shape {
        /// Moved the level at once, for good.
        STEP,
        /// Moved the level, and the trend from then on; told as the mean over the months after the change.
        STEP_AND_SLOPE
    }

    /// @param change first month of the new practice
    /// @param settling months from the change on that are left out, while the new practice settles; 0 or more
    /// @param seasons pairs of sine and cosine over the year, 0 to 2
    public record Design(Scale scale, Month change, Shape shape, int settling, int seasons) {
        public Design {
            if (settling < 0 || settling > 12 || seasons < 0 || seasons > 2) {
                throw new UnusableFigure("An interrupted series settles in 0 to 12 months and has 0 to 2 seasons, not "
                        + settling + " and " + seasons);
            }
        }

        /// No settling, no seasons.
        public static Design of(Scale scale, Month change, Shape shape) {
            return new Design(scale, change, shape, 0, 0);
        }
    }

    private InterruptedSeries() {}

    /// @throws UnusableFigure if a month's figures are impossible, or the count of a month on [Scale#COUNT] is
    ///     zero
    public static Effect measure(Series series, Design design, Confidence confidence) {
        int change = series.index(design.change());
        int after = series.length() - change - design.settling();
        int needed = design.shape() == Shape.STEP ? AFTER : AFTER_FOR_SLOPE;
        if (change < BEFORE) {
            return tooFew("before", change, BEFORE, design, "Take earlier months into the baseline.");
        }
        if (after < needed) {
            return tooFew("after", after, needed, design, "Wait for more months.");
        }
        if (series.length() < design.seasons() * MONTHS_A_SEASON) {
            return new Effect.TooLittle(
                    "With " + series.length() + " months " + design.seasons() + " seasonal waves cannot be told.",
                    "Leave the seasons out, or take " + design.seasons() * MONTHS_A_SEASON + " months.");
        }
        Table table = Table.of(series, design);
        AutoregressiveFit fit = table.fit();
        if (fit.deviation() < 1e-12) {
            return new Effect.TooLittle(
                    "The months lie on their lines without any scatter, so there is no measure of chance.",
                    "Take a finer figure, or more centres together.");
        }
        return answer(table, fit, design, confidence);
    }

    private static Effect.TooLittle tooFew(String side, int months, int needed, Design design, String remedy) {
        return new Effect.TooLittle(
                "There are " + Math.max(0, months) + " months " + side + " the change of "
                        + design.change().words() + " (settling months left out); " + needed + " are the least.",
                remedy);
    }

    private static Effect.Measured answer(Table table, AutoregressiveFit fit, Design design, Confidence confidence) {
        List<Estimate> figures = new ArrayList<>();
        if (design.shape() == Shape.STEP_AND_SLOPE) {
            figures.add(
                    figure("mean difference over the months after the change", table.mean(), fit, design, confidence));
            figures.add(figure("difference in the last month", table.last(), fit, design, confidence));
            figures.add(figure("change of the trend, a month", table.unit(Table.SLOPE), fit, design, confidence));
        }
        figures.add(figure("step at the change", table.unit(Table.LEVEL), fit, design, confidence));
        Estimate headline = figures.removeFirst();
        figures.add(table.secondOpinion(headline, design, confidence));
        return new Effect.Measured(
                headline,
                figures,
                confidence,
                String.format(
                        Locale.ROOT,
                        "Interrupted time series: segmented regression of %d months before and %d after, weighted by"
                                + " size, AR(1) errors by restricted maximum likelihood (memory %.2f,"
                                + " enlarged for the length of the series),"
                                + " Satterthwaite degrees of freedom (%.1f).",
                        table.before(),
                        table.after(),
                        fit.memoryOfMonth(),
                        headline.freedom()),
                assumptions(design),
                unknown(fit));
    }

    private static List<String> unknown(AutoregressiveFit fit) {
        List<String> unknown = new ArrayList<>();
        unknown.add("What else changed in the same month: it would be taken for the change.");
        unknown.add("Whether the trend of the months before would have gone on.");
        unknown.add("Whether other places changed in the same way without it: ask those that have not changed yet.");
        if (fit.memoryOfMonth() > STRONG_MEMORY) {
            unknown.add(
                    "How far chance alone goes: each month leans heavily on the one before, and in so short a series"
                            + " an effect is then found somewhat too often where there is none.");
        }
        return unknown;
    }

    private static List<String> assumptions(Design design) {
        List<String> all = new ArrayList<>();
        all.add("Without the change the straight line of the months before would have gone on.");
        all.add("The month of the change was fixed beforehand, and nothing else began in it.");
        all.add("The same was counted in the same way, of the same kind of patients, before and after.");
        all.add("What is left over in a month is carried into the next in part, and no further.");
        all.add(
                design.seasons() == 0
                        ? "There is no season of the year in the figure."
                        : "The seasons of the year were the same before and after.");
        if (design.scale() == Scale.SHARE) {
            all.add("The share stays away from 0 and 100 per cent, where a straight line cannot go on.");
        }
        return all;
    }

    private static Estimate figure(
            String of, double[] contrast, AutoregressiveFit fit, Design design, Confidence confidence) {
        return Estimate.byT(
                of, fit.estimate(contrast), fit.error(contrast), fit.freedom(contrast), confidence, design.scale());
    }

    /// The terms of the regression: mean, trend, step, slope where it is asked for, seasons.
    record Table(double[][] rows, double[] values, int[] times, double[] weights, int change, Design design) {
        static final int LEVEL = 2;
        static final int SLOPE = 3;

        static Table of(Series series, Design design) {
            int change = series.index(design.change());
            int[] times = IntStream.range(0, series.length())
                    .filter(t -> t < change || t >= change + design.settling())
                    .toArray();
            double[][] rows = new double[times.length][];
            double[] values = new double[times.length];
            double[] weights = new double[times.length];
            for (int i = 0; i < times.length; i++) {
                Observation month = series.months().get(times[i]);
                rows[i] = row(times[i], change, design, month.month().number());
                values[i] = design.scale().value(month);
                weights[i] = design.scale().weight(month);
            }
            return new Table(rows, values, times, weights, change, design);
        }

        private static double[] row(int time, int change, Design design, int calendarMonth) {
            boolean slope = design.shape() == Shape.STEP_AND_SLOPE;
            int terms = slope ? SLOPE + 1 : SLOPE;
            double[] row = new double[terms + 2 * design.seasons()];
            row[0] = 1;
            row[1] = time;
            row[LEVEL] = time >= change ? 1 : 0;
            if (slope) {
                row[SLOPE] = Math.max(0, time - change);
            }
            for (int wave = 1; wave <= design.seasons(); wave++) {
                double angle = 2 * Math.PI * wave * calendarMonth / 12;
                row[terms + 2 * wave - 2] = Math.sin(angle);
                row[terms + 2 * wave - 1] = Math.cos(angle);
            }
            return row;
        }

        AutoregressiveFit fit() {
            return AutoregressiveFit.cautious(rows, values, times, weights);
        }

        int before() {
            return (int) IntStream.of(times).filter(t -> t < change).count();
        }

        int after() {
            return times.length - before();
        }

        double[] unit(int term) {
            double[] contrast = new double[rows[0].length];
            contrast[term] = 1;
            return contrast;
        }

        double[] mean() {
            return difference(IntStream.of(times)
                    .filter(t -> t >= change)
                    .map(t -> t - change)
                    .average()
                    .orElseThrow());
        }

        double[] last() {
            return difference(times[times.length - 1] - change);
        }

        private double[] difference(double monthsAfter) {
            double[] contrast = unit(LEVEL);
            contrast[SLOPE] = monthsAfter;
            return contrast;
        }

        /// The headline again, by least squares with errors after Newey and West.
        Estimate secondOpinion(Estimate headline, Design design, Confidence confidence) {
            double[] contrast = design.shape() == Shape.STEP ? unit(LEVEL) : mean();
            double[][] weighted = new double[rows.length][];
            double[] weightedValues = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                double root = Math.sqrt(weights[i]);
                weighted[i] = Arrays.stream(rows[i]).map(x -> x * root).toArray();
                weightedValues[i] = values[i] * root;
            }
            LeastSquares fit = LeastSquares.of(weighted, weightedValues);
            double error = NeweyWest.error(fit, weighted, weightedValues, contrast, NeweyWest.lags(rows.length));
            return Estimate.byT(
                    "the same by least squares with Newey–West errors (" + headline.of() + ")",
                    fit.combine(contrast),
                    error,
                    rows.length - contrast.length,
                    confidence,
                    design.scale());
        }
    }
}
