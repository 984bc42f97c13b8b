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
import isocentre.report.writing.PaperPage;
import isocentre.report.writing.Raster;
import isocentre.service.feedback.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /// The width of a chart as PNG: twice that of a page, so that it stays sharp on a slide.
    private static final int PIXELS = 1800;

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
        return file(chart(year, id, chart), "image/svg+xml", id + "-" + chart + ".svg");
    }

    @GetMapping("/figures/{year}/indicators/{id}/{chart}.png")
    ResponseEntity<byte[]> png(@PathVariable String year, @PathVariable String id, @PathVariable String chart) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Content-Disposition", "attachment; filename=\"" + id + "-" + chart + ".png\"")
                .body(Raster.png(chart(year, id, chart), PIXELS));
    }

    /// A page as PDF, for a meeting.
    @GetMapping("/figures/{year}/{name}.pdf")
    ResponseEntity<byte[]> top(@PathVariable String year, @PathVariable String name) {
        return pdf(name, library.top(year, name));
    }

    @GetMapping("/figures/{year}/indicators/{name}.pdf")
    ResponseEntity<byte[]> indicator(@PathVariable String year, @PathVariable String name) {
        return pdf(name, library.within(year, "indicators", name));
    }

    @GetMapping("/figures/{year}/networks/{name}.pdf")
    ResponseEntity<byte[]> network(@PathVariable String year, @PathVariable String name) {
        return pdf(name, library.within(year, "networks", name));
    }

    @GetMapping("/figures/{year}/regimens/{name}.pdf")
    ResponseEntity<byte[]> regimens(@PathVariable String year, @PathVariable String name) {
        return pdf(name, library.regimens(year, name));
    }

    @GetMapping("/figures/{year}/providers/{provider}.pdf")
    ResponseEntity<byte[]> provider(@PathVariable String year, @PathVariable String provider) {
        return pdf(provider, library.within(year, "providers", provider));
    }

    private static ResponseEntity<byte[]> pdf(String name, Optional<Article> found) {
        Article article = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PaperPage.write(article, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
                .body(pdf.toByteArray());
    }

    /// A chart of an indicator's page as an SVG file.
    private String chart(String year, String id, String chart) {
        Picture picture = library.within(year, "indicators", id).stream()
                .flatMap(Downloads::pictures)
                .filter(one -> one.id().equals(chart))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String svg = picture.wide().isEmpty() ? picture.narrow() : picture.wide();
        return svg.contains("xmlns=") ? svg : svg.replaceFirst("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
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
