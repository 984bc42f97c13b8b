package isocentre.report.views;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A table whose first column heads its rows.
public record Table(String caption, List<Column> columns, List<Row> rows, String note, Layout layout) implements Block {

    private static final int SHORT = 10;

    /// A table whose columns are as wide as their words ask for.
    public Table(String caption, List<Column> columns, List<Row> rows, String note) {
        this(caption, columns, rows, note, Layout.FREE);
    }

    /// How wide the columns are: tables of one layout stand in line with each other.
    public enum Layout {
        FREE,
        ENGLAND,
        BESIDE,
        ACROSS,
        SOURCES,
        REASONS;

        public String style() {
            return "figures--" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// How the cell of a column is set: numbers stand right, short words do not break.
    public String classOf(int column, Cell cell) {
        if (columns.get(column).number()) {
            return cell.text().length() <= SHORT ? "number short" : "number";
        }
        return cell.text().length() <= SHORT ? "short" : "words";
    }

    /// The words before a cell where a narrow screen shows the rows as lists; null where it shows them as a table.
    public @Nullable String labelOf(int column) {
        return layout == Layout.FREE ? null : columns.get(column).head();
    }

    /// A column; numbers stand right.
    public record Column(String head, boolean number) {
        public static Column words(String head) {
            return new Column(head, false);
        }

        public static Column number(String head) {
            return new Column(head, true);
        }
    }

    /// A row of as many cells as there are columns.
    public record Row(List<Cell> cells) {}

    /// A cell; `href` is empty where it leads nowhere.
    public record Cell(String text, String href) {
        public Cell(String text) {
            this(text, "");
        }
    }
}
