package isocentre.dataset.checking;

import isocentre.dataset.Layout;
import isocentre.dataset.reading.Column;
import isocentre.dataset.reading.RowReader;
import isocentre.dataset.reading.Table;
import isocentre.radiotherapy.standards.CodeList;
import isocentre.radiotherapy.standards.Format;
import isocentre.radiotherapy.standards.Item;
import isocentre.radiotherapy.standards.Standards;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether columns stand under their neighbours' headings: in a sample of the first rows their values fit the item
/// to the left or right and not their own. Two such columns are needed, shifted the same way, and between them none
/// whose values fit its own heading; columns that would take any text, or hold nothing, say nothing.
final class Shifted {
    private static final int SAMPLE = 500;
    private static final int BLOCK = 1 << 16;
    private static final double SELDOM = 0.2;
    private static final double MOSTLY = 0.8;
    private static final int ENOUGH = 10;

    private final Table table;
    private final Layout layout;
    private final List<List<String>> rows = new ArrayList<>();

    private Shifted(Table table, Layout layout) {
        this.table = table;
        this.layout = layout;
    }

    /// The first column under a wrong heading.
    static Optional<Column> first(Table table, Layout layout) {
        Shifted shifted = new Shifted(table, layout);
        shifted.sample();
        for (int by : new int[] {1, -1}) {
            Optional<Column> since = Optional.empty();
            for (Column column : table.columns()) {
                switch (shifted.place(column.position(), by)) {
                    case MOVED -> {
                        if (since.isPresent()) {
                            return since;
                        }
                        since = Optional.of(column);
                    }
                    case AT_HOME -> since = Optional.empty();
                    case UNKNOWN -> {}
                }
            }
        }
        return Optional.empty();
    }

    private enum Place {
        MOVED,
        AT_HOME,
        UNKNOWN
    }

    private void sample() {
        Table sample = new Table(
                table.file(),
                table.dialect(),
                table.layout(),
                table.columns(),
                table.headerText(),
                List.of(),
                table.head(),
                new ByteArrayInputStream(table.head()));
        try (RowReader reader = RowReader.of(sample, BLOCK)) {
            while (rows.size() < SAMPLE && reader.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < reader.cells(); i++) {
                    row.add(reader.text(i).strip());
                }
                rows.add(row);
            }
        } catch (IOException e) {
            // the sample may end within a quoted cell; what was read so far is enough
        }
    }

    /// Whether the values of a column fit its own item, or that of so many columns to the right.
    private Place place(int column, int by) {
        Optional<Item> own = item(column).filter(Shifted::strong);
        if (own.isEmpty()) {
            return Place.UNKNOWN;
        }
        List<String> values = rows.stream()
                .filter(row -> column < row.size() && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .toList();
        if (values.size() < ENOUGH) {
            return Place.UNKNOWN;
        }
        if (share(own.get(), values) > SELDOM) {
            return Place.AT_HOME;
        }
        int other = column + by;
        return other >= 0
                        && other < table.columns().size()
                        && item(other)
                                .filter(Shifted::strong)
                                .filter(neighbour -> share(neighbour, values) >= MOSTLY)
                                .isPresent()
                ? Place.MOVED
                : Place.UNKNOWN;
    }

    private static double share(Item item, List<String> values) {
        return (double) values.stream().filter(value -> fits(item, value)).count() / values.size();
    }

    private Optional<Item> item(int column) {
        return layout.field(table.columns().get(column).field());
    }

    /// Whether the item tells right values from wrong ones at all.
    private static boolean strong(Item item) {
        return item.codeList().isPresent()
                || item.codeSystem().isPresent()
                || item.type() != Item.Type.TEXT && item.type() != Item.Type.CODE;
    }

    private static boolean fits(Item item, String value) {
        return switch (item.type()) {
            case DATE -> value.matches("\\d{1,4}[-/.]\\w{1,3}[-/.]\\d{2,4}([ T].*)?|\\d{8}");
            case TIMESTAMP -> value.matches("\\d{1,4}[-/.]\\w{1,3}[-/.]\\d{2,4}[ T].*");
            case TIME -> value.matches("\\d{2}:\\d{2}(:\\d{2})?");
            case INTEGER -> value.matches("\\d{1,4}");
            case DECIMAL -> value.matches("\\d{1,4}(\\.\\d+)?");
            case BOOLEAN -> value.equals("Y") || value.equals("N");
            case CODE, TEXT -> code(item, value);
        };
    }

    private static boolean code(Item item, String value) {
        Optional<CodeList> list = item.codeList().flatMap(Standards.load().codeLists()::find);
        if (list.isPresent()) {
            return list.get().contains(value);
        }
        boolean length =
                !(item.shape().orElse(null) instanceof Format.Lengths lengths) || lengths.allows(value.length());
        return length
                && switch (item.codeSystem().orElse("")) {
                    case "ICD-10" -> value.matches("[A-Z]\\d\\d\\.?[0-9X]?.?");
                    case "OPCS-4" -> value.matches("[A-Z]\\d\\d\\.?\\d");
                    default -> value.matches("[A-Z0-9]+") && !value.matches("\\d{8}");
                };
    }
}
