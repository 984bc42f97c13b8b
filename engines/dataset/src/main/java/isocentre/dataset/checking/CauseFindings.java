package isocentre.dataset.checking;

import isocentre.dataset.Finding;
import isocentre.dataset.reading.Table;
import isocentre.dataset.rows.Discretion;
import isocentre.dataset.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns the values for which a rule failed into findings: one for each value that explains many rows, and one for
/// all the rest together, so that the counts add up to the total.
final class CauseFindings {
    private static final int MOST = 20;
    private static final int NAMED = 3;

    private CauseFindings() {}

    static List<Finding> of(Rule rule, Table table, Causes causes, boolean valued) {
        List<Cause> all = causes.greatestFirst();
        Cause beyond = causes.others();
        List<Finding> findings = new ArrayList<>();
        if (all.isEmpty()) {
            return findings;
        }
        if (!valued || all.size() == 1 && beyond.count == 0) {
            for (Cause cause : all) {
                findings.add(one(rule, table, cause, valued));
            }
            return findings;
        }
        long total = all.stream().mapToLong(cause -> cause.count).sum() + beyond.count;
        long enough = Math.max(2, total / 100);
        List<Cause> rest = new ArrayList<>();
        for (Cause cause : all) {
            if (cause.count >= enough && findings.size() < MOST) {
                findings.add(one(rule, table, cause, true));
            } else {
                rest.add(cause);
            }
        }
        if (beyond.count == 0 && rest.size() == 1) {
            findings.add(one(rule, table, rest.getFirst(), true));
        } else if (!rest.isEmpty() || beyond.count > 0) {
            findings.add(rest(rule, table, rest, beyond));
        }
        return findings;
    }

    private static Finding one(Rule rule, Table table, Cause cause, boolean valued) {
        boolean shown = valued && !cause.value.isEmpty();
        Optional<String> value =
                shown && !cause.value.equals(Discretion.UNTOLD) ? Optional.of(cause.value) : Optional.empty();
        String words = shown ? cause.value : valued ? "(blank)" : "the value";
        return Phrases.finding(rule, table, value, words, cause.count, cause.rows(), 0);
    }

    private static Finding rest(Rule rule, Table table, List<Cause> rest, Cause beyond) {
        Cause together = beyond;
        for (Cause cause : rest) {
            together = Cause.together(together, cause);
        }
        String examples = rest.stream().limit(NAMED).map(cause -> cause.value).collect(Collectors.joining(", "));
        int values = rest.size() + (beyond.count > 0 ? 1 : 0);
        String words = examples + (values > NAMED ? " and others" : "");
        return Phrases.finding(rule, table, Optional.empty(), words, together.count, together.rows(), values);
    }
}
