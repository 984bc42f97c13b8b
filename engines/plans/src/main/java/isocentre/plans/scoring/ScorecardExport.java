package isocentre.plans.scoring;

import isocentre.plans.metrics.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A protocol as a scorecard of ProKnow, to be written as JSON. Sources, dates, mandatory and the other
/// names of
/// structures have no place there.
///
/// @param left what the other product cannot express
public record ScorecardExport(String name, List<Computed> computed, List<String> left) {
    private static final double CC_PER_LITRE = 1000;

    public ScorecardExport {
        computed = List.copyOf(computed);
        left = List.copyOf(left);
    }

    /// @param arguments `arg_1` and `arg_2`, as many as the type takes
    public record Computed(String type, String structure, List<Double> arguments, List<Bin> bins) {
        public Computed {
            arguments = List.copyOf(arguments);
            bins = List.copyOf(bins);
        }
    }

    public static ScorecardExport of(Protocol protocol) {
        List<Computed> computed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Objective objective : protocol.objectives()) {
            Optional<ScorecardMetrics.Theirs> theirs = ScorecardMetrics.theirs(objective.metric());
            if (theirs.isEmpty()) {
                left.add(objective.structure() + ": " + objective.metric().words() + " has no counterpart there");
                continue;
            }
            boolean litres = objective.metric().unit() == Metric.Unit.GRAY_LITRE;
            computed.add(new Computed(
                    theirs.get().type(),
                    objective.structure(),
                    theirs.get().arguments(),
                    objective.bins().stream()
                            .map(bin -> litres ? perCc(bin) : bin)
                            .toList()));
        }
        return new ScorecardExport(protocol.title(), computed, left);
    }

    private static Bin perCc(Bin bin) {
        return new Bin(bin.label(), bin.colour(), bin.met(), times(bin.min()), times(bin.max()));
    }

    private static OptionalDouble times(OptionalDouble number) {
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * CC_PER_LITRE) : number;
    }
}
