package isocentre.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntegerVariableProto;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import isocentre.disclosure.Knowledge.Sum;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A programme as the solver of whole numbers knows it. The solver is not trusted: each of its answers is a whole
/// table, and is held against every condition.
final class Solving {
    /// In the solver's own units, about seconds, which give the same answer on every machine.
    private static final double EFFORT = 20;

    /// The cheapest to hide need not be found: cheap is enough.
    private static final double LITTLE_EFFORT = 0.5;

    static {
        Loader.loadNativeLibraries();
    }

    private final Programme programme;
    private final CpModel model = new CpModel();
    private final Map<Integer, IntVar> counts = new LinkedHashMap<>();
    private long @Nullable [] last;

    Solving(Programme programme) {
        this.programme = programme;
        programme.places().stream()
                .forEach(place -> counts.put(
                        place, model.newIntVar(programme.lowest(place), programme.highest(place), "c" + place)));
        programme.sums().forEach(this::add);
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
            return sign * programme.lowest(place);
        }
        difference.addTerm(count, sign);
        return 0;
    }

    CpModel model() {
        return model;
    }

    IntVar count(int place) {
        IntVar count = counts.get(place);
        if (count == null) {
            throw new IllegalStateException(
                    "no variable for " + programme.knowledge().web().cell(place));
        }
        return count;
    }

    /// A table to begin the search from.
    void from(long[] table) {
        last = table;
    }

    /// Any table; null where none fulfils the conditions.
    long @Nullable [] any() {
        return solved(EFFORT);
    }

    /// The table in which a count within these bounds is as large, or as small, as can be; null where it cannot be
    /// within them, or the search ended without one.
    long @Nullable [] furthest(int place, Interval within, boolean largest) {
        IntegerVariableProto.Builder bounds =
                model.getBuilder().getVariablesBuilder(count(place).getIndex());
        bounds.setDomain(0, within.lowest()).setDomain(1, within.highest());
        if (largest) {
            model.maximize(count(place));
        } else {
            model.minimize(count(place));
        }
        CpSolver solver = new CpSolver();
        CpSolverStatus status = status(solver, EFFORT);
        bounds.setDomain(0, programme.lowest(place)).setDomain(1, programme.highest(place));
        model.clearObjective();
        return switch (status) {
            case OPTIMAL, FEASIBLE -> table(solver);
            case INFEASIBLE, UNKNOWN -> null;
            case MODEL_INVALID, UNRECOGNIZED -> throw unproved(status);
        };
    }

    /// A table in which the goal is small, though it need not be as small as can be.
    long @Nullable [] cheapen(LinearArgument goal) {
        model.minimize(goal);
        return solved(LITTLE_EFFORT);
    }

    private long @Nullable [] solved(double effort) {
        CpSolver solver = new CpSolver();
        CpSolverStatus status = status(solver, effort);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> table(solver);
            case INFEASIBLE -> null;
            case UNKNOWN -> {
                if (effort < EFFORT) {
                    yield solved(EFFORT);
                }
                throw unproved(status);
            }
            case MODEL_INVALID, UNRECOGNIZED -> throw unproved(status);
        };
    }

    private CpSolverStatus status(CpSolver solver, double effort) {
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
        return solver.solve(model);
    }

    private long[] table(CpSolver solver) {
        long[] values = new long[programme.knowledge().web().size()];
        counts.forEach((place, count) -> values[place] = solver.value(count));
        programme.fault(values).ifPresent(fault -> {
            throw new Unproved("the solver gave a table that is none: " + fault);
        });
        last = values;
        return values;
    }

    private Unproved unproved(CpSolverStatus status) {
        return new Unproved("the solver found no answer about " + programme.cell() + " (" + status + ")");
    }
}
