package isocentre.effects;

import isocentre.radiotherapy.Month;
import isocentre.statistics.Confidence;
import isocentre.statistics.Interval;
import isocentre.statistics.UnusableFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Difference in differences: centres that changed against those that had not changed yet, also where they
/// changed one after another (stepped roll-out).
///
/// One regression with levels of centres and months would also hold late changers against early ones, whose
/// effect may still be growing, and so can even turn its sign (Goodman-Bacon, Journal of Econometrics
/// 2021;225:254). Here only centres that have not changed yet are a comparison: see [Comparison], and
/// [WildBootstrap] for the uncertainty.
public final class NotYetChanged {
    /// Months that a centre needs before its change.
    static final int BASE = 3;

    private static final int FEWEST = 4;
    private static final int MONTHS_TO_LOOK_BACK = 6;

    /// A centre, its months, and the first month of the new practice if it has changed.
    public record Centre(String name, Series series, Optional<Month> changed) {}

    /// @param settling months from the change on that are left out
    public record Design(Scale scale, int settling) {
        public Design {
            if (settling < 0 || settling > 12) {
                throw new UnusableFigure("A change settles in 0 to 12 months, not " + settling);
            }
        }
    }

    private NotYetChanged() {}

    /// @param centres all of the same months
    /// @throws UnusableFigure if the centres' months differ or a month's figures are impossible
    public static Effect measure(List<Centre> centres, Design design, Confidence confidence, RandomGenerator random) {
        Series first = sameMonths(centres);
        List<Centre> kept =
                centres.stream().filter(centre -> start(centre) >= BASE).toList();
        Comparison all = comparison(kept, design);
        int changed = (int) Arrays.stream(all.starts())
                .filter(start -> start + design.settling() < first.length())
                .count();
        if (changed < FEWEST) {
            return tooFew(changed + " centres with months after their change", "Wait until more centres have changed.");
        }
        Comparison compared = shortened(all);
        long others = compared.months() == 0 ? 0 : others(compared);
        if (others < FEWEST) {
            return tooFew(others + " centres to compare with", "Compare while some centres have not changed yet.");
        }
        long parts = Arrays.stream(compared.starts())
                .filter(start -> start + design.settling() < compared.months())
                .count();
        if (parts < FEWEST) {
            return tooFew(parts + " changed centres with a comparison", "Wait until more centres have changed.");
        }
        WildBootstrap bootstrap = new WildBootstrap(compared, random);
        if (bootstrap.error() < 1e-12) {
            return new Effect.TooLittle(
                    "All centres moved exactly alike, so there is no measure of chance.",
                    "Take a finer figure, or more centres.");
        }
        Estimate headline = estimate("mean difference after the change", bootstrap, confidence, design);
        List<Estimate> more = before(kept, compared, design, confidence, random);
        return new Effect.Measured(
                headline,
                more,
                confidence,
                "Difference in differences against centres that had not changed yet: " + parts + " changed, "
                        + others + " or more to compare with in every month, " + compared.months() + " months; centres"
                        + " count by their size. Standard error by leaving out one centre at a time, interval and p by"
                        + " wild cluster bootstrap (" + bootstrap.patterns()
                        + " patterns of signs), or by Student's t where"
                        + " that is more cautious.",
                List.of(
                        "Without the change, the changed centres would have moved as those that had not changed yet.",
                        "Nobody changed before the stated month because the change was coming.",
                        "What one centre does has no influence on another's figure.",
                        "The same was counted in the same way in all centres."),
                unknown(centres, kept, more));
    }

    private static List<String> unknown(List<Centre> centres, List<Centre> kept, List<Estimate> more) {
        List<String> unknown = new ArrayList<>();
        unknown.add("Whether the centres that changed differ from the others in what makes the change work.");
        unknown.add("What else the changed centres began in the same months.");
        unknown.add(
                more.isEmpty()
                        ? "Whether they moved together before: there are too few months before the first change."
                        : more.getFirst().found()
                                ? "They did not move together before anybody changed, so the comparison is in doubt."
                                : "No sign was found that they moved apart before; that does not prove that they moved"
                                        + " together.");
        List<String> left = centres.stream()
                .filter(centre -> !kept.contains(centre))
                .map(Centre::name)
                .toList();
        if (!left.isEmpty()) {
            unknown.add("The effect in " + String.join(", ", left) + ": left out, with under " + BASE
                    + " months before the change.");
        }
        return unknown;
    }

