package isocentre.dataset.emitting;

import isocentre.dataset.blocks.Block;
import isocentre.dataset.blocks.Blocks;
import isocentre.dataset.blocks.Index;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;

/// Takes rows out of a file in normal form by the number in their first column.
final class Rewriting {
    private static final int BLOCK = 1 << 18;

    private Rewriting() {}

    static void without(Path file, BitSet rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Path kept = file.resolveSibling(file.getFileName() + ".kept");
        try (Blocks blocks = new Blocks(Files.newInputStream(file), BLOCK, ',');
                OutputStream out = Files.newOutputStream(kept)) {
            Index index = new Index(',');
            Block block = new Block();
            while (blocks.next(block)) {
                index.index(block);
                for (int record = 0; record < block.records(); record++) {
                    int start = block.recordStart(record);
                    if (!rows.get((int) number(block.bytes(), start, block.end(record, 0)))) {
                        int end = block.end(record, block.cellsOf(record) - 1) + 1;
                        out.write(block.bytes(), start, end - start);
                    }
                }
            }
        }
        Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static long number(byte[] bytes, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
