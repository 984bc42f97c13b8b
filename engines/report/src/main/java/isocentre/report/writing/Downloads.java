package isocentre.report.writing;

import static java.util.stream.Collectors.groupingBy;

import isocentre.indicators.Figure;
import isocentre.report.Nation;
import isocentre.report.Subject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures behind a page as files: CSV with the columns of the `figures` command, and JSON.
final class Downloads {
    static final String HEADER =
            "indicator,level,code,name,period,breakdown,numerator,denominator,value,lower95,upper95,status,source";

    private final Map<String, List<Figure>> figures;
    private final Nation nation;
    private final Path folder;

    Downloads(Nation nation, Path folder) {
        this.nation = nation;
        this.folder = folder;
        this.figures = nation.figures().stream().collect(groupingBy(Figure::indicator));
    }

    void write(Subject subject) throws IOException {
        Files.createDirectories(folder);
        List<Figure> rows = figures.getOrDefault(subject.id(), List.of()).stream()
                .sorted(Comparator.comparing(Figure::level)
                        .thenComparing(Figure::code)
                        .thenComparing(Figure::breakdown)
                        .thenComparing(figure -> figure.period().toString()))
                .toList();
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve(subject.id() + ".csv"))) {
            csv.write(HEADER + "\n");
            for (Figure figure : rows) {
                csv.write(line(figure));
            }
        }
        try (BufferedWriter json = Files.newBufferedWriter(folder.resolve(subject.id() + ".json"))) {
            json.write("{\"indicator\":" + text(subject.id()) + ",\"name\":" + text(subject.name())
                    + ",\"dataVersion\":" + text(nation.dataVersion()) + ",\"figures\":[");
            String between = "\n";
            for (Figure figure : rows) {
                json.write(between + object(figure));
                between = ",\n";
            }
            json.write("\n]}\n");
        }
    }

    private String line(Figure figure) {
        return String.join(
                        ",",
                        figure.indicator(),
                        figure.level().word(),
                        cell(figure.code()),
                        cell(figure.name()),
                        figure.period().toString(),
                        cell(figure.breakdown()),
                        number(figure.numerator()),
                        number(figure.denominator()),
                        number(figure.value()),
                        number(figure.lower95()),
                        number(figure.upper95()),
                        cell(figure.status().words()),
                        cell(source(figure)))
                + "\n";
    }

    private String object(Figure figure) {
        return "{\"level\":" + text(figure.level().word()) + ",\"code\":" + text(figure.code()) + ",\"name\":"
                + text(figure.name()) + ",\"period\":" + text(figure.period().toString()) + ",\"breakdown\":"
                + text(figure.breakdown()) + ",\"numerator\":" + orNull(figure.numerator()) + ",\"denominator\":"
                + orNull(figure.denominator()) + ",\"value\":" + orNull(figure.value()) + ",\"lower95\":"
                + orNull(figure.lower95()) + ",\"upper95\":" + orNull(figure.upper95()) + ",\"status\":"
                + text(figure.status().words()) + ",\"source\":" + text(source(figure)) + "}";
    }

    private String source(Figure figure) {
        Nation.Origin origin = nation.sources().get(figure.source());
        return origin == null ? figure.source() : origin.words();
    }

    private static String orNull(@Nullable Double number) {
        return number == null ? "null" : number(number);
    }

    private static String number(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : Double.toString(number);
    }

    /// Quoted where CSV asks for it; a text that a spreadsheet would run as a formula is led by an apostrophe.
    private static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0 || text.length() > 1 && text.charAt(0) == '-'
                        ? "'" + text
                        : text;
        return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
