package isocentre.dataset.blocks;

import isocentre.dataset.reading.Unreadable;
import java.util.Arrays;

/// Finds every cell of a block. A record that begins like the one before it (the exposures of a plan do, over most
/// of their columns) takes over that record's cells: one vectorised comparison instead of a search.
///
/// A quote opens a quoted cell only as the cell's first byte; elsewhere it is an ordinary character. LF, CR and CRLF
/// end a record. Lines without a byte are passed over.
public final class Index {
    /// More columns than this is no table of the data set.
    public static final int MAX_CELLS = 1024;

    private final byte delimiter;
    private final long pattern;

    public Index(char delimiter) {
        this.delimiter = (byte) delimiter;
        this.pattern = Words.pattern((byte) delimiter);
    }

    /// Indexes the block, which ends at a record's end.
    ///
    /// @throws Unreadable if a record has more than [#MAX_CELLS] cells; its row counts from the block's first
    public void index(Block block) throws Unreadable {
        block.records = 0;
        int position = block.from;
        int cell = 0;
        while (position < block.to) {
            byte first = block.bytes[position];
            if (first == '\n' || first == '\r') {
                position++;
                continue;
            }
            block.beginRecord(position, cell);
            block.roomForCells(cell + MAX_CELLS + 1);
            int taken = takeOver(block, position, cell);
            block.alike[block.records] = taken;
            int next = taken == 0 ? position : block.ends[cell + taken - 1] + 1;
            long packed = finish(block, next, cell + taken, cell + MAX_CELLS);
            cell = (int) (packed >>> 32);
            position = (int) packed;
            block.records++;
            block.cells[block.records] = cell;
        }
    }

    /// Copies the ends of the cells that this record shares with the one before it; gives their number. The last
    /// cell is never taken over, so that the line end is always looked at.
    private static int takeOver(Block block, int position, int cell) {
        if (block.records == 0) {
            return 0;
        }
        int previous = block.starts[block.records - 1];
        int limit = Math.min(block.to, position + (position - previous));
        int alike = Arrays.mismatch(block.bytes, position, limit, block.bytes, previous, position);
        if (alike < 0) {
            alike = limit - position;
        }
        int source = block.cells[block.records - 1];
        int last = block.cells[block.records] - 1;
        int shift = position - previous;
        int[] ends = block.ends;
        int taken = 0;
        while (source + taken < last && ends[source + taken] - previous < alike) {
            ends[cell + taken] = ends[source + taken] + shift;
            taken++;
        }
        return taken;
    }

    /// Goes on to the end of the record; gives the number of the next free cell and the position after the line end.
    private long finish(Block block, int from, int firstCell, int maxCell) throws Unreadable {
        byte[] bytes = block.bytes;
        int[] ends = block.ends;
        int cell = firstCell;
        int position = from;
        while (true) {
            if (bytes[position] == '"') {
                position = afterQuotes(bytes, position + 1, block.to);
            }
            int found = nextEnd(bytes, position);
            if (cell >= maxCell) {
                throw new Unreadable(
                        block.records + 1L,
                        "a record has more than " + MAX_CELLS + " cells",
                        "Export the file again; it is not a table of the data set.");
            }
            ends[cell++] = found;
            position = found + 1;
            byte end = bytes[found];
            if (end != delimiter) {
                if (end == '\r' && position < block.to && bytes[position] == '\n') {
                    position++;
                }
                return ((long) cell << 32) | position;
            }
        }
    }

    /// The position after the closing quote of a cell whose content starts here.
    private static int afterQuotes(byte[] bytes, int from, int to) {
        int position = from;
        while (position < to) {
            byte b = bytes[position];
            if (b == '"') {
                if (bytes[position + 1] != '"') {
                    return position + 1;
                }
                position++;
            }
            position++;
        }
        return to - 1;
    }

    /// The next delimiter or line end. There always is one: a block ends with a line end.
    private int nextEnd(byte[] bytes, int from) {
        int position = from;
        while (true) {
            long word = Words.at(bytes, position);
            long hits = Words.zeros(word ^ pattern) | Words.controls(word);
            while (hits != 0) {
                int found = position + (Long.numberOfTrailingZeros(hits) >>> 3);
                byte b = bytes[found];
                if (b == delimiter || b == '\n' || b == '\r') {
                    return found;
                }
                hits &= hits - 1;
            }
            position += 8;
        }
    }
}
