package isocentre.dataset.rows;

import isocentre.dataset.blocks.Block;
import isocentre.dataset.blocks.Words;
import isocentre.radiotherapy.standards.Item;
import java.nio.charset.Charset;
import java.util.Arrays;

/// The record at hand as typed values, one of a kind for each thread, filled again and again. A cell whose bytes are
/// those of the record before is left as it is; [#dirty] says which changed.
public final class Row {
    /// States of a value.
    public static final byte BLANK = 0;

    /// It reads as its type and keeps to its format.
    public static final byte VALID = 1;
    /// It reads as its type, in more or fewer characters than its format takes.
    public static final byte MISFIT = 2;
    /// It does not read as its type.
    public static final byte INVALID = 3;

    /// The bytes into which the positions point.
    public byte[] bytes = new byte[Words.PADDING];
    /// Where the content, without quotes and surrounding blanks, begins, and its length in bytes.
    public final int[] start;

    public final int[] length;
    public final byte[] state;
    /// Whether blanks stood around the content, or a time of day within it.
    public final boolean[] untrimmed;

    public final boolean[] timed;
    /// The content as a key: equal for equal bytes, 0 for a blank.
    public final long[] key;
    /// Days, seconds or the number; NaN for a blank, a text, and what cannot be read.
    public final double[] number;
    /// The fields, as bits, that changed with this record.
    public long dirty;
    /// The data row, from 1.
    public long row;
    /// Evidence on slashed dates, by field.
    public final long[] dayFirst;

    public final long[] monthFirst;

    private final Schema schema;
    private final boolean[] monthBeforeDay;
    private final boolean utf8;
    private final int[] rawStart;
    private final int[] rawLength;
    private final Moments moments = new Moments();
    private final Numbers numbers = new Numbers();
    private boolean fresh = true;

    /// @param monthBeforeDay the fields, as bits, whose slashed dates stand month first
    public Row(Schema schema, long monthBeforeDay, Charset charset) {
        int size = schema.size();
        this.schema = schema;
        this.utf8 = charset.equals(java.nio.charset.StandardCharsets.UTF_8);
        this.monthBeforeDay = new boolean[size];
        for (int i = 0; i < size; i++) {
            this.monthBeforeDay[i] = (monthBeforeDay >>> i & 1) != 0;
        }
        start = new int[size];
        length = new int[size];
        state = new byte[size];
        untrimmed = new boolean[size];
        timed = new boolean[size];
        key = new long[size];
        number = new double[size];
        dayFirst = new long[size];
        monthFirst = new long[size];
        rawStart = new int[size];
        rawLength = new int[size];
        Arrays.fill(number, Double.NaN);
    }

    /// To be called before the first record of each block.
    public void begin(Block block) {
        bytes = block.bytes();
        fresh = true;
    }

    /// Makes the next record be read as a whole, since it is not this row's follower.
    public void forget() {
        fresh = true;
    }

    /// Loads a record of the block that was begun. It has as many cells as the header.
    public void load(Block block, int record, long rowNumber) {
        row = rowNumber;
        int[] fields = schema.fieldOfColumn();
        long changed = 0;
        int first = fresh ? 0 : block.alike(record);
        int from = first == 0 ? block.recordStart(record) : block.end(record, first - 1) + 1;
        for (int c = first; c < fields.length; c++) {
            int end = block.end(record, c);
            int field = fields[c];
            if (field >= 0) {
                int size = end - from;
                if (fresh || size != rawLength[field] || !Words.same(bytes, from, bytes, rawStart[field], size)) {
                    rawStart[field] = from;
                    rawLength[field] = size;
                    read(block, field, from, end);
                    changed |= 1L << field;
                }
            }
            from = end + 1;
        }
        dirty = fresh ? -1L : changed;
        fresh = false;
    }

    private void blank(int field, int position) {
        start[field] = position;
        length[field] = 0;
        state[field] = BLANK;
        untrimmed[field] = false;
        timed[field] = false;
        key[field] = 0;
        number[field] = Double.NaN;
    }

