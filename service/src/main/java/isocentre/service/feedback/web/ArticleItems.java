package isocentre.service.feedback.web;

import isocentre.report.views.Article;
import isocentre.report.views.Block;
import isocentre.report.views.Gallery;
import isocentre.report.views.Picture;
import isocentre.report.views.Section;
import isocentre.report.views.Table;
import isocentre.report.writing.Raster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/// The charts and tables of an article as files: a chart as SVG, PNG, CSV and JSON, a table as the last two.
final class ArticleItems {
    /// The width of a chart as PNG: twice that of a page, so that it stays sharp on a slide.
    private static final int PIXELS = 1800;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArticleItems() {}

    /// @throws ResponseStatusException if the article has no such chart or table, or it has no such form
    static ResponseEntity<byte[]> file(Article article, String page, String item, String form) {
        String name = (item.contains(page) ? item : page + "-" + item) + "." + form;
        Optional<Picture> picture =
                pictures(article).filter(one -> one.id().equals(item)).findFirst();
        Optional<Table> table = picture.map(Picture::twin).or(() -> table(article, item));
        return file(picture, table, article.frame().edition().dataVersion(), name, form);
    }

    /// A chart, or a table alone.
    ///
    /// @throws ResponseStatusException as above
    static ResponseEntity<byte[]> file(
            Optional<Picture> picture, Optional<Table> table, String dataVersion, String name, String form) {
        return switch (form) {
            case "svg" -> Taken.of(svg(found(picture)), MediaType.parseMediaType("image/svg+xml"), name);
            case "png" -> Taken.of(Raster.png(svg(found(picture)), PIXELS), MediaType.IMAGE_PNG, name);
            case "csv" -> Taken.of(csv(found(table)), MediaType.parseMediaType("text/csv;charset=UTF-8"), name);
            case "json" -> Taken.of(json(dataVersion, found(table)), MediaType.APPLICATION_JSON, name);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static <T> T found(Optional<T> item) {
        return item.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// All charts of a page.
    static Stream<Picture> pictures(Article article) {
        return article.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(ArticleItems::pictures);
    }

    private static Stream<Picture> pictures(Block block) {
        return switch (block) {
            case Picture picture -> Stream.of(picture);
            case Gallery gallery -> gallery.pictures().stream();
            default -> Stream.of();
        };
    }

    private static Optional<Table> table(Article article, String item) {
        return article.sections().stream()
                .flatMap(section -> tables(section, item))
                .findFirst();
    }

    private static Stream<Table> tables(Section section, String item) {
        return IntStream.range(0, section.blocks().size())
                .filter(i -> section.item(i).equals(item))
                .mapToObj(section.blocks()::get)
                .filter(Table.class::isInstance)
                .map(Table.class::cast);
    }

    /// Taken away, a chart's points lead nowhere: their addresses are relative to the page.
    private static String svg(Picture picture) {
        String svg = picture.wide().isEmpty() ? picture.narrow() : picture.wide();
        return svg.replaceAll("<a href=\"[^\"]*\"", "<g").replace("</a>", "</g>");
    }

    private static String csv(Table table) {
        return Taken.csv(table.columns().stream().map(Table.Column::head).toList(), rows(table));
    }

    private static String json(String dataVersion, Table table) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", table.caption());
        told.put("dataVersion", dataVersion);
        told.put("columns", table.columns().stream().map(Table.Column::head).toList());
        told.put("rows", rows(table));
        told.put("note", table.note());
        return JSON.writeValueAsString(told);
    }

    private static List<List<String>> rows(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
    }
}
