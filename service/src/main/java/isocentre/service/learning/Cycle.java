package isocentre.service.learning;

import isocentre.radiotherapy.Month;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One cycle of learning.
///
/// @param why the question in plain words, for everybody
/// @param place ODS code, network, or `ENG`
/// @param open whether the public may read it
/// @param lookedFor what existing questions and trials were looked for, and what was found
/// @param follows the closed cycle whose history it carries
/// @param promoted the smaller cycle of which this is the larger one
public record Cycle(
        UUID id,
        String question,
        String why,
        String indicator,
        String place,
        boolean open,
        Origin origin,
        String lookedFor,
        List<Member> community,
        State state,
        Instant since,
        String askedBy,
        Instant askedAt,
        Optional<UUID> follows,
        Optional<UUID> promoted) {

    /// Where it stands; what each means is told in `standards/workflows/cycle/states.csv`.
    public enum State {
        QUESTION,
        BASELINE,
        PREDICTED,
        FOUND,
        AGREED,
        RUNNING,
        MEASURED,
        SPREAD,
        STOPPED,
        REVISED;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// Whether nothing more is to be done.
        public boolean closed() {
            return switch (this) {
                case SPREAD, STOPPED, REVISED -> true;
                case QUESTION, BASELINE, PREDICTED, FOUND, AGREED, RUNNING, MEASURED -> false;
            };
        }
    }

    /// A step of the workflow.
    public enum Move {
        FREEZE,
        PREDICT,
        FIND,
        AGREE,
        BEGIN,
        MEASURE,
        SPREAD,
        STOP,
        REVISE;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it closes the cycle.
        public boolean closes() {
            return switch (this) {
                case SPREAD, STOP, REVISE -> true;
                case FREEZE, PREDICT, FIND, AGREE, BEGIN, MEASURE -> false;
            };
        }
    }

    /// A named person and for whom they stand.
    public record Member(String name, String organisation) {}

    /// What is asked before it is a cycle.
    public record Question(
            String question,
            String why,
            String indicator,
            String place,
            boolean open,
            Origin origin,
            String lookedFor,
            List<Member> community) {}

    /// What the figure was before the change.
    public record Baseline(
            String dataVersion, Month first, Month last, double numerator, double denominator, Instant frozenAt) {}

    /// What was foretold.
    ///
    /// @param effect on the scale of the analysis
    /// @param starts first month of the planned change
    /// @param power how often such an effect would be found, in words
    public record Prediction(
            String words, double effect, Month byMonth, Month starts, String power, Instant recordedAt) {}

    /// What is known, for everybody to read before anything is changed.
    ///
    /// @param words in plain words
    /// @param evidence what it rests on
    /// @param limits what it does not tell
    public record Finding(String words, String evidence, String limits, String writtenBy, Instant writtenAt) {}

    /// What was changed.
    public record Change(String what, String owner, Month starts, String agreedBy, Instant agreedAt) {}

    /// What was measured afterwards.
    public record Measurement(String dataVersion, int analysis, Answer answer, Instant measuredAt) {}

    /// A vote on what to do.
    public record Vote(String person, boolean patient, Move outcome, String words) {}

    /// What was done, the oldest first.
    ///
    /// @param move empty for the asking itself
    public record Step(
            Instant at, String actor, String name, String office, String move, String words, String dissent) {}
}
