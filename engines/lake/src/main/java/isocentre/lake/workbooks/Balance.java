package isocentre.lake.workbooks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks the sums of a workbook: bands to totals, first and subsequent to all, providers to England. A row told
/// twice is kept once.
final class Balance {
    private record Key(String provider, Stage stage) {}

    private Balance() {}

    static void check(Findings findings) {
        keepOnce(findings.rows, findings.discrepancies);
        keepOnce(findings.england, findings.discrepancies);
        bands(findings);
        stages(findings);
        providers(findings);
    }

    private static void keepOnce(List<Wait> rows, List<String> discrepancies) {
        Map<Key, Wait> kept = new LinkedHashMap<>();
        for (Wait row : rows) {
            Wait before = kept.putIfAbsent(new Key(row.provider(), row.stage()), row);
            if (before != null && !before.sameCounts(row)) {
                discrepancies.add(who(row) + " stands twice, with " + before.counts() + " and with " + row.counts()
                        + ": the first was taken.");
            }
        }
        rows.clear();
        rows.addAll(kept.values());
    }

    private static void bands(Findings findings) {
        List<Wait> all = new ArrayList<>(findings.rows);
        all.addAll(findings.england);
        for (Wait row : all) {
            if (row.bands() != row.total()) {
                findings.discrepancies.add(
                        who(row) + ": the bands add to " + row.bands() + ", the total is " + row.total() + ".");
            }
        }
    }

    private static void stages(Findings findings) {
        Map<String, Map<Stage, Wait>> byProvider = new LinkedHashMap<>();
        List<Wait> all = new ArrayList<>(findings.rows);
        all.addAll(findings.england);
        for (Wait row : all) {
            byProvider
                    .computeIfAbsent(row.provider(), ignored -> new EnumMap<>(Stage.class))
                    .put(row.stage(), row);
        }
        boolean divided = findings.rows.stream().anyMatch(row -> row.stage() == Stage.ALL)
                && findings.rows.stream().anyMatch(row -> row.stage() == Stage.FIRST)
                && findings.rows.stream().anyMatch(row -> row.stage() == Stage.SUBSEQUENT);
        if (!divided) {
            findings.notes.add(
                    "Not all three of all, first and subsequent treatments are given: they were not compared.");
            return;
        }
        for (Map<Stage, Wait> stages : byProvider.values()) {
            Wait some = stages.values().iterator().next();
            Wait none = new Wait(some.provider(), some.name(), Stage.ALL, 0, 0, 0, 0, 0, 0);
            Wait parts =
                    none.plus(stages.getOrDefault(Stage.FIRST, none)).plus(stages.getOrDefault(Stage.SUBSEQUENT, none));
            Wait whole = stages.getOrDefault(Stage.ALL, none);
            if (!whole.sameCounts(parts)) {
                findings.discrepancies.add(who(some) + ": first and subsequent treatments add to " + parts.counts()
                        + ", all stages say " + whole.counts() + ".");
            }
        }
    }

    private static void providers(Findings findings) {
        for (Stage stage : Stage.values()) {
            Wait sum = new Wait("", "", stage, 0, 0, 0, 0, 0, 0);
            boolean given = false;
            for (Wait row : findings.rows) {
                if (row.stage() == stage) {
                    sum = sum.plus(row);
                    given = true;
                }
            }
            Wait england = findings.england.stream()
                    .filter(row -> row.stage() == stage)
                    .findFirst()
                    .orElse(null);
            if (given && england == null) {
                findings.notes.add("There is no row of England for " + stage.code()
                        + " treatments: the providers could not be compared with it.");
            } else if (england != null && !england.sameCounts(sum)) {
                findings.discrepancies.add("England, " + stage.code() + ": the providers add to " + sum.counts()
                        + ", the row of England says " + england.counts() + ".");
            }
        }
    }

    private static String who(Wait row) {
        return (row.provider().isEmpty() ? "England" : row.provider()) + ", "
                + row.stage().code();
    }
}
