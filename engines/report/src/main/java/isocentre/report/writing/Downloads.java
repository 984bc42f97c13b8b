package isocentre.report.writing;

import static java.util.stream.Collectors.groupingBy;

import isocentre.indicators.Figure;
import isocentre.indicators.writing.FigureCsv;
import isocentre.indicators.writing.FigureJson;
import isocentre.report.Nation;
import isocentre.report.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The figures behind a page as files: CSV with the columns of the `figures` command, and JSON.
final class Downloads {
    private static final int USUAL_FILE = 1 << 20;

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
                        .thenComparing(figure -> figure.period().by())
                        .thenComparing(Figure::period))
                .toList();
        StringBuilder csv = new StringBuilder(USUAL_FILE);
        FigureCsv.write(rows, this::source, csv);
        Files.writeString(folder.resolve(subject.id() + ".csv"), csv);
        StringBuilder json = new StringBuilder(USUAL_FILE);
        FigureJson.write(nation.dataVersion(), rows, this::source, json);
        Files.writeString(folder.resolve(subject.id() + ".json"), json);
    }

    private String source(Figure figure) {
        Nation.Origin origin = nation.sources().get(figure.source());
        return origin == null ? figure.source() : origin.words();
    }
}
