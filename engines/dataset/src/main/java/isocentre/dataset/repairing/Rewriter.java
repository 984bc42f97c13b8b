package isocentre.dataset.repairing;

import isocentre.dataset.blocks.Block;
import isocentre.dataset.blocks.Blocks;
import isocentre.dataset.blocks.Index;
import isocentre.dataset.reading.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Copies a table byte for byte, but for the cells that a repair writes anew. One pass, a block at a time.
final class Rewriter {
    private static final int BLOCK = 1 << 18;

    private final Table table;
    private final List<ColumnRepairs> repairs;
    private final ChangeList changes;
    private final Charset charset;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream(1024);
    private final boolean[] clean;
    private long row;

    /// @param repairs in order of column
    Rewriter(Table table, List<ColumnRepairs> repairs, ChangeList changes) {
        this.table = table;
        this.repairs = repairs;
        this.changes = changes;
        this.charset = table.charset();
        this.clean = new boolean[table.columns().size()];
    }

    void copyTo(OutputStream target) throws IOException {
        OutputStream out = Widened.of(target, table.dialect().encoding());
        if (table.dialect().byteOrderMark()) {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        out.write((table.headerText() + table.dialect().lineEnd()).getBytes(charset));
        LastByte body = new LastByte(table.body());
        try (Blocks blocks = new Blocks(body, BLOCK, table.dialect().delimiter())) {
            Block block = new Block();
            Index index = new Index(table.dialect().delimiter());
            while (blocks.next(block)) {
                index.index(block);
                int lent = body.endedWithinLine() ? 1 : 0;
                copy(block, block.to() - lent, out);
            }
        }
        out.flush();
    }

    private void copy(Block block, int to, OutputStream out) throws IOException {
        record.reset();
        int copied = block.from();
        for (int r = 0; r < block.records(); r++) {
            row++;
            if (block.cellsOf(r) != table.columns().size()) {
                continue;
            }
            for (ColumnRepairs column : repairs) {
                int cell = column.column().position();
                if (clean(block, r, cell)) {
                    continue;
                }
                Optional<String> anew = anew(block, r, cell, column);
                clean[cell] = anew.isEmpty();
                if (anew.isPresent()) {
                    int start = block.start(r, cell);
                    record.write(block.bytes(), copied, start - copied);
                    record.writeBytes(anew.get().getBytes(charset));
                    copied = block.end(r, cell);
                }
            }
        }
        record.write(block.bytes(), copied, to - copied);
        out.write(record.toByteArray());
    }

    /// Whether the cell is, byte for byte, the one above it, and that one needed nothing: most cells are.
    private boolean clean(Block block, int r, int cell) {
        return r > 0
                && clean[cell]
                && block.cellsOf(r - 1) == block.cellsOf(r)
                && Arrays.equals(
                        block.bytes(),
                        block.start(r, cell),
                        block.end(r, cell),
                        block.bytes(),
                        block.start(r - 1, cell),
                        block.end(r - 1, cell));
    }

    private Optional<String> anew(Block block, int r, int cell, ColumnRepairs column) throws IOException {
        String raw =
                new String(block.bytes(), block.start(r, cell), block.end(r, cell) - block.start(r, cell), charset);
        String content = Cell.content(raw);
        Optional<ColumnRepairs.Mended> mended = column.mended(content);
        if (mended.isEmpty()) {
            return Optional.empty();
        }
        String before = content;
        for (int i = 0; i < mended.get().rules().size(); i++) {
            String after = mended.get().contents().get(i);
            changes.add(new Change(
                    table.file().name(),
                    row,
                    column.column().field(),
                    mended.get().rules().get(i),
                    before,
                    after));
            before = after;
        }
        return Optional.of(Cell.raw(mended.get().content(), raw, table.dialect().delimiter()));
    }
}
