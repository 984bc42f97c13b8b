package isocentre.dataset.checking;

import isocentre.dataset.reading.Column;
import isocentre.dataset.reading.Table;
import isocentre.dataset.rows.Schema;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Test;
import isocentre.radiotherapy.standards.Item;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Judges a file by rules that are about its columns or its shape, not about single rows.
final class WholeFile {
    private WholeFile() {}

    static void columns(Rule rule, Test.Columns.Kind kind, FileResult file, RuleOutcome outcome) {
        Table table = file.table();
        int found = outcome.findings.size();
        switch (kind) {
            case MISSING_MANDATORY -> missing(rule, file, Item.Mandation.MANDATORY, outcome);
            case MISSING_REQUIRED -> missing(rule, file, Item.Mandation.REQUIRED, outcome);
            case UNKNOWN ->
                table.columns().stream()
                        .filter(column -> item(file, column).isEmpty())
                        .forEach(column -> outcome.found(Phrases.column(rule, table, "", name(column))));
            case DUPLICATED -> {
                Set<String> seen = new HashSet<>();
                table.columns().stream()
                        .filter(column -> item(file, column)
                                .filter(item -> !seen.add(item.field()))
                                .isPresent())
                        .forEach(column -> outcome.found(Phrases.column(
                                rule, table, item(file, column).orElseThrow().field(), name(column))));
            }
        }
        outcome.ran(table.columns().size(), (long) outcome.findings.size() - found);
    }

    private static String name(Column column) {
        return column.name().isEmpty() ? "(no name, position " + (column.position() + 1) + ")" : column.name();
    }

    private static Optional<Item> item(FileResult file, Column column) {
        return file.layout().header(column.name());
    }

    private static void missing(Rule rule, FileResult file, Item.Mandation mandation, RuleOutcome outcome) {
        Schema schema = file.plan().facts().schema();
        for (int field = 0; field < schema.size(); field++) {
            Item item = schema.item(field);
            if (item.mandation() == mandation && !schema.given(field)) {
                String header = item.header().isEmpty() ? item.ddName() : item.header();
                outcome.found(Phrases.column(rule, file.table(), item.field(), header));
            }
        }
    }

    static void shape(Rule rule, Test.Shape.Kind kind, FileResult file, RuleOutcome outcome) {
        Table table = file.table();
        switch (kind) {
            case EMPTY -> {
                outcome.ran(1, file.rows() == 0 ? 1 : 0);
                if (file.rows() == 0) {
                    outcome.found(Phrases.finding(rule, table, Optional.empty(), "", 1, new long[0], 0));
                }
            }
            case RAGGED -> {
                Cause ragged = file.census().ragged();
                outcome.ran(file.rows(), ragged.count);
                if (ragged.count > 0) {
                    outcome.found(Phrases.finding(rule, table, Optional.empty(), "", ragged.count, ragged.rows(), 0));
                }
            }
            case SHIFTED -> {
                Optional<Column> first = Shifted.first(table, file.layout());
                outcome.ran(1, first.isPresent() ? 1 : 0);
                first.ifPresent(column -> outcome.found(Phrases.column(rule, table, column.field(), column.name())));
            }
            case MONTH_FIRST -> monthFirst(rule, file, outcome);
            case UNPAIRED -> {}
        }
    }

    private static void monthFirst(Rule rule, FileResult file, RuleOutcome outcome) {
        Schema schema = file.plan().facts().schema();
        long fields = file.census().monthBeforeDay();
        outcome.ran(schema.columns(), Long.bitCount(fields));
        for (long left = fields; left != 0; left &= left - 1) {
            String field = schema.item(Long.numberOfTrailingZeros(left)).field();
            outcome.found(Phrases.column(
                    rule,
                    file.table(),
                    field,
                    file.table().column(field).orElseThrow().name()));
        }
    }
}
