package isocentre.dataset.reading;

import isocentre.dataset.Layout;
import isocentre.dataset.SourceFile;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a file record by record, for whoever needs its cells as text (the repair, say). The check itself works on
/// bytes.
public interface RowReader extends AutoCloseable {

    /// Opens the file, finds its encoding, dialect and layout, and reads the header.
    ///
    /// @throws Unreadable if it is not a table of the data set
    static RowReader open(SourceFile file) throws IOException {
        throw new Unreadable(0, file.name() + " cannot be read", "");
    }

    Dialect dialect();

    /// Which file of the data set it is; null where the headers are none of them.
    @Nullable
    Layout layout();

    List<Column> columns();

    /// The header record exactly as sent, without its line end.
    String headerText();

    /// Goes to the next record; blank lines are passed over.
    boolean next() throws IOException;

    /// The data row, from 1.
    long row();

    /// Cells in this record.
    int cells();

    /// The cell's content without its quotes, not trimmed.
    String text(int cell);

    /// Whether the cell was written in quotes.
    boolean quoted(int cell);

    @Override
    void close() throws IOException;
}
