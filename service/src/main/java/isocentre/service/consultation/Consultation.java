package isocentre.service.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What is asked of everybody.
///
/// @param overview what it is about, in plain words
/// @param why why people's views matter, and what can still change
/// @param audience whose views are looked for: each a group as which one can answer
/// @param interests the subjects under which it is found
/// @param otherWays how to answer on paper, by telephone or in another language
/// @param place network, or `ENG`
/// @param opens the first day on which it can be answered
/// @param closes the last one
public record Consultation(
        UUID id,
        String title,
        String overview,
        String why,
        List<String> audience,
        List<String> interests,
        String otherWays,
        String place,
        LocalDate opens,
        LocalDate closes,
        State state,
        Instant since) {
    public Consultation {
        audience = List.copyOf(audience);
        interests = List.copyOf(interests);
    }

    /// Where it stands; what each means is told in `standards/workflows/consultation/states.csv`.
    public enum State {
        PLANNED,
        OPEN,
        CLOSED,
        CODING,
        THEMED,
        DRAFTED,
        PUBLISHED,
        REVIEWED;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// Whether answers are no longer taken and the response is not yet out.
        public boolean awaited() {
            return switch (this) {
                case CLOSED, CODING, THEMED, DRAFTED -> true;
                case PLANNED, OPEN, PUBLISHED, REVIEWED -> false;
            };
        }

        /// Whether everybody may read what was said and done.
        public boolean told() {
            return switch (this) {
                case PUBLISHED, REVIEWED -> true;
                case PLANNED, OPEN, CLOSED, CODING, THEMED, DRAFTED -> false;
            };
        }
    }

    /// A step of the workflow.
    public enum Move {
        OPEN,
        CLOSE,
        CODE,
        AGREE,
        DRAFT,
        RETURN,
        PUBLISH,
        REVIEW;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where people meet to talk about it.
    public record Event(int number, LocalDate day, String title, String place) {
        /// Whether it is over.
        public boolean ended(LocalDate today) {
            return day.isBefore(today);
        }
    }

    /// What there is to read.
    ///
    /// @param address a path of this service, or of another site over TLS
    public record Document(int number, String title, String address) {}

    /// What is asked.
    ///
    /// @param choices the answers on offer; empty where people answer in their own words
    public record Question(int number, String words, List<String> choices) {
        public Question {
            choices = List.copyOf(choices);
        }

        public boolean inOwnWords() {
            return choices.isEmpty();
        }
    }

    /// What was done, by whom.
    ///
    /// @param move `plan` for the first
    public record Step(Instant at, String actor, String name, String office, String move, String words) {}
}
