package isocentre.dataset.checking;

import isocentre.dataset.blocks.Block;
import isocentre.dataset.blocks.Blocks;
import isocentre.dataset.blocks.Index;
import isocentre.dataset.judging.CannotRun;
import isocentre.dataset.reading.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// A look at the first rows of a file.
final class Sample {
    private static final int BLOCK = 1 << 16;

    private Sample() {}

    /// What the first rows say; the sample's last record may be cut.
    static Census of(Table table, Plan nothing) {
        try {
            Worker worker = new Worker(nothing, 0, null);
            Index index = new Index(table.dialect().delimiter());
            Block block = new Block();
            long rows = 0;
            try (Blocks blocks = new Blocks(
                    new ByteArrayInputStream(table.head()),
                    BLOCK,
                    table.dialect().delimiter())) {
                while (blocks.next(block)) {
                    index.index(block);
                    worker.check(block, rows);
                    rows += block.records();
                }
            } catch (IOException e) {
                // torn here or cut by the sample: the whole reading will tell
            }
            return worker.census();
        } catch (CannotRun e) {
            throw new IllegalStateException(e);
        }
    }
}
