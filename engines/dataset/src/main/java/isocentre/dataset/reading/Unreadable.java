package isocentre.dataset.reading;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/// A file that cannot be read as a table: torn, binary, hostile. Its message names the row, the reason and the
/// remedy.
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final long row;
    private final String remedy;

    /// @param row the data row from 1 at which reading stopped, 0 where it was before the first, -1 where whoever
    ///     reads the rows knows it: the one after the last that was whole
    public Unreadable(long row, String reason, String remedy) {
        super(reason);
        this.row = row;
        this.remedy = remedy;
    }

    /// The same in words for what the system says of a file; an Unreadable stays as it is.
    public static Unreadable of(IOException cause) {
        if (cause instanceof Unreadable known) {
            return known;
        }
        Unreadable unreadable = inWords(cause);
        unreadable.initCause(cause);
        return unreadable;
    }

    private static Unreadable inWords(IOException cause) {
        String said = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException) {
            return new Unreadable(-1, "this account may not read the file", "Ask for the right to, or copy the file.");
        }
        if (cause instanceof EOFException) {
            return new Unreadable(
                    -1, "the packed file is cut short", "Copy or send it again: a part of it is missing.");
        }
        if (said.contains("encrypted")) {
            return new Unreadable(
                    -1,
                    "the archive is locked with a password",
                    "Pack it without one; the check sends nothing anywhere.");
        }
        return new Unreadable(-1, "the file could not be read: " + said, "Pack or copy it again.");
    }

    /// The data row from 1, 0 before the first, -1 for the one after the last that was whole.
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
