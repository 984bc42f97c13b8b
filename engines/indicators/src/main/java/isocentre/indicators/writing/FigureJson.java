package isocentre.indicators.writing;

import isocentre.indicators.Figure;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Figures as JSON: the data version, then an object for each figure with the names of the CSV's columns, and `source`.
public final class FigureJson {
    private final Appendable out;

    private FigureJson(Appendable out) {
        this.out = out;
    }

    /// @param source in words, of a figure
    public static void write(String dataVersion, List<Figure> figures, Function<Figure, String> source, Appendable out)
            throws IOException {
        write(dataVersion, figures, List.of(new FigureCsv.Further("source", source)), out);
    }

    /// With fields behind the usual ones.
    public static void write(String dataVersion, List<Figure> figures, List<FigureCsv.Further> further, Appendable out)
            throws IOException {
        FigureJson json = new FigureJson(out);
        out.append("{\"dataVersion\": ");
        json.text(dataVersion);
        out.append(", \"figures\": [");
        String between = "\n";
        for (Figure figure : figures) {
            out.append(between);
            json.object(figure, further);
            between = ",\n";
        }
        out.append("\n]}\n");
    }

    private void object(Figure figure, List<FigureCsv.Further> further) throws IOException {
        out.append('{');
        field("", "indicator", figure.indicator());
        field(", ", "level", figure.level().word());
        field(", ", "code", figure.code());
        field(", ", "name", figure.name());
        field(", ", "period", figure.period().toString());
        field(", ", "breakdown", figure.breakdown());
        number("numerator", figure.numerator());
        number("denominator", figure.denominator());
        number("value", figure.value());
        number("lower95", figure.lower95());
        number("upper95", figure.upper95());
        field(", ", "status", figure.status().words());
        for (FigureCsv.Further one : further) {
            field(", ", one.name(), one.cell().apply(figure));
        }
        out.append('}');
    }

    private void field(String before, String name, String value) throws IOException {
        out.append(before);
        text(name);
        out.append(": ");
        text(value);
    }

    private void number(String name, @Nullable Double value) throws IOException {
        out.append(", ");
        text(name);
        out.append(": ").append(value == null ? "null" : Numerals.of(value));
    }

    private void text(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
