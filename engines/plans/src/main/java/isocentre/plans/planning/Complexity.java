package isocentre.plans.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The modulation complexity score of a plan (McNiven 2010; for arcs and moving leaves Masi 2013): 1 for a
/// plain open
/// field, lower the more the leaves differ from their neighbours and the field from its largest opening.
///
/// Leaf pairs count that lie at least in part between the jaws across their travel and open at some control
/// point of
/// the beam. At a control point, leaf sequence variability is the product over both banks of the mean of
/// `1 − |step to the next leaf| / largest step span of the bank`; aperture area variability the opening over
/// the largest opening that each pair reaches. Between control points the means of both ends are multiplied,
/// weighted by meterset; beams count by their meterset.
public final class Complexity {
    private Complexity() {}

    /// The score, or why there is none.
    public sealed interface Result {
        record Score(double value) implements Result {}

        record None(String reason) implements Result {}
    }

    /// Of all beams that treat.
    public static Result of(Plan plan) {
        double sum = 0;
        double metersets = 0;
        for (Beam beam : plan.treatmentBeams()) {
            OptionalDouble meterset = plan.fractionGroups().stream()
                    .flatMap(group -> group.beams().stream())
                    .filter(use -> use.beam() == beam.number() && use.meterset().isPresent())
                    .mapToDouble(use -> use.meterset().orElseThrow())
                    .reduce(Double::sum);
            if (meterset.isEmpty()) {
                return new Result.None("the plan does not state the meterset of beam " + beam.number());
            }
            switch (of(beam)) {
                case Result.None none -> {
                    return none;
                }
                case Result.Score(double value) -> {
                    sum += value * meterset.getAsDouble();
                    metersets += meterset.getAsDouble();
                }
            }
        }
        return metersets > 0
                ? new Result.Score(sum / metersets)
                : new Result.None("no beam of the plan has a meterset");
    }

    /// Of one beam.
    static Result of(Beam beam) {
        List<Beam.LimitingDevice> collimators = beam.limitingDevices().stream()
                .filter(Beam.LimitingDevice::multileaf)
                .toList();
        if (collimators.size() != 1) {
            return new Result.None("beam " + beam.number()
                    + (collimators.isEmpty() ? " has no multileaf collimator" : " has several multileaf collimators"));
        }
        Beam.LimitingDevice leaves = collimators.getFirst();
        List<Opening> openings = new ArrayList<>();
        for (ControlPoint point : beam.controlPoints()) {
            List<Double> positions = point.positions().get(leaves.kind());
            if (positions == null
                    || positions.size() != 2 * leaves.pairs()
                    || point.weight().isEmpty()) {
                return new Result.None("beam " + beam.number() + " does not state all leaves and weights");
            }
            openings.add(new Opening(positions, point));
        }
        List<Integer> pairs = pairs(leaves, openings);
        if (openings.size() < 2 || pairs.isEmpty()) {
            return new Result.None("beam " + beam.number() + " has no opening");
        }
        double[] widest = new double[leaves.pairs()];
        openings.forEach(opening -> pairs.forEach(pair -> widest[pair] = Math.max(widest[pair], opening.gap(pair))));
        double reached = pairs.stream().mapToDouble(pair -> widest[pair]).sum();
        double score = 0;
        double all = openings.getLast().weight() - openings.getFirst().weight();
        for (int i = 0; i + 1 < openings.size(); i++) {
            Opening from = openings.get(i);
            Opening to = openings.get(i + 1);
            double share = (to.weight() - from.weight()) / all;
            double area = (from.area(pairs) + to.area(pairs)) / (2 * reached);
            score += share * area * (from.sequence(pairs) + to.sequence(pairs)) / 2;
        }
        return all > 0
                ? new Result.Score(score)
                : new Result.None("beam " + beam.number() + " has no meterset weights");
    }

    private static List<Integer> pairs(Beam.LimitingDevice leaves, List<Opening> openings) {
        String across = leaves.kind().startsWith("MLCX") ? "Y" : "X";
        List<Integer> pairs = new ArrayList<>();
        for (int pair = 0; pair < leaves.pairs(); pair++) {
            int one = pair;
            if (openings.stream().anyMatch(opening -> opening.gap(one) > 0 && opening.between(one, leaves, across))) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /// The leaves at a control point.
    private record Opening(List<Double> positions, ControlPoint point) {
        double weight() {
            return point.weight().orElseThrow();
        }

        double gap(int pair) {
            return positions.get(positions.size() / 2 + pair) - positions.get(pair);
        }

        double area(List<Integer> pairs) {
            return pairs.stream().mapToDouble(this::gap).sum();
        }

        /// Whether the leaf lies at least in part between the jaws; without jaws it does.
        boolean between(int pair, Beam.LimitingDevice leaves, String across) {
            Optional<List<Double>> jaws = Optional.ofNullable(point.positions().get("ASYM" + across))
                    .or(() -> Optional.ofNullable(point.positions().get(across)));
            return jaws.isEmpty()
                    || jaws.get().size() != 2
                    || leaves.boundaries().size() != leaves.pairs() + 1
                    || (leaves.boundaries().get(pair) < jaws.get().get(1)
                            && leaves.boundaries().get(pair + 1) > jaws.get().get(0));
        }

        double sequence(List<Integer> pairs) {
            return bank(pairs, 0) * bank(pairs, positions.size() / 2);
        }

        private double bank(List<Integer> pairs, int start) {
            double least = pairs.stream()
                    .mapToDouble(pair -> positions.get(start + pair))
                    .min()
                    .orElseThrow();
            double most = pairs.stream()
                    .mapToDouble(pair -> positions.get(start + pair))
                    .max()
                    .orElseThrow();
            double span = most - least;
            if (span == 0 || pairs.size() < 2) {
                return 1;
            }
            double sum = 0;
            for (int k = 0; k + 1 < pairs.size(); k++) {
                double step = positions.get(start + pairs.get(k)) - positions.get(start + pairs.get(k + 1));
                sum += span - Math.abs(step);
            }
            return sum / ((pairs.size() - 1) * span);
        }
    }
}