    private static Series sameMonths(List<Centre> centres) {
        if (centres.isEmpty()) {
            throw new UnusableFigure("A comparison needs centres");
        }
        Series first = centres.getFirst().series();
        for (Centre centre : centres) {
            Series other = centre.series();
            if (!other.first().equals(first.first()) || other.length() != first.length()) {
                throw new UnusableFigure(centre.name() + " has " + other.first() + " to " + other.last() + ", "
                        + centres.getFirst().name() + " has " + first.first() + " to " + first.last()
                        + ": compare the same months, or leave the centre out");
            }
        }
        return first;
    }

    private static int start(Centre centre) {
        return centre.changed().map(centre.series()::index).orElse(Integer.MAX_VALUE / 2);
    }

    private static Comparison comparison(List<Centre> centres, Design design) {
        double[][] values = new double[centres.size()][];
        double[] sizes = new double[centres.size()];
        int[] starts = new int[centres.size()];
        for (int i = 0; i < values.length; i++) {
            Series series = centres.get(i).series();
            values[i] =
                    series.months().stream().mapToDouble(design.scale()::value).toArray();
            sizes[i] = series.months().stream()
                    .mapToDouble(design.scale()::weight)
                    .average()
                    .orElseThrow();
            starts[i] = start(centres.get(i));
        }
        return new Comparison(values, sizes, starts, design.settling());
    }

    /// Without the last months in which fewer centres are left to compare with than are needed.
    private static Comparison shortened(Comparison all) {
        int months = all.values().length == 0 ? 0 : all.months();
        while (months > 0 && notChanged(all, months - 1) < FEWEST) {
            months--;
        }
        return upTo(all, months, all.starts());
    }

    private static long others(Comparison compared) {
        return notChanged(compared, compared.months() - 1);
    }

    private static long notChanged(Comparison all, int month) {
        return Arrays.stream(all.starts()).filter(start -> start > month).count();
    }

    private static Comparison upTo(Comparison all, int months, int[] starts) {
        double[][] values = Arrays.stream(all.values())
                .map(row -> Arrays.copyOf(row, months))
                .toArray(double[][]::new);
        return new Comparison(values, all.sizes(), starts, all.settling());
    }

    /// The same reckoning in the months before anybody changed, as if those that change later had changed
    /// half-way.
    private static List<Estimate> before(
            List<Centre> kept, Comparison compared, Design design, Confidence confidence, RandomGenerator random) {
        int months = Arrays.stream(compared.starts()).min().orElseThrow();
        if (months < MONTHS_TO_LOOK_BACK || kept.isEmpty()) {
            return List.of();
        }
        int[] pretended = Arrays.stream(compared.starts())
                .map(start -> start < compared.months() ? months / 2 : Integer.MAX_VALUE / 2)
                .toArray();
        Comparison early =
                upTo(new Comparison(compared.values(), compared.sizes(), compared.starts(), 0), months, pretended);
        WildBootstrap bootstrap = new WildBootstrap(early, random);
        return bootstrap.error() < 1e-12
                ? List.of()
                : List.of(estimate("difference before anybody changed", bootstrap, confidence, design));
    }

    private static Estimate estimate(String of, WildBootstrap bootstrap, Confidence confidence, Design design) {
        Interval interval = bootstrap.interval(confidence);
        return new Estimate(of, interval, bootstrap.error(), Double.POSITIVE_INFINITY, bootstrap.p(), design.scale());
    }

    private static Effect.TooLittle tooFew(String what, String remedy) {
        return new Effect.TooLittle("There are " + what + "; " + FEWEST + " are the least.", remedy);
    }
}
