package isocentre.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import isocentre.disclosure.Knowledge.Sum;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A programme as the solver knows it. The solver is not trusted: each of its answers is a whole table, and is held
/// against every condition.
final class Solving {
    /// In the solver's own units, about seconds, which give the same answer on every machine.
    private static final double EFFORT = 20;

    /// The cheapest to hide need not be found: cheap is enough.
    private static final double LITTLE_EFFORT = 0.5;

    static {
        Loader.loadNativeLibraries();
    }

    private final Programme programme;
    private final Knowledge knowledge;
    private final CpModel model = new CpModel();
    private final Map<Integer, IntVar> counts = new LinkedHashMap<>();
    private final long limit;
    private long @Nullable [] last;

    Solving(Programme programme) {
        this.programme = programme;
        knowledge = programme.knowledge();
        BitSet all = (BitSet) programme.places().clone();
        for (Sum sum : programme.sums()) {
            all.set(sum.total());
            for (int part : sum.parts()) {
                all.set(part);
            }
        }
        limit = all.stream().mapToLong(this::limited).sum();
        // For counts without a limit, as a solver wants one: far enough above all that is limited.
        long ceiling = 4 * limit + 1000;
        programme.places().stream()
                .forEach(place -> counts.put(
                        place,
                        model.newIntVar(
                                knowledge.lowest(place), Math.min(knowledge.highest(place), ceiling), "c" + place)));
        programme.sums().forEach(this::add);
    }

    private long limited(int place) {
        long highest = knowledge.highest(place);
        return highest >= Interval.UNLIMITED ? knowledge.lowest(place) : highest;
    }

    private void add(Sum sum) {
        LinearExprBuilder difference = LinearExpr.newBuilder();
        long certain = add(difference, sum.total(), -1);
        for (int part : sum.parts()) {
            certain += add(difference, part, 1);
        }
        model.addEquality(difference.build(), -certain);
    }

    private long add(LinearExprBuilder difference, int place, int sign) {
        IntVar count = counts.get(place);
        if (count == null) {
            return sign * knowledge.lowest(place);
        }
        difference.addTerm(count, sign);
        return 0;
    }

    /// No count that is limited at all can be larger than all limits together.
    long limit() {
        return limit;
    }

    CpModel model() {
        return model;
    }

    IntVar count(int place) {
        IntVar count = counts.get(place);
        if (count == null) {
            throw new IllegalStateException("no variable for " + knowledge.web().cell(place));
        }
        return count;
    }

    IntVar[] counts(BitSet places) {
        return places.stream().mapToObj(this::count).toArray(IntVar[]::new);
    }

    /// The values of a table in which the goal is as large as can be; null where no table fulfils the conditions.
    long @Nullable [] maximise(LinearArgument goal) {
        model.maximize(goal);
        return solve();
    }

    long @Nullable [] minimise(LinearArgument goal) {
        model.minimize(goal);
        return solve();
    }

    /// The same, but the goal need not be as small as can be.
    long @Nullable [] cheapen(LinearArgument goal) {
        model.minimize(goal);
        return solve(LITTLE_EFFORT);
    }

    long @Nullable [] solve() {
        return solve(EFFORT);
    }

    /// By place: what the cells that are not certain may be, all at once.
    private long @Nullable [] solve(double effort) {
        CpSolver solver = new CpSolver();
        // Its own handler of Ctrl-C outlives the solver and then ends the program without a word.
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setMaxDeterministicTime(effort)
                .setCatchSigintSignal(false);
        model.clearHints();
        long[] known = last;
        if (known != null) {
            counts.forEach((place, count) -> model.addHint(count, known[place]));
        }
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> {
                long[] values = new long[knowledge.web().size()];
                counts.forEach((place, count) -> values[place] = solver.value(count));
                check(values);
                last = values;
                yield values;
            }
            case INFEASIBLE -> null;
            case UNKNOWN -> {
                if (effort < EFFORT) {
                    yield solve(EFFORT);
                }
                throw unproved(status);
            }
            case MODEL_INVALID, UNRECOGNIZED -> throw unproved(status);
        };
    }

    private Unproved unproved(CpSolverStatus status) {
        return new Unproved("the solver found no answer about "
                + knowledge.web().cell(programme.places().nextSetBit(0)) + " (" + status + ")");
    }

    private void check(long[] values) {
        counts.keySet().forEach(place -> {
            if (values[place] < knowledge.lowest(place) || values[place] > knowledge.highest(place)) {
                throw new Unproved(
                        "the solver gave " + knowledge.web().cell(place) + " a value outside " + knowledge.of(place));
            }
        });
        for (Sum sum : programme.sums()) {
            long parts = 0;
            for (int part : sum.parts()) {
                parts += value(values, part);
            }
            if (parts != value(values, sum.total())) {
                throw new Unproved("the solver's parts of " + knowledge.web().cell(sum.total()) + " do not add up");
            }
        }
    }

    private long value(long[] values, int place) {
        return counts.containsKey(place) ? values[place] : knowledge.lowest(place);
    }
}
