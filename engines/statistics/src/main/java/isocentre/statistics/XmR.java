package isocentre.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Statistical process control for one place over time: individual values and their moving range (XmR), with the
/// rules and icons of NHS England's Making Data Count, as its tool and the NHS-R package `NHSRplotthedots` have them.
///
/// - mean, and limits at 2.66 average moving ranges either side;
/// - signals in the order of [Signal]; 2 of 3 near a limit count only with all three on one side of the mean;
/// - a value equal to the mean is on neither side;
/// - a rebase starts new limits, and no rule looks across it.
public final class XmR {
    private final Settings settings;
    private final List<ProcessLimits> limits;
    private final List<Point> points;

    /// How a chart is made.
    ///
    /// @param better which way is better
    /// @param target what is to be met, in the unit of the values, or null
    /// @param screen whether moving ranges of 3.267 averages or more are left out, as the NHS-R package does
    ///     and the Excel tool does not
    /// @param rebases indexes of the points that begin new limits, in any order
    public record Settings(Direction better, @Nullable Double target, boolean screen, List<Integer> rebases) {
        public Settings {
            rebases = rebases.stream().sorted().distinct().toList();
        }

        /// No target, screened, no rebase.
        public static Settings of(Direction better) {
            return new Settings(better, null, true, List.of());
        }

        public Settings target(@Nullable Double target) {
            return new Settings(better, target, screen, rebases);
        }

        public Settings unscreened() {
            return new Settings(better, target, false, rebases);
        }

        public Settings rebasedAt(Integer... indexes) {
            return new Settings(better, target, screen, List.of(indexes));
        }
    }

    /// A value with the first rule that it breaks, or null, and what that means.
    public record Point(double value, @Nullable Signal signal, Variation variation) {}

    private XmR(double[] values, Settings settings) {
        this.settings = settings;
        this.limits = limits(values, settings);
        this.points = limits.stream()
                .flatMap(run -> points(values, run, settings.better()).stream())
                .toList();
    }

    /// Makes the chart of equally spaced values, the oldest first.
    ///
    /// @throws UnusableFigure if there is no value, one is not a number, or a rebase is not at one of the values
    public static XmR of(List<Double> values, Settings settings) {
        if (values.isEmpty()) {
            throw new UnusableFigure("An SPC chart needs at least one value");
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new UnusableFigure("An SPC chart cannot hold the value " + value);
            }
        }
        for (int rebase : settings.rebases()) {
            if (rebase < 1 || rebase >= values.size()) {
                throw new UnusableFigure(
                        "A rebase at point " + rebase + " is not between the " + values.size() + " points");
            }
        }
        return new XmR(values.stream().mapToDouble(Double::doubleValue).toArray(), settings);
    }

    public Settings settings() {
        return settings;
    }

    public List<Point> points() {
        return points;
    }

    /// The runs between rebases, the oldest first; there is always one.
    public List<ProcessLimits> limits() {
        return limits;
    }

    /// The variation icon: that of the last point.
    public Variation variation() {
        return points.getLast().variation();
    }

    /// The assurance icon, by the latest limits. None without a target, or where neither way is better.
    public Optional<Assurance> assurance() {
        Double target = settings.target();
        return target == null || settings.better() == Direction.NEITHER
                ? Optional.empty()
                : Optional.of(Assurance.of(limits.getLast(), target, settings.better() == Direction.UP));
    }

    private static List<ProcessLimits> limits(double[] values, Settings settings) {
        List<ProcessLimits> runs = new ArrayList<>();
        int from = 0;
        for (int rebase : settings.rebases()) {
            runs.add(ProcessLimits.of(values, from, rebase, settings.screen()));
            from = rebase;
        }
        runs.add(ProcessLimits.of(values, from, values.length, settings.screen()));
        return List.copyOf(runs);
    }

    private static List<Point> points(double[] values, ProcessLimits run, Direction better) {
        Signals signals = new Signals(values, run);
        return IntStream.range(run.from(), run.to())
                .mapToObj(i -> {
                    Signal signal = signals.at(i);
                    return new Point(values[i], signal, Variation.of(signal, better));
                })
                .toList();
    }
}
