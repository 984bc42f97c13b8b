package isocentre.synthetic;

/// A row as it is written.
///
/// @param invalid how many of its values no longer pass their format or code list
/// @param leftOut whether the check leaves the row out
/// @param ragged whether it has a cell too many
record Spoilt(String[] cells, int invalid, boolean leftOut, boolean ragged) {
    static Spoilt not(String[] cells) {
        return new Spoilt(cells, 0, false, false);
    }
}
