package isocentre.service.pages;

/// Cells of files that spreadsheets open.
public final class Cells {
    private static final String FORMULA = "=+-@\t\r";

    private Cells() {}

    /// What a spreadsheet would run as a formula is text; a negative number stays one.
    public static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-[0-9.,]+%?")
                ? "'" + cell
                : cell;
    }
}
