package isocentre.service.feedback.web;

import isocentre.indicators.Figure;
import isocentre.indicators.writing.FigureCsv;
import isocentre.indicators.writing.FigureJson;
import isocentre.report.Nation;
import isocentre.report.Remarks;
import isocentre.report.views.Article;
import isocentre.report.views.Block;
import isocentre.report.views.Gallery;
import isocentre.report.views.Picture;
import isocentre.service.feedback.Library;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The figures of an indicator as CSV and JSON, with the columns of the `figures` command; its charts as SVG.
@Controller
class Downloads {
    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::level)
            .thenComparing(Figure::code)
            .thenComparing(Figure::breakdown)
            .thenComparing(figure -> figure.period().by())
            .thenComparing(Figure::period);

    private final Library library;

    Downloads(Library library) {
        this.library = library;
    }

    @GetMapping("/figures/{year}/data/{id}.csv")
    ResponseEntity<String> csv(@PathVariable String year, @PathVariable String id) throws IOException {
        Nation nation = nation(year);
        StringBuilder text = new StringBuilder();
        FigureCsv.write(of(nation, id), further(nation), text);
        return file(text, "text/csv;charset=UTF-8", id + ".csv");
    }

    @GetMapping("/figures/{year}/data/{id}.json")
    ResponseEntity<String> json(@PathVariable String year, @PathVariable String id) throws IOException {
        Nation nation = nation(year);
        StringBuilder text = new StringBuilder();
        FigureJson.write(nation.dataVersion(), of(nation, id), further(nation), text);
        return file(text, MediaType.APPLICATION_JSON_VALUE, id + ".json");
    }

    @GetMapping("/figures/{year}/indicators/{id}/{chart}.svg")
    ResponseEntity<String> svg(@PathVariable String year, @PathVariable String id, @PathVariable String chart) {
        Picture picture = library.within(year, "indicators", id).stream()
                .flatMap(Downloads::pictures)
                .filter(one -> one.id().equals(chart))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String svg = picture.wide().isEmpty() ? picture.narrow() : picture.wide();
        return file(
                svg.contains("xmlns=") ? svg : svg.replaceFirst("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\""),
                "image/svg+xml",
                id + "-" + chart + ".svg");
    }

    /// All charts of a page.
    static Stream<Picture> pictures(Article article) {
        return article.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(Downloads::pictures);
    }

    private static Stream<Picture> pictures(Block block) {
        return switch (block) {
            case Picture picture -> Stream.of(picture);
            case Gallery gallery -> gallery.pictures().stream();
            default -> Stream.of();
        };
    }

    private Nation nation(String year) {
        return library.nation(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Figure> of(Nation nation, String id) {
        List<Figure> figures = nation.figures().stream()
                .filter(figure -> figure.indicator().equals(id))
                .sorted(ORDER)
                .toList();
        if (figures.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return figures;
    }

    /// Where a figure comes from, and what its provider says of it.
    private List<FigureCsv.Further> further(Nation nation) {
        Remarks remarks = library.remarks();
        return List.of(
                new FigureCsv.Further("source", source(nation)),
                new FigureCsv.Further(
                        "explanation",
                        figure -> remarks.on(figure).map(Remarks.Remark::words).orElse("")));
    }

    private static Function<Figure, String> source(Nation nation) {
        return figure -> {
            Nation.Origin origin = nation.sources().get(figure.source());
            return origin == null ? figure.source() : origin.words();
        };
    }

    private static ResponseEntity<String> file(CharSequence text, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(text.toString());
    }
}
