package isocentre.plans.interruptions;

import java.time.LocalDate;

/// How a course runs or could run, and what that comes to.
///
/// @param kind which way
/// @param outcome what it comes to, or why it cannot be
/// @param assumes what is taken for granted beside the parameters, in a sentence
public record Way(Kind kind, Outcome outcome, String assumes) {

    /// The ways, in the order in which the third edition of the guidance has them: first those that keep the time.
    public enum Kind {
        PLANNED("As planned"),
        AS_IT_RAN("As it ran"),
        WEEKENDS("Lost fractions on days without treatment"),
        TWICE_A_DAY("Lost fractions as a second one of a day"),
        LARGER_FRACTIONS("The rest in time, in larger fractions, to the tumour's planned effect"),
        LARGER_WITHIN_LATE("The rest in time, in larger fractions, to the late tissue's planned effect"),
        MORE_FRACTIONS("More fractions at the end, to the tumour's planned effect");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// What comes of it.
    public sealed interface Outcome permits Reckoned, Impossible {}

    /// What a course comes to.
    ///
    /// @param given in words: `35 of 2 Gy`
    /// @param days overall time, from the first fraction to the last
    /// @param tumourBed Gy, regrowth allowed for
    /// @param lateBed Gy
    public record Reckoned(
            String given, LocalDate end, int days, double tumourBed, double tumourEqd2, double lateBed, double lateEqd2)
            implements Outcome {}

    /// @param why in a sentence
    public record Impossible(String why) implements Outcome {}
}
