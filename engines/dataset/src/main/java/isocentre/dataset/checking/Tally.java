package isocentre.dataset.checking;

/// Rows by test and outcome.
final class Tally {
    private final long[][] rows;

    Tally(int tests) {
        rows = new long[tests][3];
    }

    void add(int test, byte outcome, long number) {
        rows[test][outcome] += number;
    }

    void add(Tally other) {
        for (int t = 0; t < rows.length; t++) {
            for (int outcome = 0; outcome < 3; outcome++) {
                rows[t][outcome] += other.rows[t][outcome];
            }
        }
    }

    long of(int test, byte outcome) {
        return rows[test][outcome];
    }
}
