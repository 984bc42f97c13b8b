package isocentre.dataset.blocks;

import java.util.Arrays;

/// A stretch of whole records and, once indexed, the place of every cell. One thread owns it at a time, and it is
/// used again for the next stretch.
public final class Block {
    byte[] bytes = new byte[0];
    int from;
    int to;
    private int used;
    long number;
    /// Whether a byte over 127 stands in it.
    boolean beyondAscii;
    /// Whether a NUL byte stands in it or in what comes next.
    boolean nul;

    /// For each record: where it starts, the first of its cells in `ends`, and how many of its first cells are,
    /// byte for byte, those of the record before it.
    int[] starts = new int[1024];
    int[] cells = new int[1025];
    int[] alike = new int[1024];
    int records;
    /// For each cell the position just after it: of its delimiter or line end.
    int[] ends = new int[32 * 1024];

    /// The bytes; positions are into this array, which has [Words#PADDING] bytes to spare.
    public byte[] bytes() {
        return bytes;
    }

    /// Its number in the file, from 0.
    public long number() {
        return number;
    }

    public int records() {
        return records;
    }

    public boolean beyondAscii() {
        return beyondAscii;
    }

    /// The first record that holds a NUL byte; -1 where none does.
    public int nulRecord() {
        for (int p = from; nul && p < to; p++) {
            if (bytes[p] == 0) {
                int record = 0;
                while (record + 1 < records && starts[record + 1] <= p) {
                    record++;
                }
                return record;
            }
        }
        return -1;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /// How many cells a record has.
    public int cellsOf(int record) {
        return cells[record + 1] - cells[record];
    }

    /// How many of the record's first cells are those of the record before it in this block; 0 for the first.
    public int alike(int record) {
        return alike[record];
    }

    /// Where the raw cell begins: at its quote if it has one.
    public int start(int record, int cell) {
        return cell == 0 ? starts[record] : ends[cells[record] + cell - 1] + 1;
    }

    /// The position just after the raw cell.
    public int end(int record, int cell) {
        return ends[cells[record] + cell];
    }

    /// Where the record begins.
    public int recordStart(int record) {
        return starts[record];
    }

    /// Room for so many more bytes behind the records; gives its position. The array may be another afterwards.
    public int spare(int length) {
        int position = Math.max(used, to + Words.PADDING);
        used = position + length;
        if (bytes.length < used + Words.PADDING) {
            bytes = Arrays.copyOf(bytes, Math.max(used + Words.PADDING, bytes.length + bytes.length / 2));
        }
        return position;
    }

    void room(int length) {
        used = 0;
        if (bytes.length < length + Words.PADDING) {
            bytes = Arrays.copyOf(bytes, length + Words.PADDING);
        }
    }

    void beginRecord(int position, int firstCell) {
        if (records + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            alike = Arrays.copyOf(alike, alike.length * 2);
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        starts[records] = position;
        cells[records] = firstCell;
        alike[records] = 0;
    }

    void roomForCells(int count) {
        if (count > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(count, ends.length * 2));
        }
    }
}
