package isocentre.indicators.writing;

import isocentre.indicators.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Figures as CSV: UTF-8, comma, quotes where needed, LF. A text that a spreadsheet would run as a formula is led by an
/// apostrophe.
public final class FigureCsv {
    private static final List<String> COLUMNS = List.of(
            "indicator",
            "level",
            "code",
            "name",
            "period",
            "breakdown",
            "numerator",
            "denominator",
            "value",
            "lower95",
            "upper95",
            "status");
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Appendable out;
    private final List<Further> further;

    private FigureCsv(Appendable out, List<Further> further) {
        this.out = out;
        this.further = further;
    }

    /// A column behind the usual ones: `source`, `explanation`.
    public record Further(String name, Function<Figure, String> cell) {}

    /// With the columns that every reader of figures may rely on.
    public static void write(List<Figure> figures, Appendable out) throws IOException {
        new FigureCsv(out, List.of()).all(figures);
    }

    /// With a last column that says where each figure comes from.
    public static void write(List<Figure> figures, Function<Figure, String> source, Appendable out) throws IOException {
        write(figures, List.of(new Further("source", source)), out);
    }

    /// With further columns.
    public static void write(List<Figure> figures, List<Further> further, Appendable out) throws IOException {
        new FigureCsv(out, List.copyOf(further)).all(figures);
    }

    private void all(List<Figure> figures) throws IOException {
        List<String> header = new ArrayList<>(COLUMNS);
        further.forEach(column -> header.add(column.name()));
        line(header);
        for (Figure figure : figures) {
            line(cells(figure));
        }
    }

    private List<String> cells(Figure figure) {
        List<String> cells = new ArrayList<>(List.of(
                figure.indicator(),
                figure.level().word(),
                figure.code(),
                figure.name(),
                figure.period().toString(),
                figure.breakdown(),
                Numerals.of(figure.numerator()),
                Numerals.of(figure.denominator()),
                Numerals.of(figure.value()),
                Numerals.of(figure.lower95()),
                Numerals.of(figure.upper95()),
                figure.status().words()));
        further.forEach(column -> cells.add(column.cell().apply(figure)));
        return cells;
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(harmless(cells.get(i))));
        }
        out.append('\n');
    }

    // A lone sign is the code of a place, and a number is a number: neither can be run.
    private static String harmless(String cell) {
        boolean formula = cell.length() > 1 && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-[0-9.]+");
        return formula ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
