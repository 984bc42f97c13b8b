package isocentre.effects;

import isocentre.statistics.Confidence;
import isocentre.statistics.PlannedRebase;
import java.util.List;
import java.util.Optional;

/// The answer to "did it work?".
public sealed interface Effect {

    /// An effect with its uncertainty, found or not.
    ///
    /// @param headline the figure that was asked for
    /// @param more figures that help to judge it; they were not asked for and decide nothing
    /// @param method how it was reckoned, for those who would do it again
    /// @param assumptions what has to hold for the figure to be right, in plain words
    /// @param unknown what the figure does not tell, in plain words
    record Measured(
            Estimate headline,
            List<Estimate> more,
            Confidence confidence,
            String method,
            List<String> assumptions,
            List<String> unknown)
            implements Effect {
        public Measured {
            more = List.copyOf(more);
            assumptions = List.copyOf(assumptions);
            unknown = List.copyOf(unknown);
        }

        /// The answer in one sentence.
        public String sentence() {
            return headline.found()
                    ? "There was a change: " + headline.words() + "."
                    : "No change can be told from chance: " + headline.words() + ". A change within these limits may"
                            + " be there all the same.";
        }
    }

    /// The months after a change held against the chart of the months before it.
    ///
    /// @param moved whether the months after the change break a rule of the chart
    /// @param sentence the answer in words
    record Charted(PlannedRebase rebase, boolean moved, String sentence, List<String> assumptions, List<String> unknown)
            implements Effect {
        public Charted {
            assumptions = List.copyOf(assumptions);
            unknown = List.copyOf(unknown);
        }
    }

    /// Why nothing can be said, and what would help.
    record TooLittle(String reason, String remedy) implements Effect {}

    /// The effect if there is one to tell.
    default Optional<Measured> measured() {
        return this instanceof Measured measured ? Optional.of(measured) : Optional.empty();
    }
}
