package isocentre.dataset.emitting;

import isocentre.dataset.rows.Row;
import java.util.List;

/// Writes one line for each row. Cells whose fields did not change are taken, many at once, from the line before.
final class LineWriter {
    private final Cell[] cells;
    private final long[] reads;
    private Lines line = new Lines();
    private Lines before = new Lines();
    private int[] ends;
    private int[] endsBefore;

    LineWriter(List<Cell> columns) {
        cells = columns.toArray(new Cell[0]);
        reads = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            reads[i] = cells[i].reads();
        }
        ends = new int[cells.length];
        endsBefore = new int[cells.length];
    }

    /// Makes the line of the row, its number first, and puts it behind the others if it is wanted.
    void row(Row row, boolean wanted, Lines to) {
        Lines model = line;
        line = before;
        before = model;
        int[] swap = ends;
        ends = endsBefore;
        endsBefore = swap;
        line.clear();
        int clean = 0;
        for (int i = 0; i < cells.length; i++) {
            if ((reads[i] & row.dirty) != 0) {
                copy(clean, i);
                line.put((byte) ',');
                cells[i].write(row, line);
                ends[i] = line.length();
                clean = i + 1;
            }
        }
        copy(clean, cells.length);
        if (wanted) {
            to.number(row.row);
            to.put(line);
            to.put((byte) '\n');
        }
    }

    /// Takes over the cells from one to the other, the latter not included.
    private void copy(int from, int to) {
        if (from == to) {
            return;
        }
        int start = from == 0 ? 0 : endsBefore[from - 1];
        int shift = line.length() - start;
        line.put(before.bytes(), start, endsBefore[to - 1] - start);
        for (int i = from; i < to; i++) {
            ends[i] = endsBefore[i] + shift;
        }
    }
}
