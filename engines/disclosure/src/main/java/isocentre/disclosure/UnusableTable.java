package isocentre.disclosure;

/// A table cannot be judged as it is: the message names the file, the row or the cell, the reason and the
/// remedy.
public final class UnusableTable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableTable(String message) {
        super(message);
    }
}
