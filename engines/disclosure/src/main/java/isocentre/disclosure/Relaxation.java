package isocentre.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IncrementalityValues;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import isocentre.disclosure.Knowledge.Sum;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A programme without the demand that counts be whole numbers. It is solved in a hundredth of the time, each question
/// from the answer to the one before; and where things only add up, its answers are mostly whole all the same. It works
/// in floating point and is not trusted: a table counts only once it is held, in whole numbers, against every
/// condition.
final class Relaxation implements AutoCloseable {
    /// How far a floating-point answer may be from what it stands for.
    private static final double BLUR = 1e-5;

    static {
        Loader.loadNativeLibraries();
    }

    private final Programme programme;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPSolverParameters parameters = new MPSolverParameters();
    private final Map<Integer, MPVariable> counts = new LinkedHashMap<>();

    Relaxation(Programme programme) {
        this.programme = programme;
        parameters.setIntegerParam(IntegerParam.PRESOLVE, PresolveValues.PRESOLVE_OFF.swigValue());
        parameters.setIntegerParam(IntegerParam.INCREMENTALITY, IncrementalityValues.INCREMENTALITY_ON.swigValue());
        programme.places().stream()
                .forEach(place ->
                        counts.put(place, solver.makeNumVar(programme.lowest(place), programme.highest(place), "")));
        programme.sums().forEach(this::add);
    }

    private void add(Sum sum) {
        MPConstraint difference = solver.makeConstraint();
        long certain = add(difference, sum.total(), -1);
        for (int part : sum.parts()) {
            certain += add(difference, part, 1);
        }
        difference.setBounds(-certain, -certain);
    }

    private long add(MPConstraint difference, int place, int sign) {
        MPVariable count = counts.get(place);
        if (count == null) {
            return sign * programme.lowest(place);
        }
        difference.setCoefficient(count, difference.getCoefficient(count) + sign);
        return 0;
    }

    /// @param bound beyond which no whole number lies, by what the solver says
    /// @param table a table that reaches that far, where the one that was found is one of whole numbers
    @SuppressWarnings("ArrayRecordComponent")
    record Corner(long bound, long @Nullable [] table) {}

    /// Where the counts of some places together are largest, or smallest; null where the solver finds nothing.
    @Nullable
    Corner corner(BitSet places, boolean largest) {
        solver.objective().clear();
        places.stream().forEach(place -> solver.objective().setCoefficient(counts.get(place), 1));
        if (largest) {
            solver.objective().setMaximization();
        } else {
            solver.objective().setMinimization();
        }
        if (solver.solve(parameters) != MPSolver.ResultStatus.OPTIMAL) {
            return null;
        }
        double end = solver.objective().value();
        return new Corner((long) (largest ? Math.floor(end + BLUR) : Math.ceil(end - BLUR)), table());
    }

    /// The same where one count has this value: another corner, which may be of whole numbers where that was not.
    @Nullable
    Corner corner(BitSet places, boolean largest, int place, long value) {
        MPVariable count = counts.get(place);
        if (count == null) {
            return null;
        }
        count.setBounds(value, value);
        try {
            return corner(places, largest);
        } finally {
            count.setBounds(programme.lowest(place), programme.highest(place));
        }
    }

    /// Which counts are not as is said of them where all are as near to it as can be; null where the solver finds
    /// nothing.
    ///
    /// @param prices of each person by which a count is not what is said of it
    @Nullable
    BitSet strained(Map<Integer, Interval> said, Map<Integer, Double> prices) {
        solver.objective().clear();
        solver.objective().setMinimization();
        Map<Integer, MPVariable> strains = new LinkedHashMap<>();
        said.forEach((place, interval) -> {
            MPVariable strain = solver.makeNumVar(0, MPSolver.infinity(), "");
            strains.put(place, strain);
            solver.objective().setCoefficient(strain, prices.getOrDefault(place, 1.0));
            MPConstraint above = solver.makeConstraint(-MPSolver.infinity(), interval.highest());
            above.setCoefficient(counts.get(place), 1);
            above.setCoefficient(strain, -1);
            MPConstraint below = solver.makeConstraint(interval.lowest(), MPSolver.infinity());
            below.setCoefficient(counts.get(place), 1);
            below.setCoefficient(strain, 1);
        });
        if (solver.solve(parameters) != MPSolver.ResultStatus.OPTIMAL) {
            return null;
        }
        BitSet strained = new BitSet();
        strains.forEach((place, strain) -> strained.set(place, strain.solutionValue() > BLUR));
        return strained;
    }

    /// What was found, where it is a table of whole numbers.
    private long @Nullable [] table() {
        long[] table = new long[programme.knowledge().web().size()];
        counts.forEach((place, count) -> table[place] = Math.round(count.solutionValue()));
        return programme.fault(table).isEmpty() ? table : null;
    }

    @Override
    public void close() {
        solver.delete();
        parameters.delete();
    }
}
