package isocentre.cli;

import isocentre.charts.Chart;
import isocentre.charts.Size;
import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.dataset.explaining.Html;
import isocentre.dataset.explaining.Json;
import isocentre.dataset.explaining.SpreadsheetCsv;
import isocentre.plans.dicom.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells a [PlanReport] to a person, a program or a spreadsheet.
final class PlanReportWriter {
    /// How a report is told.
    enum Format {
        TEXT,
        JSON,
        CSV,
        HTML
    }

    /// Characters: longer texts are broken into lines.
    private static final int LONG = 32;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private PlanReportWriter() {}

    /// @param out a file, or null for the terminal
    static void write(PlanReport report, Format format, @Nullable Path out) throws IOException {
        if (out == null) {
            Writer writer = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
            write(report, format, writer);
            writer.flush();
        } else {
            try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                write(report, format, writer);
            }
            System.out.println(out);
        }
    }

    private static void write(PlanReport report, Format format, Appendable out) throws IOException {
        switch (format) {
            case TEXT -> text(report, out);
            case JSON -> json(report, out);
            case CSV -> csv(report.tables().getFirst(), out);
            case HTML -> html(report, new Html(out));
        }
    }

    private static void text(PlanReport report, Appendable out) throws IOException {
        out.append(report.title()).append('\n');
        for (String line : report.lines()) {
            out.append("  ").append(line).append('\n');
        }
        for (Table table : report.tables()) {
            if (!table.detail()) {
                text(table, out);
            }
        }
        for (Issue issue : report.issues()) {
            out.append("  ").append(issue.toString()).append('\n');
        }
    }

    private static void text(Table table, Appendable out) throws IOException {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.columns().get(i).length();
            for (List<Cell> row : table.rows()) {
                widths[i] = Math.max(widths[i], row.get(i).text().length());
            }
        }
        out.append('\n').append("  ").append(table.caption()).append('\n');
        line(table.columns().stream().map(Cell::of).toList(), table.rows(), widths, out);
        for (List<Cell> row : table.rows()) {
            line(row, table.rows(), widths, out);
        }
    }

    private static void line(List<Cell> cells, List<List<Cell>> rows, int[] widths, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            boolean numbers =
                    rows.stream().anyMatch(row -> row.get(column).number().isPresent());
            String gap = " ".repeat(widths[i] - cells.get(i).text().length());
            line.append(i == 0 ? "" : "  ")
                    .append(numbers ? gap : "")
                    .append(cells.get(i).text())
                    .append(numbers ? "" : gap);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static void csv(Table table, Appendable out) throws IOException {
        SpreadsheetCsv csv = new SpreadsheetCsv(out);
        csv.record(table.columns());
        for (List<Cell> row : table.rows()) {
            csv.record(row.stream().map(Cell::text).toList());
        }
    }

    private static void json(PlanReport report, Appendable out) throws IOException {
        Json json = new Json(out);
        json.open('{').field("title", report.title()).name("facts").open('[');
        for (String line : report.lines()) {
            json.text(line);
        }
        json.close(']');
        for (Table table : report.tables()) {
            json.name(table.name()).open('[');
            for (List<Cell> row : table.rows()) {
                json.open('{');
                for (int i = 0; i < row.size(); i++) {
                    json.name(table.columns().get(i));
                    if (row.get(i).number().isPresent()) {
                        json.number(row.get(i).number().getAsDouble());
                    } else {
                        json.text(
                                row.get(i).text().isEmpty() ? null : row.get(i).text());
                    }
                }
                json.close('}');
            }
            json.close(']');
        }
        json.name("issues").open('[');
        for (Issue issue : report.issues()) {
            json.open('{')
                    .field("severity", issue.severity().name())
                    .field("where", issue.where())
                    .field("what", issue.what())
                    .field("consequence", issue.consequence())
                    .close('}');
        }
        json.close(']').close('}');
        out.append('\n');
    }

    private static void html(PlanReport report, Html html) throws IOException {
        html.mark("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\">")
                .element("title", report.title())
                .mark("\n<style>" + style() + "</style></head>\n<body><main>")
                .element("h1", report.title())
                .mark("\n<p>")
                .text(report.about())
                .mark("</p>\n");
        for (String line : report.lines()) {
            html.element("p", line).mark("\n");
        }
        for (Chart chart : report.charts().get()) {
            html(chart, html);
        }
        for (Table table : report.tables()) {
            html(table, html);
        }
        if (!report.issues().isEmpty()) {
            html.mark("<h2>What is to be known</h2>\n<ul>");
            for (Issue issue : report.issues()) {
                html.element("li", issue.toString());
            }
            html.mark("</ul>\n");
        }
        html.mark("</main></body></html>\n");
    }

    /// A picture, drawn for a page and for a phone, with its figures as a table to be opened.
    static void html(Chart chart, Html html) throws IOException {
        html.mark("<figure><div class=\"page\">" + chart.svg() + "</div><div class=\"phone\">"
                        + chart.drawing(Size.PHONE).svg() + "</div>")
                .element("figcaption", chart.caption())
                .mark("<details><summary>The picture's figures as a table</summary>")
                .mark("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(chart.title())
                .mark("\"><table>\n<thead><tr>");
        for (String header : chart.table().headers()) {
            html.mark("<th scope=\"col\">").text(header).mark("</th>");
        }
        html.mark("</tr></thead>\n<tbody>\n");
        for (List<String> row : chart.table().rows()) {
            html.mark("<tr><th scope=\"row\">").text(row.getFirst()).mark("</th>");
            for (String cell : row.subList(1, row.size())) {
                html.element("td", cell);
            }
            html.mark("</tr>\n");
        }
        html.mark("</tbody></table></div></details></figure>\n");
    }

    private static void html(Table table, Html html) throws IOException {
        html.mark("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(table.caption())
                .mark("\"><table>")
                .element("caption", table.caption())
                .mark("\n<thead><tr>");
        for (String column : table.columns()) {
            html.mark("<th scope=\"col\">").text(column).mark("</th>");
        }
        html.mark("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            html.mark("<tr><th scope=\"row\"" + style(row.getFirst()) + ">")
                    .text(row.getFirst().text())
                    .mark("</th>");
            for (Cell cell : row.subList(1, row.size())) {
                html.mark("<td" + style(cell) + ">");
                if (COLOUR.matcher(cell.text()).matches()) {
                    html.mark("<svg class=\"swatch\" width=\"14\" height=\"14\" aria-hidden=\"true\"><rect width=\"14\""
                            + " height=\"14\" fill=\"" + cell.text() + "\"/></svg>");
                }
                html.text(cell.text()).mark("</td>");
            }
            html.mark("</tr>\n");
        }
        html.mark("</tbody></table></div>\n");
    }

    private static String style(Cell cell) {
        return cell.number().isPresent() ? " class=\"number\"" : cell.text().length() > LONG ? " class=\"long\"" : "";
    }

    static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(PlanReportWriter.class.getResourceAsStream("plan.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
