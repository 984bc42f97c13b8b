package isocentre.synthetic;

import org.jspecify.annotations.Nullable;

/// May plant a fault in a row on its way into a file.
interface Spoiler {
    /// Leaves every row as it is.
    Spoiler NONE = new Spoiler() {
        @Override
        public boolean wants() {
            return false;
        }

        @Override
        public String[] spoil(Columns columns, int row, int day, String[] cells, String @Nullable [] before) {
            return cells;
        }
    };

    /// Whether the next row is to be offered.
    boolean wants();

    /// The row to write instead.
    ///
    /// @param row its number in the file, from 1, the header not counted
    /// @param day epoch day of the visit
    /// @param before the row above, if it is of the same plan or the same visit's patient
    String[] spoil(Columns columns, int row, int day, String[] cells, String @Nullable [] before);
}
