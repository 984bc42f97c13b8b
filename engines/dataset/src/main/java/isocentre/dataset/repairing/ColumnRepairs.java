package isocentre.dataset.repairing;

import isocentre.dataset.reading.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The repairs of one column, one upon another until none has anything left to mend.
final class ColumnRepairs {
    /// A chain of repairs ends by then; more would mean that two rules contradict each other.
    private static final int ROUNDS = 4;

    private static final int REMEMBERED = 4096;

    /// A cell's new content and who asked for it.
    record Mended(String content, List<String> rules, List<String> contents) {}

    private final Column column;
    private final List<Repair> repairs;
    private final Map<String, Optional<Mended>> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Mended>> eldest) {
            return size() > REMEMBERED;
        }
    };

    ColumnRepairs(Column column, List<Repair> repairs) {
        this.column = column;
        this.repairs = List.copyOf(repairs);
    }

    Column column() {
        return column;
    }

    /// What becomes of a cell's content; empty where it stays.
    Optional<Mended> mended(String content) {
        return known.computeIfAbsent(content, this::mend);
    }

    private Optional<Mended> mend(String content) {
        String at = content;
        List<String> rules = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String before = at;
            for (Repair repair : repairs) {
                Optional<String> next = repair.mended(at);
                if (next.isPresent()) {
                    at = next.get();
                    rules.add(repair.rule());
                    contents.add(at);
                }
            }
            if (before.equals(at)) {
                break;
            }
        }
        return at.equals(content) ? Optional.empty() : Optional.of(new Mended(at, rules, contents));
    }
}
