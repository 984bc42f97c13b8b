package isocentre.dataset.repairing;

import isocentre.dataset.explaining.SpreadsheetCsv;
import isocentre.dataset.rows.Discretion;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The list of all changes, as CSV: file, row, field, rule, before, after. What could name a person is hidden: the
/// row number finds it in the file as sent.
final class ChangeList {
    static final String HIDDEN = "(hidden)";

    private final SpreadsheetCsv csv;
    private final SortedMap<String, Long> byRule = new TreeMap<>();
    private long count;

    ChangeList(Writer out) throws IOException {
        csv = new SpreadsheetCsv(out);
        csv.record(List.of("file", "row", "field", "rule", "before", "after"));
    }

    void add(Change change) throws IOException {
        count++;
        byRule.merge(change.rule(), 1L, Long::sum);
        boolean hidden = !Discretion.tells(change.field());
        csv.record(List.of(
                change.file(),
                Long.toString(change.row()),
                change.field(),
                change.rule(),
                hidden ? HIDDEN : change.before(),
                hidden ? HIDDEN : change.after()));
    }

    long count() {
        return count;
    }

    SortedMap<String, Long> byRule() {
        return byRule;
    }
}
