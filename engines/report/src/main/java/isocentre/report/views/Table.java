package isocentre.report.views;

import java.util.List;

/// A table whose first column heads its rows.
public record Table(String caption, List<Column> columns, List<Row> rows, String note) implements Block {

    private static final int SHORT = 10;

    /// How the cell of a column is set: numbers stand right, short words do not break.
    public String classOf(int column, Cell cell) {
        if (columns.get(column).number()) {
            return cell.text().length() <= SHORT ? "number short" : "number";
        }
        return cell.text().length() <= SHORT ? "short" : "words";
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
