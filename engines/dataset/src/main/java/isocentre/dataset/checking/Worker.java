package isocentre.dataset.checking;

import isocentre.dataset.blocks.Block;
import isocentre.dataset.emitting.Emitter;
import isocentre.dataset.judging.CannotRun;
import isocentre.dataset.judging.Facts;
import isocentre.dataset.judging.KeyTest;
import isocentre.dataset.judging.RowTest;
import isocentre.dataset.rows.Discretion;
import isocentre.dataset.rows.Row;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thread's part in a pass: the row at hand, its own copy of every test, and the counts so far. A test is run
/// again only when a field that it reads has changed since the row before; as long as its outcome stays, counting
/// it costs nothing.
final class Worker {
    private final Facts facts;
    private final FileRule[] rules;
    private final RowTest[] tests;
    private final KeyTest[] keyTests;
    private final KeyRuns[] keyRuns;
    private final Row row;
    private final Census census;
    private final @Nullable Emitter emitter;
    /// For each field the tests, as bits, that read it or show its value.
    private final long[][] readers;

    private final long[] keyReads;
    private final long[] stale;
    private final long[] failing;
    private final byte[] outcome;
    private final int[] since;
    private final Tally tally;
    private final BitSet rejects = new BitSet();
    private final @Nullable Cause[] cause;
    private @Nullable HashMap<String, Cause>[] found;

    Worker(Plan plan, long monthBeforeDay, @Nullable Emitter emitter) throws CannotRun {
        this.facts = plan.facts();
        this.rules = plan.rules().toArray(new FileRule[0]);
        this.row = new Row(facts.schema(), monthBeforeDay, facts.charset());
        this.census = new Census(facts.schema(), facts.charset(), row);
        this.emitter = emitter;
        int words = (rules.length + 63) / 64;
        tests = new RowTest[rules.length];
        readers = new long[facts.schema().size()][words];
        for (int t = 0; t < rules.length; t++) {
            tests[t] = RowTest.of(rules[t].when(), rules[t].expect(), facts);
            long reads = tests[t].reads() | (rules[t].value() >= 0 ? 1L << rules[t].value() : 0);
            for (; reads != 0; reads &= reads - 1) {
                readers[Long.numberOfTrailingZeros(reads)][t >>> 6] |= 1L << (t & 63);
            }
        }
        List<KeyRule> keys = plan.keys();
        keyTests = new KeyTest[keys.size()];
        keyRuns = new KeyRuns[keys.size()];
        keyReads = new long[keys.size()];
        for (int k = 0; k < keyTests.length; k++) {
            KeyRule key = keys.get(k);
            keyTests[k] = KeyTest.of(key.when(), key.key(), key.value(), facts);
            keyRuns[k] = new KeyRuns(key.runs());
            keyReads[k] = keyTests[k].reads();
        }
        stale = new long[words];
        failing = new long[words];
        outcome = new byte[rules.length];
        since = new int[rules.length];
        cause = new Cause[rules.length];
        found = empty();
        tally = new Tally(rules.length);
    }

    @SuppressWarnings("unchecked")
    private @Nullable HashMap<String, Cause>[] empty() {
        return new HashMap[rules.length];
    }

    /// Judges all records of an indexed block.
    ///
    /// @param before the number of rows before the block
    /// @return for each test the causes of failure, null where there are none
    @Nullable
    HashMap<String, Cause>[] check(Block block, long before) throws IOException {
        found = empty();
        Arrays.fill(since, 0);
        Arrays.fill(outcome, RowTest.OUTSIDE);
        Arrays.fill(failing, 0);
        row.begin(block);
        census.begin();
        rejects.clear();
        int records = block.records();
        int columns = facts.schema().columns();
        for (int record = 0; record < records; record++) {
            if (block.cellsOf(record) != columns) {
                passOver(record, before + record + 1);
                continue;
            }
            row.load(block, record, before + record + 1);
            if (row.dirty != 0) {
                judge(record);
                keys();
                census.see(row, record);
            }
            boolean rejected = fail();
            if (rejected) {
                rejects.set(record);
            }
            if (emitter != null) {
                emitter.row(row, rejected);
            }
        }
        for (int t = 0; t < tests.length; t++) {
            tally.add(t, outcome[t], records - since[t]);
        }
        for (KeyRuns runs : keyRuns) {
            runs.end(before + records + 1);
        }
        census.end(records);
        return found;
    }

