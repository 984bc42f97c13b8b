package isocentre.charts;

import java.time.LocalDate;

/// A day of a calendar.
///
/// @param label in its cell, short: `12`, `12+13`; may be empty
/// @param words what the day was, for a reader: `fraction 12, given after the planned end`
public record CalendarDay(LocalDate date, Mark mark, String label, String words) {

    /// What a day was, each with a look of its own that does not rest on colour.
    public enum Mark {
        GIVEN("given as planned"),
        MISSED("planned, not given"),
        LATE("given after the planned end"),
        EXTRA("extra: a free day, or two fractions"),
        HOLIDAY("bank holiday");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
