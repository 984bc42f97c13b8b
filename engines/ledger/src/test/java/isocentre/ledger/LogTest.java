package isocentre.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasAppendedIsThereAfterReopening() throws IOException {
        Checkpoint signed;
        try (Log log = open()) {
            assertThat(log.append(Examples.ONE_OF_EACH)).isZero();
            assertThat(log.append(Examples.look(9))).isEqualTo(9);
            signed = Checkpoint.of(log.checkpoint().text());
        }
        try (Log log = open()) {
            assertThat(log.size()).isEqualTo(10);
            assertThat(log.recovery()).isEqualTo(new Recovery(10, 0));
            assertThat(Checkpoint.of(log.checkpoint().text())).isEqualTo(signed);
            assertThat(log.append(Examples.look(10))).isEqualTo(10);
        }
    }

    @Test
    void anEntryIsProvedAndTheLogIsProvedToHaveOnlyGrown() throws IOException {
        try (Log log = open()) {
            log.append(Examples.ONE_OF_EACH);
            Checkpoint earlier = Checkpoint.of(log.checkpoint().text());
            log.append(looks(0, 100));
            Checkpoint later = Checkpoint.of(log.checkpoint().text());

            assertThat(log.consistency(9, 109).holds(earlier.root(), later.root()))
                    .isTrue();
            Hash fourth = Hash.ofEntry(lines().get(3));
            assertThat(log.inclusion(3, 109).leadsTo(later.root(), fourth)).isTrue();
        }
    }

    @Test
    void anEntryIsReadBackAsItWasWrittenAndHasTheHashThatIsProved() throws IOException {
        try (Log log = Log.open(folder, Examples.KEY, Examples.CLOCK)) {
            log.append(Examples.ONE_OF_EACH);
            List<byte[]> lines = log.lines(0, 100);
            assertThat(lines).hasSameSizeAs(Examples.ONE_OF_EACH);
            assertThat(log.line(2)).isEqualTo(lines.get(2));
            Hash root = Checkpoint.of(log.checkpoint().text()).root();
            for (int i = 0; i < lines.size(); i++) {
                assertThat(log.inclusion(i, log.size()).leadsTo(root, Hash.ofEntry(lines.get(i))))
                        .isTrue();
            }
            assertThatThrownBy(() -> log.line(lines.size())).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aLogOfSeveralFilesProvesAsOne() throws IOException {
        int size = 2 * Segment.CAPACITY + 3;
        Checkpoint last;
        try (Log log = open()) {
            log.append(looks(0, size));
            last = Checkpoint.of(log.checkpoint().text());
        }
        try (Log log = open()) {
            assertThat(log.size()).isEqualTo(size);
            List<byte[]> second = linesOf(Segment.entries(folder, Segment.CAPACITY));
            int entry = Segment.CAPACITY + 12_345;
            assertThat(log.inclusion(entry, size).leadsTo(last.root(), Hash.ofEntry(second.get(12_345))))
                    .isTrue();
            Hash before = Tree.root(opened(), Segment.CAPACITY + 7);
            assertThat(log.consistency(Segment.CAPACITY + 7, size).holds(before, last.root()))
                    .isTrue();
        }
    }

    private Subtrees opened() throws IOException {
        List<byte[]> all = new ArrayList<>(linesOf(Segment.entries(folder, 0)));
        all.addAll(linesOf(Segment.entries(folder, Segment.CAPACITY)));
        return new Subtrees() {
            @Override
            public Hash perfect(long start, int height) {
                return height == 0
                        ? Hash.ofEntry(all.get((int) start))
                        : Hash.over(perfect(start, height - 1), perfect(start + (1L << (height - 1)), height - 1));
            }
        };
    }

    @Test
    void aTornTailIsCutOffAndReportedWhereverItIsTorn() throws IOException {
        try (Log log = open()) {
            log.append(Examples.ONE_OF_EACH);
            log.checkpoint();
        }
        Path file = Segment.entries(folder, 0);
        byte[] whole = Files.readAllBytes(file);
        byte[] next = CanonicalForm.of(9, Examples.CLOCK.instant(), Examples.look(9));
        for (int kept = 1; kept <= next.length; kept++) {
            Files.write(file, whole);
            Files.write(file, Arrays.copyOf(next, kept), StandardOpenOption.APPEND);
            try (Log log = open()) {
                assertThat(log.recovery()).isEqualTo(new Recovery(9, kept));
                assertThat(log.append(Examples.look(9))).isEqualTo(9);
            }
        }
        assertThat(folder.resolve("torn-000000000009")).exists();
    }

    @Test
    void aTailOfZeroBytesIsTornToo() throws IOException {
        try (Log log = open()) {
            log.append(Examples.ONE_OF_EACH);
        }
        Files.write(Segment.entries(folder, 0), new byte[4096], StandardOpenOption.APPEND);
        Files.write(Segment.hashes(folder, 0), new byte[4096], StandardOpenOption.APPEND);
        try (Log log = open()) {
            assertThat(log.recovery()).isEqualTo(new Recovery(9, 4096));
        }
    }

    @Test
    void hashesThatDidNotReachTheDiskAreMadeAgain() throws IOException {
        try (Log log = open()) {
            log.append(Examples.ONE_OF_EACH);
        }
        byte[] hashes = Files.readAllBytes(Segment.hashes(folder, 0));
        Files.write(Segment.hashes(folder, 0), Arrays.copyOf(hashes, 77));
        open().close();
        assertThat(Segment.hashes(folder, 0)).hasBinaryContent(hashes);
    }

    @Test
    void anAlteredEntryIsNotTakenForATornOne() throws IOException {
        try (Log log = open()) {
            log.append(Examples.ONE_OF_EACH);
            log.checkpoint();
        }
        Path file = Segment.entries(folder, 0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += 7) {
            byte[] altered = whole.clone();
            altered[i] ^= 1;
            Files.write(file, altered);
            assertThatThrownBy(this::open)
                    .isInstanceOf(LedgerDamaged.class)
                    .hasMessageContaining("Nothing was changed");
            assertThat(file).hasBinaryContent(altered);
        }
    }

    @Test
    void aLogShorterThanItsCheckpointIsRefused() throws IOException {
        try (Log log = open()) {
            log.append(Examples.ONE_OF_EACH);
            log.checkpoint();
        }
        Path file = Segment.entries(folder, 0);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 300));
        assertThatThrownBy(this::open).hasMessageContaining("covers 9 entries, and there are only");
    }

    @Test
    void anotherKeyDoesNotOpenIt() throws IOException {
        open().close();
        SigningKey other = Examples.key("isocentre.example/ledger", VerifierKey.Kind.LOG);
        assertThatThrownBy(() -> Log.open(folder, other, Examples.CLOCK)).hasMessageContaining("does not belong to");
    }

    @Test
    void oneProgramAtATimeWritesIt() throws IOException {
        try (Log log = open()) {
            assertThatThrownBy(this::open).hasMessageContaining("in use");
            assertThat(log.size()).isZero();
        }
    }

    @Test
    void manyThreadsAppendAndEachEntryHasItsOwnNumber() throws Exception {
        int threads = 8;
        int each = 50;
        Set<Long> numbers = new HashSet<>();
        try (Log log = open();
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            // up to the end of a file, so that another begins while all of them write
            log.append(looks(0, Segment.CAPACITY - threads * each / 2));
            List<Future<List<Long>>> running = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        List<Long> own = new ArrayList<>();
                        for (int i = 0; i < each; i++) {
                            own.add(log.append(Examples.look(i)));
                        }
                        return own;
                    }))
                    .toList();
            for (Future<List<Long>> one : running) {
                numbers.addAll(one.get());
            }
            assertThat(numbers).hasSize(threads * each);
            log.checkpoint();
        }
        try (Log log = open()) {
            assertThat(log.size()).isEqualTo(Segment.CAPACITY + threads * each / 2);
        }
    }

    private Log open() throws IOException {
        return Log.open(folder, Examples.KEY, Examples.CLOCK);
    }

    private List<byte[]> lines() throws IOException {
        return linesOf(Segment.entries(folder, 0));
    }

    private static List<byte[]> linesOf(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static List<Entry> looks(int from, int to) {
        return IntStream.range(from, to).mapToObj(Examples::look).toList();
    }
}