    /// A row of another width than the header: it is not certain which value belongs to which column, so no rule
    /// judges it but the one that tells of it, and nothing of it is kept.
    private void passOver(int record, long number) throws IOException {
        for (int t = 0; t < tests.length; t++) {
            turn(t, RowTest.OUTSIDE, record);
        }
        for (KeyRuns runs : keyRuns) {
            runs.next(0, 0, number);
        }
        census.passOver(record, number);
        rejects.set(record);
        row.forget();
    }

    private void judge(int record) {
        int words = stale.length;
        Arrays.fill(stale, 0);
        for (long dirty = row.dirty; dirty != 0; dirty &= dirty - 1) {
            int field = Long.numberOfTrailingZeros(dirty);
            if (field >= readers.length) {
                break;
            }
            long[] of = readers[field];
            for (int w = 0; w < words; w++) {
                stale[w] |= of[w];
            }
        }
        if (row.dirty == -1L) {
            // the first row of a block, or after one that was passed over: tests without a field are run too
            Arrays.fill(stale, -1L);
        }
        for (int w = 0; w < words; w++) {
            for (long left = stale[w]; left != 0; left &= left - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(left);
                if (t >= tests.length) {
                    break;
                }
                byte now = tests[t].of(row);
                cause[t] = null;
                if (now != outcome[t]) {
                    turn(t, now, record);
                }
            }
        }
    }

    private void turn(int t, byte now, int record) {
        tally.add(t, outcome[t], record - since[t]);
        since[t] = record;
        outcome[t] = now;
        if (rules[t].records()) {
            long bit = 1L << (t & 63);
            failing[t >>> 6] = now == RowTest.FAILS ? failing[t >>> 6] | bit : failing[t >>> 6] & ~bit;
        }
    }

    private void keys() throws IOException {
        for (int k = 0; k < keyTests.length; k++) {
            if ((keyReads[k] & row.dirty) != 0) {
                long key = keyTests[k].key(row);
                keyRuns[k].next(key, key == 0 ? 0 : keyTests[k].value(row), row.row);
            }
        }
    }

    /// Puts the row to every rule that fails; whether one of them rejects it.
    private boolean fail() {
        boolean rejected = false;
        for (int w = 0; w < failing.length; w++) {
            for (long left = failing[w]; left != 0; left &= left - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(left);
                rejected |= rules[t].rejects();
                Cause known = cause[t];
                if (known == null) {
                    known = cause(t);
                    cause[t] = known;
                }
                known.add(row.row);
            }
        }
        return rejected;
    }

    private Cause cause(int t) {
        HashMap<String, Cause> causes = found[t];
        if (causes == null) {
            causes = new HashMap<>();
            found[t] = causes;
        }
        return causes.computeIfAbsent(value(rules[t]), Cause::new);
    }

    private String value(FileRule rule) {
        if (rule.value() < 0) {
            return "";
        }
        String value = row.text(rule.value(), facts.charset());
        boolean told = rule.knows(value)
                || Discretion.tells(facts.schema().layout(), facts.schema().item(rule.value()), value);
        return told ? value : Discretion.UNTOLD;
    }

    @Nullable
    Emitter emitter() {
        return emitter;
    }

    /// The records of the block just judged that a rule rejects.
    BitSet rejects() {
        return rejects;
    }

    Tally tally() {
        return tally;
    }

    Census census() {
        return census;
    }
}
