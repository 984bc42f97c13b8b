package isocentre.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A file in the making: header and rows in a provider's house style.
final class Sheet implements AutoCloseable {
    private static final int FULL = 1 << 15;

    private final OutputStream out;
    private final HouseStyle style;
    private final Columns columns;
    private final FileFault fault;
    private final long key;
    private final int[] order;
    private final boolean[] written;
    private final Bytes text = new Bytes();

    /// Rows written, the header not counted.
    int rows;

    /// Values that are not blank, mandatory values that are, values that do not pass, rows that are left out.
    private long filled;

    private long blankMandatory;
    private long invalid;
    private long leftOut;

    /// @param key by which a sender's columns are shuffled
    Sheet(OutputStream out, HouseStyle style, Columns columns, long key, FileFault fault) throws IOException {
        this.out = out;
        this.style = style;
        this.columns = columns;
        this.fault = fault;
        this.key = key;
        this.order = fault.columns(columns, columns.order(style, key));
        this.written = new boolean[columns.count()];
        for (int place : order) {
            if (place >= 0) {
                written[place] = true;
            }
        }
        if (style.mark()) {
            out.write("\uFEFF".getBytes(style.charset()));
        }
    }

    /// The values of a plan's rows as the file's fault has them.
    String[] cells(Plan plan, String[] cells) {
        return fault.cells(columns, plan, cells);
    }

    /// Whether the file has no row.
    boolean empty() {
        return fault.empties(columns);
    }

    private void count(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!written[i]) {
                continue;
            }
            if (!cells[i].isEmpty()) {
                filled++;
            } else if (columns.mandatory(i)) {
                blankMandatory++;
            }
        }
    }

    Submission.Size size(boolean attendances) {
        return new Submission.Size(
                attendances ? rows : 0,
                attendances ? 0 : rows,
                filled,
                invalid,
                blankMandatory,
                rows * columns.mandatory(),
                leftOut);
    }

    void header() throws IOException {
        int[] headings = fault.headings(columns, columns.order(style, key));
        for (int i = 0; i < headings.length; i++) {
            if (i > 0) {
                text.add(style.delimiter());
            }
            cell(
                    text,
                    headings[i] == FileFault.MEANINGLESS
                            ? FileFault.MEANINGLESS_HEADING
                            : columns.header(headings[i], style));
        }
        endLine();
    }

    /// A row with whatever fault it bears.
    void row(Spoilt spoilt) throws IOException {
        line(spoilt.cells());
        if (spoilt.ragged()) {
            text.add(style.delimiter());
        }
        endLine();
        if (spoilt.ragged()) {
            blankMandatory += columns.mandatory(); // Nobody knows which cell is too many, so no value has a place.
        } else {
            count(spoilt.cells());
            invalid += spoilt.invalid();
        }
        leftOut += spoilt.leftOut() ? 1 : 0;
        rows++;
    }

    private void line(String[] cells) {
        for (int i = 0; i < order.length; i++) {
            if (i > 0) {
                text.add(style.delimiter());
            }
            if (order[i] != FileFault.MEANINGLESS) {
                cell(text, cells[order[i]]);
            }
        }
    }

    /// A row most of which is ready made: `parts[i]` stands before the i-th of the three cells that change.
    void row(Ready ready, String[] changing) throws IOException {
        for (int i = 0; i < changing.length; i++) {
            text.add(ready.parts()[i]);
            cell(text, changing[ready.turn()[i]]);
        }
        text.add(ready.parts()[changing.length]);
        endLine();
        filled += ready.filled();
        blankMandatory += ready.blankMandatory();
        rows++;
    }

    private void endLine() throws IOException {
        text.add(style.lineEnd());
        if (text.length > FULL) {
            flush();
        }
    }

    /// The parts of a row that stay the same, encoded: before, between and after the cells that change.
    ///
    /// @param turn which of the changing cells comes first, second …
    record Ready(byte[][] parts, int[] turn, int filled, int blankMandatory) {}

    Ready ready(String[] cells, int... changing) {
        byte[][] parts = new byte[changing.length + 1][];
        int[] turn = new int[changing.length];
        Bytes part = new Bytes();
        int found = 0;
        for (int i = 0; i < order.length; i++) {
            if (i > 0) {
                part.add(style.delimiter());
            }
            int which = indexOf(changing, order[i]);
            if (order[i] == FileFault.MEANINGLESS) {
                continue;
            }
            if (which < 0) {
                cell(part, cells[order[i]]);
            } else {
                parts[found] = part.copy();
                turn[found++] = which;
                part.length = 0;
            }
        }
        parts[found] = part.copy();
        int filled = changing.length;
        int blank = 0;
        for (int i = 0; i < cells.length; i++) {
            boolean changes = indexOf(changing, i) >= 0;
            filled += written[i] && !changes && !cells[i].isEmpty() ? 1 : 0;
            blank += written[i] && !changes && cells[i].isEmpty() && columns.mandatory(i) ? 1 : 0;
        }
        return new Ready(parts, turn, filled, blank);
    }

    private static int indexOf(int[] places, int place) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == place) {
                return i;
            }
        }
        return -1;
    }

    private void cell(Bytes to, String value) {
        if (style.quoting() == HouseStyle.Quoting.NEEDED && !special(value)) {
            to.add(value);
            return;
        }
        to.add('"');
        to.add(value.indexOf('"') < 0 ? value : value.replace("\"", "\"\""));
        to.add('"');
    }

    private boolean special(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == style.delimiter() || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void flush() throws IOException {
        if (style.charset() == StandardCharsets.UTF_8) {
            out.write(text.bytes, 0, text.length);
        } else {
            out.write(new String(text.bytes, 0, text.length, StandardCharsets.UTF_8).getBytes(style.charset()));
        }
        text.length = 0;
    }

    /// Writes what is left. The stream stays open: it may be an archive with another file to come.
    @Override
    public void close() throws IOException {
        flush();
        out.flush();
    }
}
