package isocentre.cli;

import isocentre.charts.Axis;
import isocentre.charts.Chart;
import isocentre.charts.DvhChart;
import isocentre.charts.DvhCurve;
import isocentre.charts.Heading;
import isocentre.charts.Unit;
import isocentre.dataset.explaining.Html;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dvh.Dvh;
import isocentre.plans.dvh.RegionDose;
import isocentre.plans.metrics.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One page that needs nothing but itself: chart, table and what is to be known with them.
final class PlanDvhHtml {
    private static final int POINTS = 200;

    /// Lines of one chart.
    private static final int TOGETHER = 12;

    private final Html html;

    private PlanDvhHtml(Appendable out) {
        this.html = new Html(out);
    }

    static void write(List<PlanMeasures> all, Appendable out) throws IOException {
        PlanDvhHtml page = new PlanDvhHtml(out);
        page.html.mark("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Dose-volume histograms</title>\n<style>"
                + PlanReportWriter.style()
                + "</style></head>\n<body><main><h1>Dose-volume histograms</h1>\n<p>For audit and peer review,"
                + " not for treatment decisions. How each value is computed: docs/reference/plan-metrics.md.</p>\n");
        for (PlanMeasures one : all) {
            page.one(one);
        }
        page.html.mark("</main></body></html>\n");
    }

    private void one(PlanMeasures one) throws IOException {
        html.mark("<section>\n").element("h2", one.found().title()).mark("\n");
        issues(one.issues());
        List<RegionDose> drawn = one.rows().stream()
                .map(PlanMeasures.Row::region)
                .filter(region -> region.slab().isPresent())
                .toList();
        if (!drawn.isEmpty()) {
            for (Chart chart : charts("Volume that gets at least a dose", drawn)) {
                PlanReportWriter.html(chart, html);
            }
            table(one);
            List<Issue> issues = one.rows().stream()
                    .flatMap(row -> row.region().issues().stream())
                    .toList();
            html.mark("<h3>What is to be known of single structures</h3>\n");
            issues(issues);
        }
        html.mark("</section>\n");
    }

    /// Those of like mean dose share a chart: so many lines can be told apart in one.
    static List<Chart> charts(String title, List<RegionDose> regions) {
        List<DvhCurve> curves = regions.stream()
                .filter(region -> region.slab().isPresent())
                .sorted(Comparator.comparingDouble((RegionDose region) ->
                                region.slab().orElseThrow().mean())
                        .reversed())
                .map(region -> curve(region.roi().name(), region.slab().orElseThrow()))
                .toList();
        int charts = (curves.size() + TOGETHER - 1) / TOGETHER;
        List<Chart> drawn = new ArrayList<>();
        for (int i = 0; i < charts; i++) {
            String subtitle = charts == 1 ? "" : (i + 1) + " of " + charts + ", by falling mean dose";
            drawn.add(chart(
                    title, subtitle, curves.subList(i * curves.size() / charts, (i + 1) * curves.size() / charts)));
        }
        return drawn;
    }

    static Chart chart(String title, String subtitle, List<DvhCurve> curves) {
        return DvhChart.of(
                Heading.of(title, subtitle).message("Of parts outside the dose grid nothing is drawn."),
                new Axis("Dose (Gy)", Unit.GRAY),
                curves);
    }

    static DvhCurve curve(String name, Dvh dvh) {
        List<DvhCurve.Point> points = new ArrayList<>();
        points.add(new DvhCurve.Point(0, 1));
        for (int i = 0; i <= POINTS; i++) {
            double dose = Math.max(0, dvh.least()) + i * (dvh.most() - Math.max(0, dvh.least())) / POINTS;
            points.add(new DvhCurve.Point(dose, dvh.volumeAtLeast(dose) / dvh.inside()));
        }
        return new DvhCurve(name, points);
    }

    private void table(PlanMeasures one) throws IOException {
        html.mark(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Figures\"><table><caption>Figures, with how"
                        + " far the models of the space between contour planes, and parts outside the dose grid, leave them"
                        + " open.</caption>\n<thead><tr><th scope=\"col\">Structure</th>");
        for (Measurement figure : one.rows().getFirst().figures()) {
            html.mark("<th scope=\"col\">").text(figure.metric().words()).mark("</th>");
        }
        html.mark("</tr></thead>\n<tbody>\n");
        for (PlanMeasures.Row row : one.rows()) {
            if (row.region().volume() > 0) {
                line(row.region().roi().name(), row.figures());
                if (row.region().stored().isPresent()) {
                    line(
                            row.region().roi().name() + ", as the file has it",
                            row.stored().stream().map(Optional::orElseThrow).toList());
                }
            }
        }
        html.mark("</tbody></table></div>\n");
    }

    private void line(String name, List<Measurement> figures) throws IOException {
        html.mark("<tr><th scope=\"row\">").text(name).mark("</th>");
        for (Measurement figure : figures) {
            html.element("td", Figure.withBand(figure));
        }
        html.mark("</tr>\n");
    }

    private void issues(List<Issue> issues) throws IOException {
        if (!issues.isEmpty()) {
            html.mark("<ul>");
            for (Issue issue : issues) {
                html.element("li", issue.toString());
            }
            html.mark("</ul>\n");
        }
    }
}
