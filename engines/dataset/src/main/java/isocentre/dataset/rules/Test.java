package isocentre.dataset.rules;

import java.util.List;

/// What a rule tests: a row, the whole file, or the file's shape.
public sealed interface Test {

    /// The expression must hold in every row.
    record Expect(String expression) implements Test {}

    /// No two rows have the same values in these fields; rows with a blank among them are left aside. The first row
    /// with a value passes, later ones fail.
    record Unique(List<String> fields) implements Test {}

    /// Rows alike in `per` are alike in `of`. Fails every row whose `of` is not the one that came first for its
    /// `per`.
    record One(String of, List<String> per) implements Test {}

    /// Every row has a row in the other file with the same values. `date` means the day of the attendance or
    /// exposure.
    record Matched(Place with, List<String> on) implements Test {}

    /// No row has a row in the other file with the same values for which `where` holds.
    record Unmatched(Place with, List<String> on, String where) implements Test {}

    /// The share of rows for which `of` holds, among those for which `among` holds, lies between the bounds. Not
    /// judged under `rows` rows.
    record Share(String of, String among, double atLeast, double atMost, long rows) implements Test {}

    /// Fails once for each column of the kind.
    record Columns(Kind kind) implements Test {
        /// The kinds of columns that can be reported.
        public enum Kind {
            MISSING_MANDATORY,
            MISSING_REQUIRED,
            UNKNOWN,
            DUPLICATED
        }
    }

    /// Fails for the rows, columns or the file of that shape.
    record Shape(Kind kind) implements Test {
        /// The kinds of shape that can be reported.
        public enum Kind {
            /// The file has a header and no data row.
            EMPTY,
            /// Rows with more or fewer cells than the header.
            RAGGED,
            /// Neighbouring columns whose values, in most rows, fit the neighbour's item and not their own.
            SHIFTED,
            /// Date columns written month first.
            MONTH_FIRST,
            /// The version 6 submission lacks its attendance or its prescription file.
            UNPAIRED
        }
    }
}
