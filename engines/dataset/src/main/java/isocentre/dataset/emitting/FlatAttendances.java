package isocentre.dataset.emitting;

import isocentre.dataset.blocks.Block;
import isocentre.dataset.blocks.Blocks;
import isocentre.dataset.blocks.Index;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Parts the rows of a version 5 file into exposures and attendances. The file holds the columns of the exposure
/// table and two more, the day and whether the patient was admitted, which belong to the attendance. An attendance
/// takes its time from its earliest exposure. Many attendances are gathered in several passes, so that memory is
/// bounded.
final class FlatAttendances {
    private static final int BLOCK = 1 << 18;
    private static final int AT_ONCE = 200_000;
    private static final int PATIENT = 1;
    private static final int ATTENDANCE = 2;
    private static final int EXPOSED_AT = 29;
    private static final int EXPOSURE_COLUMNS = 31;
    private static final int ATTENDED_ON = 31;
    private static final int ADMITTED = 32;

    private record Attendance(long row, String patient, String at, String admitted) {
        Attendance with(String other) {
            boolean earlier = at.isEmpty() || !other.isEmpty() && other.compareTo(at) < 0;
            return earlier ? new Attendance(row, patient, other, admitted) : this;
        }
    }

    private FlatAttendances() {}

    static void part(Path flat, BitSet rejected, Path exposure, Path attendance) throws IOException {
        long rows = exposures(flat, rejected, exposure);
        int passes = (int) (rows / 20 / AT_ONCE) + 1;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(attendance), BLOCK)) {
            for (int pass = 0; pass < passes; pass++) {
                attendances(flat, rejected, pass, passes, out);
            }
        }
    }

    private interface Record {
        void take(Block block, int record) throws IOException;
    }

    private static void each(Path flat, BitSet rejected, Record taker) throws IOException {
        try (Blocks blocks = new Blocks(Files.newInputStream(flat), BLOCK, ',')) {
            Index index = new Index(',');
            Block block = new Block();
            while (blocks.next(block)) {
                index.index(block);
                for (int record = 0; record < block.records(); record++) {
                    if (!rejected.get((int) number(block, record))) {
                        taker.take(block, record);
                    }
                }
            }
        }
    }

    private static long number(Block block, int record) {
        return Rewriting.number(block.bytes(), block.recordStart(record), block.end(record, 0));
    }

    private static long exposures(Path flat, BitSet rejected, Path exposure) throws IOException {
        long[] rows = new long[1];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(exposure), BLOCK)) {
            each(flat, rejected, (block, record) -> {
                int start = block.recordStart(record);
                out.write(block.bytes(), start, block.end(record, EXPOSURE_COLUMNS - 1) - start);
                out.write('\n');
                rows[0]++;
            });
        }
        return rows[0];
    }

    private static void attendances(Path flat, BitSet rejected, int pass, int passes, OutputStream out)
            throws IOException {
        Map<String, Attendance> found = new LinkedHashMap<>();
        each(flat, rejected, (block, record) -> {
            String id = text(block, record, ATTENDANCE);
            if (id.isEmpty() || Math.floorMod(id.hashCode(), passes) != pass) {
                return;
            }
            String exposed = text(block, record, EXPOSED_AT);
            String day = text(block, record, ATTENDED_ON);
            String at = exposed.isEmpty() && !day.isEmpty() ? day + " 00:00:00" : exposed;
            Attendance known = found.get(id);
            found.put(
                    id,
                    known != null
                            ? known.with(at)
                            : new Attendance(
                                    number(block, record),
                                    text(block, record, PATIENT),
                                    at,
                                    text(block, record, ADMITTED)));
        });
        for (Map.Entry<String, Attendance> entry : found.entrySet()) {
            Attendance one = entry.getValue();
            String line = one.row() + "," + one.patient() + "," + entry.getKey() + "," + one.at() + "," + one.admitted()
                    + ",,,,,\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The cell as it stands, with its quotes if it has any: it is written back unchanged.
    private static String text(Block block, int record, int cell) {
        int start = block.start(record, cell);
        return new String(block.bytes(), start, block.end(record, cell) - start, StandardCharsets.UTF_8);
    }
}