    private void read(Block block, int field, int rawFrom, int rawEnd) {
        int from = rawFrom;
        int end = rawEnd;
        if (from < end && bytes[from] == '"') {
            from++;
            int close = from;
            while (close < end && bytes[close] != '"') {
                close++;
            }
            if (close >= end - 1) {
                end = close;
            } else {
                long place = unquote(block, from, end);
                from = (int) (place >>> 32);
                end = (int) place;
            }
        }
        int size = end - from;
        while (from < end && blank(bytes[from])) {
            from++;
        }
        while (end > from && blank(bytes[end - 1])) {
            end--;
        }
        if (from == end) {
            blank(field, from);
            untrimmed[field] = size > 0;
            return;
        }
        untrimmed[field] = end - from != size;
        timed[field] = false;
        start[field] = from;
        length[field] = end - from;
        key[field] = key(bytes, from, end - from);
        state[field] = typed(field, from, end);
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /// Writes the content of a cell with doubled quotes into the block's spare room; gives start and end.
    private long unquote(Block block, int from, int end) {
        int place = block.spare(end - from);
        bytes = block.bytes();
        int to = place;
        boolean open = true;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (open && b == '"') {
                if (i + 1 < end && bytes[i + 1] == '"') {
                    i++;
                } else {
                    open = false;
                    continue;
                }
            }
            bytes[to++] = b;
        }
        return ((long) place << 32) | to;
    }

    /// The key of a text: its bytes where they are at most eight, else a hash with the top bit set, which no ASCII
    /// text of eight bytes has.
    public static long key(byte[] bytes, int from, int length) {
        return length <= 8 ? Words.first(Words.at(bytes, from), length) : Words.hash(bytes, from, length) | 1L << 63;
    }

    /// The key of a text.
    public static long key(String text) {
        byte[] ascii = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return key(Arrays.copyOf(ascii, ascii.length + Words.PADDING), 0, ascii.length);
    }

    private byte typed(int field, int from, int end) {
        Item.Type type = schema.types[field];
        number[field] = Double.NaN;
        return switch (type) {
            case TEXT, CODE, BOOLEAN -> text(field, from, end) ? VALID : MISFIT;
            case INTEGER, DECIMAL -> {
                double value = numbers.read(bytes, from, end);
                if (type == Item.Type.INTEGER && value != Math.rint(value)) {
                    value = Double.NaN;
                }
                number[field] = value;
                if (!(value >= 0)) {
                    yield INVALID;
                }
                yield numbers.whole <= schema.whole[field] && numbers.decimals <= schema.decimals[field]
                        ? VALID
                        : MISFIT;
            }
            case DATE, TIMESTAMP -> {
                long seconds = moments.read(bytes, from, end, monthBeforeDay[field]);
                dayFirst[field] += moments.dayFirst ? 1 : 0;
                monthFirst[field] += moments.monthFirst ? 1 : 0;
                if (seconds == Moments.NONE) {
                    yield INVALID;
                }
                timed[field] = moments.timed;
                number[field] = type == Item.Type.DATE ? Math.floorDiv(seconds, 86400L) : seconds;
                yield VALID;
            }
            case TIME -> {
                long seconds = Moments.time(bytes, from, end);
                number[field] = seconds == Moments.NONE ? Double.NaN : seconds;
                timed[field] = seconds != Moments.NONE;
                yield timed[field] ? VALID : INVALID;
            }
        };
    }

    private boolean text(int field, int from, int end) {
        int characters = end - from;
        if (characters > schema.longest[field] || schema.lengths[field] != 0) {
            if (utf8) {
                for (int i = from; i < end; i++) {
                    characters -= (bytes[i] & 0xc0) == 0x80 ? 1 : 0;
                }
            }
            boolean allowed = characters <= 64 && schema.lengths[field] != 0
                    ? (schema.lengths[field] >>> (characters - 1) & 1) != 0
                    : characters <= schema.longest[field];
            if (!allowed) {
                return false;
            }
        }
        if (schema.digitsOnly[field]) {
            for (int i = from; i < end; i++) {
                if (bytes[i] < '0' || bytes[i] > '9') {
                    return false;
                }
            }
        }
        return true;
    }

    /// The content of any field read as a decimal number; NaN where it is none.
    public double decimal(int field) {
        return length[field] == 0 ? Double.NaN : numbers.read(bytes, start[field], start[field] + length[field]);
    }

    /// The content of a field as text.
    public String text(int field, Charset charset) {
        return new String(bytes, start[field], length[field], charset);
    }
}
