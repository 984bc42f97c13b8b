package isocentre.dataset.checking;

import isocentre.dataset.Finding;
import isocentre.dataset.reading.Column;
import isocentre.dataset.reading.Table;
import isocentre.dataset.rules.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes findings, the rule's words filled in with value and count.
final class Phrases {
    private static final int LONGEST_VALUE = 80;

    private Phrases() {}

    /// @param shown what stands for `{value}` in the reason
    /// @param others how many further values the finding gathers
    static Finding finding(
            Rule rule, Table table, Optional<String> value, String shown, long count, long[] rows, int others) {
        String column = table.column(rule.field()).map(Column::name).orElse("");
        return new Finding(
                rule.id(),
                rule.name(),
                rule.severity(),
                table.file().name(),
                rule.field(),
                column,
                value.map(Phrases::shortened),
                count,
                Arrays.stream(rows).boxed().toList(),
                others,
                filled(rule.reason(), shown, count),
                filled(rule.remedy(), shown, count),
                rule.basis());
    }

    /// A finding about a column.
    static Finding column(Rule rule, Table table, String field, String column) {
        return new Finding(
                rule.id(),
                rule.name(),
                rule.severity(),
                table.file().name(),
                field,
                column,
                Optional.of(column),
                1,
                List.of(),
                0,
                filled(rule.reason(), column, 1),
                filled(rule.remedy(), column, 1),
                rule.basis());
    }

    static String filled(String words, String value, long count) {
        String text = words.strip();
        return (count == 1 ? Agreement.singular(text) : text)
                .replace("{count}", String.format(Locale.UK, "%,d", count))
                .replace("{value}", shortened(value));
    }

    static String shortened(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}
