package isocentre.dataset.reading;

import java.io.IOException;

/// A file that cannot be read as a table: torn, binary, hostile. Its message names the row, the reason and the
/// remedy.
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final long row;
    private final String remedy;

    /// @param row the data row from 1 at which reading stopped, or 0 where it was before the first
    public Unreadable(long row, String reason, String remedy) {
        super(reason);
        this.row = row;
        this.remedy = remedy;
    }

    /// The data row from 1, or 0 before the first.
    public long row() {
        return row;
    }

    /// The reason in words.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// What the sender can do.
    public String remedy() {
        return remedy;
    }
}
