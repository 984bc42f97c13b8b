package isocentre.indicators.writing;

import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.indicators.Target;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Figures for a person at a terminal: one table an indicator, headed by what it measures and against what.
public final class FigureTable {
    private static final String ROW = "%-9s %-9s %-36s %-16s %10s %21s %21s  %s%n";
    private static final int NAME = 36;

    private final Appendable out;

    private FigureTable(Appendable out) {
        this.out = out;
    }

    /// Writes the figures of one indicator.
    ///
    /// @param figures of that indicator, in order
    /// @param source in words, of a figure
    public static void write(Indicator indicator, List<Figure> figures, Function<Figure, String> source, Appendable out)
            throws IOException {
        FigureTable table = new FigureTable(out);
        table.heading(indicator, figures);
        for (Figure figure : figures) {
            table.row(indicator, figure, source.apply(figure));
        }
        out.append('\n');
    }

    private void heading(Indicator indicator, List<Figure> figures) throws IOException {
        out.append(indicator.id() + "  " + indicator.name() + " (" + indicator.unit() + ")\n");
        if (!figures.isEmpty()) {
            LocalDate day = figures.getLast().period().last().lastDay();
            for (Target target : indicator.targets()) {
                if (target.validity().holds(day)) {
                    out.append("Target: " + target.words() + " Basis: "
                            + target.basis().words() + ".\n");
                }
            }
        }
        out.append(String.format(
                ROW, "period", "code", "name", "part", "value", "95% interval", "of", "source, or why not shown"));
    }

    private void row(Indicator indicator, Figure figure, String source) throws IOException {
        out.append(String.format(
                ROW,
                figure.period(),
                figure.code().length() > 9 ? figure.level().word() : figure.code(),
                shortened(figure.name()),
                figure.breakdown(),
                value(indicator, figure.value()),
                figure.lower95() == null || figure.upper95() == null
                        ? ""
                        : value(indicator, figure.lower95()) + " to " + value(indicator, figure.upper95()),
                of(figure),
                figure.status().shown() ? source : figure.status().words()));
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
    }

    private static String of(Figure figure) {
        String numerator = count(figure.numerator());
        String denominator = count(figure.denominator());
        return numerator.isEmpty() || denominator.isEmpty()
                ? numerator + denominator
                : numerator + " of " + denominator;
    }

    private static String count(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        return String.format(Locale.UK, number == Math.rint(number) ? "%,.0f" : "%,.1f", number);
    }

    private static String value(Indicator indicator, @Nullable Double value) {
        if (value == null) {
            return "-";
        }
        return indicator.kind().share()
                ? String.format(Locale.UK, "%.1f%%", value * 100)
                : String.format(Locale.UK, Math.abs(value) >= 1000 ? "%,.0f" : "%.2f", value);
    }
}
