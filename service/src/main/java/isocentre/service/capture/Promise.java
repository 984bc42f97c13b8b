package isocentre.service.capture;

import java.util.List;

/// What a change would do to published figures, told before it is made.
public sealed interface Promise {

    /// It is being worked out.
    ///
    /// @param percent how far it has come, from 0 to 100
    /// @param words what is done now
    record UnderWay(int percent, String words) implements Promise {}

    /// The figures as they are and as they would be.
    ///
    /// @param dataVersion on which the change would build
    /// @param places the provider first, then its network where that moves
    record Made(String dataVersion, List<Place> places) implements Promise {}

    /// It cannot be told.
    record None(String why) implements Promise {}

    /// The figures of one place.
    ///
    /// @param headlines what a reader looks at first, moved or not: of the month and of its year
    /// @param others other figures of the same month and year that move
    /// @param elsewhere figures of other months and years that move
    /// @param same names of indicators of which nothing moves in the month and year
    record Place(String name, List<Line> headlines, List<Line> others, List<Line> elsewhere, List<String> same) {
        /// Whether anything moves.
        public boolean moves() {
            return !others.isEmpty()
                    || !elsewhere.isEmpty()
                    || headlines.stream().anyMatch(Line::moved);
        }
    }

    /// One figure of one period.
    ///
    /// @param change by how much, in words: `no change`
    record Line(String indicator, String period, Told before, Told after, String change, boolean moved) {}

    /// A value, or why there is none, and what it rests on.
    record Told(String value, String counts) {}
}
