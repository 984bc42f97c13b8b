package isocentre.effects;

import isocentre.radiotherapy.standards.PublishedCycle;
import isocentre.radiotherapy.standards.PublishedCycle.Figure;
import isocentre.radiotherapy.standards.PublishedCycle.Step;
import isocentre.statistics.Confidence;
import isocentre.statistics.Differences;
import isocentre.statistics.Interval;
import isocentre.statistics.Proportions;
import java.util.List;
import java.util.Optional;

/// A published learning cycle, played step by step from its aggregates. It is immutable: each step gives the
/// next.
///
/// @param cycle what is played
/// @param played steps played so far
public record Replay(PublishedCycle cycle, int played) {
    private static final String MEASURED = "measured";

    public static Replay of(PublishedCycle cycle) {
        return new Replay(cycle, 0);
    }

    /// One step further.
    ///
    /// @throws IllegalStateException if all steps are played
    public Replay next() {
        if (played == cycle.steps().size()) {
            throw new IllegalStateException("All " + played + " steps of " + cycle.id() + " are played");
        }
        return new Replay(cycle, played + 1);
    }

    /// All steps played.
    public Replay toTheEnd() {
        return new Replay(cycle, cycle.steps().size());
    }

    public List<Step> steps() {
        return cycle.steps().subList(0, played);
    }

    /// Whether the cycle may be closed now.
    public sealed interface Closing {
        /// It was measured again; these are the answers.
        record Closed(List<BeforeAfter> answers) implements Closing {}

        /// It may not, and why.
        record Refused(String why) implements Closing {}
    }

    /// Two figures of one definition.
    ///
    /// @param difference the later share less the earlier with its 95 % interval; empty where a count is missing
    public record BeforeAfter(Figure before, Figure after, Optional<Interval> difference, String why) {}

    /// Figures that stand beside each other in the sources, and must not be held against each other.
    public record NotComparable(Figure before, Figure after, String why) {}

    /// Closes the cycle, or says why it may not be closed.
    public Closing close() {
        if (steps().stream().noneMatch(step -> step.stage().equals(MEASURED))) {
            return new Closing.Refused("It was not measured again yet: after step " + played + " of "
                    + cycle.steps().size() + " nobody can say whether the change worked.");
        }
        List<BeforeAfter> answers = answers();
        return answers.isEmpty()
                ? new Closing.Refused("No figure was measured again by the same definition.")
                : new Closing.Closed(answers);
    }

    /// The figures measured before and after by the same definition, as far as both are played.
    public List<BeforeAfter> answers() {
        return cycle.comparisons().stream()
                .filter(PublishedCycle.Comparison::allowed)
                .filter(comparison -> known(comparison.before()) && known(comparison.after()))
                .map(comparison -> new BeforeAfter(
                        comparison.before(),
                        comparison.after(),
                        difference(comparison.before(), comparison.after()),
                        comparison.why()))
                .toList();
    }

    public List<NotComparable> traps() {
        return cycle.comparisons().stream()
                .filter(comparison -> !comparison.allowed())
                .filter(comparison -> known(comparison.before()) && known(comparison.after()))
                .map(comparison -> new NotComparable(comparison.before(), comparison.after(), comparison.why()))
                .toList();
    }

    private boolean known(Figure figure) {
        return steps().stream().anyMatch(step -> step.figures().contains(figure));
    }

    /// The share of a figure with its Wilson interval; empty where its source gives no counts and none can be
    /// rebuilt.
    public static Optional<Interval> share(Figure figure) {
        return figure.numerator().isPresent() && figure.denominator().isPresent()
                ? Optional.of(Proportions.wilson(
                        figure.numerator().getAsDouble(), figure.denominator().getAsDouble(), Confidence.P95))
                : Optional.empty();
    }

    private static Optional<Interval> difference(Figure before, Figure after) {
        return share(before).isPresent() && share(after).isPresent()
                ? Optional.of(Differences.newcombe(
                        before.numerator().orElseThrow(),
                        before.denominator().orElseThrow(),
                        after.numerator().orElseThrow(),
                        after.denominator().orElseThrow(),
                        Confidence.P95))
                : Optional.empty();
    }
}
