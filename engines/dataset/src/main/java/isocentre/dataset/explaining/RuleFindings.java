package isocentre.dataset.explaining;

import isocentre.dataset.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The causes for which one rule failed in one file. They have name, remedy and column in common, and are told
/// together.
record RuleFindings(List<Finding> causes) {

    /// Findings put together by rule and file, in the order of the first of each.
    static List<RuleFindings> of(List<Finding> findings) {
        Map<List<String>, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<String> key = List.of(finding.rule(), finding.file(), finding.remedy());
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(finding);
        }
        return groups.values().stream().map(RuleFindings::new).toList();
    }

    Finding first() {
        return causes.getFirst();
    }

    boolean single() {
        return causes.size() == 1;
    }

    /// How many rows, or columns, all causes together concern.
    long count() {
        return causes.stream().mapToLong(Finding::count).sum();
    }

    /// Whether rows are to blame, and not the file or its columns.
    boolean ofRows() {
        return causes.stream().anyMatch(one -> !one.rows().isEmpty() || one.count() > 1);
    }

    /// `9 causes, 3,412 rows`, or `4 causes` where no row is to blame.
    String total() {
        return Words.causes(causes.size()) + (ofRows() ? ", " + Words.rows(count()) : "");
    }

    /// The file and the column, as far as all causes share them; the value too where there is one cause.
    String place() {
        if (single()) {
            return Words.place(first());
        }
        boolean one = causes.stream().map(Words::column).distinct().count() == 1;
        return Words.place(first().file(), one ? Words.column(first()) : "");
    }

    /// What is to be done, and whether the repair does it for any of the causes.
    String remedy(NextStep next) {
        return first().remedy() + (causes.stream().anyMatch(next::mends) ? " (--repair can help.)" : "");
    }
}
