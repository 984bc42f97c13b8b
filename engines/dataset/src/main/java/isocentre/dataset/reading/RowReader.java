package isocentre.dataset.reading;

import isocentre.dataset.Layout;
import isocentre.dataset.SourceFile;
import isocentre.dataset.blocks.Block;
import isocentre.dataset.blocks.Blocks;
import isocentre.dataset.blocks.Index;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads a file record by record, for whoever needs its cells as text (the repair, say). The check itself works on
/// bytes.
public final class RowReader implements AutoCloseable {
    private static final int BLOCK = 1 << 18;

    private final Table table;
    private final Blocks blocks;
    private final Index index;
    private final Block block = new Block();
    private int record = -1;
    private long row;

    private RowReader(Table table, int blockSize) {
        this.table = table;
        this.blocks = table.blocks(blockSize);
        this.index = new Index(table.dialect().delimiter());
    }

    /// Opens the file, finds its encoding, dialect and layout, and reads the header.
    ///
    /// @throws Unreadable if it is no table
    public static RowReader open(SourceFile file) throws IOException {
        return new RowReader(Table.open(file), BLOCK);
    }

    /// Reads a table already opened, in blocks of this size.
    public static RowReader of(Table table, int blockSize) {
        return new RowReader(table, blockSize);
    }

    public Dialect dialect() {
        return table.dialect();
    }

    /// Which file of the data set it is; empty where the headers are of none of them.
    public Optional<Layout> layout() {
        return table.layout();
    }

    public List<Column> columns() {
        return table.columns();
    }

    /// The header exactly as sent, with blank lines before it if there are any, without its line end.
    public String headerText() {
        return table.headerText();
    }

    /// Goes to the next record; lines without a character are passed over.
    ///
    /// @throws Unreadable if the file is torn here
    public boolean next() throws IOException {
        record++;
        while (record >= block.records()) {
            if (!blocks.next(block)) {
                return false;
            }
            index.index(block);
            record = 0;
        }
        row++;
        return true;
    }

    /// The data row, from 1.
    public long row() {
        return row;
    }

    /// Cells in this record.
    public int cells() {
        return block.cellsOf(record);
    }

    /// The cell's content without its quotes, not trimmed.
    public String text(int cell) {
        String raw = raw(cell);
        if (!quoted(cell)) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        boolean open = true;
        for (int i = 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (open && c == '"') {
                if (i + 1 < raw.length() && raw.charAt(i + 1) == '"') {
                    i++;
                } else {
                    open = false;
                    continue;
                }
            }
            text.append(c);
        }
        return text.toString();
    }

    /// The cell exactly as sent, quotes and all.
    public String raw(int cell) {
        int start = block.start(record, cell);
        return new String(block.bytes(), start, block.end(record, cell) - start, table.charset());
    }

    /// Whether the cell was written in quotes.
    public boolean quoted(int cell) {
        return block.bytes()[block.start(record, cell)] == '"';
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
