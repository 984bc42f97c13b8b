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
    final int[] order;
    private final Bytes text = new Bytes();

    /// Rows written, the header not counted.
    int rows;

    Sheet(OutputStream out, HouseStyle style, Columns columns, long key) throws IOException {
        this.out = out;
        this.style = style;
        this.columns = columns;
        this.order = columns.order(style, key);
        if (style.mark()) {
            out.write("\uFEFF".getBytes(style.charset()));
        }
    }

    void header() throws IOException {
        String[] names = new String[columns.count()];
        for (int i = 0; i < names.length; i++) {
            names[i] = columns.header(i, style);
        }
        line(names);
    }

    /// @param cells by place in the standard's order
    void row(String[] cells) throws IOException {
        line(cells);
        rows++;
    }

    private void line(String[] cells) throws IOException {
        for (int i = 0; i < order.length; i++) {
            if (i > 0) {
                text.add(style.delimiter());
            }
            cell(text, cells[order[i]]);
        }
        endLine();
    }

    /// A row most of which is ready made: `parts[i]` stands before the i-th of the three cells that change.
    void row(Ready ready, String[] changing) throws IOException {
        for (int i = 0; i < changing.length; i++) {
            text.add(ready.parts()[i]);
            cell(text, changing[ready.turn()[i]]);
        }
        text.add(ready.parts()[changing.length]);
        endLine();
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
    record Ready(byte[][] parts, int[] turn) {}

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
            if (which < 0) {
                cell(part, cells[order[i]]);
            } else {
                parts[found] = part.copy();
                turn[found++] = which;
                part.length = 0;
            }
        }
        parts[found] = part.copy();
        return new Ready(parts, turn);
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

    /// Text as it stands, after what was written so far: for files that are meant to be broken.
    void raw(String broken) throws IOException {
        text.add(broken);
        flush();
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
