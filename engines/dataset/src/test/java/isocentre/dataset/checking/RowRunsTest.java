package isocentre.dataset.checking;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.blocks.Words;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Keys of far more rows than memory holds, against a map of all of them.
class RowRunsTest {
    private static final int ROWS = 300_000;
    private final Random random = new Random(41);
    private final long[] keys = random.longs(ROWS, 1, 200_000).map(Words::mix).toArray();
    private final long[] values = random.longs(ROWS, 0, 3).toArray();

    private RowRuns runs(int from) throws IOException {
        RowRuns runs = new RowRuns();
        KeyRuns one = new KeyRuns(runs);
        for (int row = from; row < ROWS; row++) {
            one.next(keys[row], values[row], row);
        }
        one.end(ROWS);
        return runs;
    }

    @Test
    void everyRowWithTheKeyOfAnEarlierOneIsADuplicate() throws IOException {
        BitSet expected = new BitSet();
        Map<Long, Integer> first = new HashMap<>();
        for (int row = 0; row < ROWS; row++) {
            expected.set(row, first.putIfAbsent(keys[row], row) != null);
        }
        try (RowRuns runs = runs(0)) {
            assertFound(KeyFindings.duplicates(runs), ROWS, expected);
        }
    }

    @Test
    void everyRowThatContradictsTheFirstOfItsKeyIsFound() throws IOException {
        BitSet expected = new BitSet();
        Map<Long, Long> first = new HashMap<>();
        int judged = 0;
        for (int row = 0; row < ROWS; row++) {
            if (values[row] != 0) {
                judged++;
                Long said = first.putIfAbsent(keys[row], values[row]);
                expected.set(row, said != null && said != values[row]);
            }
        }
        try (RowRuns runs = runs(0)) {
            assertFound(KeyFindings.contradictions(runs), judged, expected);
        }
    }

    @Test
    void everyRowWithoutItsFellowInTheOtherFileIsFound() throws IOException {
        int begin = 250_000;
        BitSet expected = new BitSet();
        Map<Long, Boolean> others = new HashMap<>();
        for (int row = begin; row < ROWS; row++) {
            others.put(keys[row], true);
        }
        for (int row = 0; row < ROWS; row++) {
            expected.set(row, !others.containsKey(keys[row]));
        }
        try (RowRuns runs = runs(0);
                RowRuns other = runs(begin)) {
            assertFound(KeyFindings.matched(runs, other, true), ROWS, expected);
        }
    }

    private static void assertFound(KeyFindings found, int judged, BitSet expected) {
        assertThat(found.judged()).isEqualTo(judged);
        assertThat(found.failed()).isEqualTo(expected.cardinality());
        assertThat(found.failing()).isEqualTo(expected);
        assertThat(found.first())
                .containsExactly(expected.stream()
                        .asLongStream()
                        .limit(found.first().length)
                        .toArray());
    }
}
