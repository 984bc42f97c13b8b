package isocentre.lake.workbooks;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/// One row of a sheet as text by column, blank cells left out. Numbers stand as the file holds them.
record Line(int number, SortedMap<Integer, String> cells) {
    /// Excel's own limit on the text of a cell.
    private static final int LONGEST_CELL = 32_767;

    static Line of(Row row) {
        SortedMap<Integer, String> cells = new TreeMap<>();
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
            if (text != null && !text.isBlank() && text.length() <= LONGEST_CELL) {
                cells.put(cell.getColumnIndex(), text.strip());
            }
        }
        return new Line(row.getRowNum(), cells);
    }

    String cell(int column) {
        return cells.getOrDefault(column, "");
    }

    /// All text of the row.
    String words() {
        return String.join(" ", cells.values());
    }
}
