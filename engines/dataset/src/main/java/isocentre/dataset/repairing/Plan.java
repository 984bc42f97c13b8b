package isocentre.dataset.repairing;

import isocentre.dataset.Finding;
import isocentre.dataset.Layout;
import isocentre.dataset.SourceFile;
import isocentre.dataset.Verdict;
import isocentre.dataset.reading.Column;
import isocentre.dataset.reading.RowReader;
import isocentre.dataset.reading.Table;
import isocentre.dataset.rules.Place;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Test;
import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is to be done to which column of a file. Values are mended whatever the verdict says of them, so that a
/// repair that uncovers another is followed up; dates and organisations only where the verdict blames them.
record Plan(List<Rule> rules, Verdict verdict) {

    /// Looks at the table; where dates may have to be turned round, reads the whole file once.
    List<ColumnRepairs> of(Table table) throws IOException {
        Layout layout = table.layout().orElse(null);
        if (layout == null) {
            return List.of();
        }
        Map<Column, List<Repair>> repairs = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            repairs.put(column, new ArrayList<>());
        }
        for (Rule rule : rules) {
            if (concerns(rule, layout)) {
                table.column(rule.field())
                        .ifPresent(column -> single(rule, layout)
                                .ifPresent(one -> repairs.getOrDefault(column, new ArrayList<>())
                                        .add(one)));
            }
        }
        Map<Column, List<DateOrder>> dates = dates(table, layout);
        survey(table.file(), dates);
        dates.forEach((column, orders) -> orders.stream()
                .filter(DateOrder::certain)
                .findFirst()
                .ifPresent(
                        order -> repairs.getOrDefault(column, new ArrayList<>()).addFirst(order)));
        return repairs.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new ColumnRepairs(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean concerns(Rule rule, Layout layout) {
        boolean placed = layout == Layout.FLAT
                || rule.place() == Place.SUBMISSION
                || (rule.place() == Place.ATTENDANCE) == (layout == Layout.ATTENDANCE);
        return placed && rule.versions().contains(layout.version());
    }

    private Optional<? extends Repair> single(Rule rule, Layout layout) {
        if (rule.repair().equals("ods-successor")) {
            return verdict.period()
                    .filter(month -> blamed().contains(rule.id()))
                    .map(month -> new Successor(rule.id(), month, verdict.provider()));
        }
        return Mend.of(rule, layout.version());
    }

    private Map<Column, List<DateOrder>> dates(Table table, Layout layout) {
        Map<Column, List<DateOrder>> dates = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (!rule.repair().equals("date-order") || !blamed().contains(rule.id()) || !concerns(rule, layout)) {
                continue;
            }
            boolean wholeColumn = rule.test() instanceof Test.Shape;
            Optional<Month> month = wholeColumn ? Optional.empty() : verdict.period();
            if (wholeColumn || month.isPresent()) {
                for (String field : fields(rule)) {
                    table.column(field)
                            .ifPresent(column -> dates.computeIfAbsent(column, c -> new ArrayList<>())
                                    .add(new DateOrder(rule.id(), month)));
                }
            }
        }
        return dates;
    }

    private Set<String> blamed() {
        return verdict.findings().stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private Set<String> fields(Rule rule) {
        return verdict.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .map(Finding::field)
                .collect(Collectors.toSet());
    }

    private static void survey(SourceFile file, Map<Column, List<DateOrder>> dates) throws IOException {
        if (dates.isEmpty()) {
            return;
        }
        try (RowReader rows = RowReader.open(file)) {
            while (rows.next()) {
                if (rows.cells() != rows.columns().size()) {
                    continue;
                }
                for (Map.Entry<Column, List<DateOrder>> entry : dates.entrySet()) {
                    String cell = rows.text(entry.getKey().position());
                    entry.getValue().forEach(order -> order.survey(cell));
                }
            }
        }
    }
}
