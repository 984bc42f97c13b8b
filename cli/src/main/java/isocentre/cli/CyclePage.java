package isocentre.cli;

import isocentre.charts.Axis;
import isocentre.charts.Chart;
import isocentre.charts.Dot;
import isocentre.charts.DotChart;
import isocentre.charts.Heading;
import isocentre.charts.Place;
import isocentre.charts.Size;
import isocentre.charts.Unit;
import isocentre.charts.Value;
import isocentre.dataset.explaining.Html;
import isocentre.effects.Replay;
import isocentre.radiotherapy.standards.PublishedCycle;
import isocentre.radiotherapy.standards.PublishedCycle.Figure;
import isocentre.radiotherapy.standards.PublishedCycle.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// A replayed cycle as one page that needs nothing but itself: what was asked, found and changed, and what it
/// did.
final class CyclePage {
    private final Html html;

    private CyclePage(Appendable out) {
        this.html = new Html(out);
    }

    static void write(Replay replay, Appendable out) throws IOException {
        CyclePage page = new CyclePage(out);
        PublishedCycle cycle = replay.cycle();
        page.html
                .mark("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\">")
                .element("title", cycle.title())
                .mark("\n<style>" + style() + "</style></head>\n<body><main>")
                .element("h1", cycle.title())
                .mark("\n<p>")
                .text("Who: " + cycle.community() + ". A published learning cycle, replayed from the"
                        + " figures that its sources printed (" + cycle.source() + ").")
                .mark("</p>\n");
        page.answers(replay);
        for (Step step : replay.steps()) {
            page.step(step);
        }
        page.traps(replay.traps());
        page.html.mark("<section><h2>Sources</h2>\n<ul>");
        for (String reference : cycle.references()) {
            page.html.element("li", reference);
        }
        page.html.mark("</ul></section>\n");
        page.html.mark("</main></body></html>\n");
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(CyclePage.class.getResourceAsStream("plan.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void answers(Replay replay) throws IOException {
        html.mark("<section><h2>What it did</h2>\n");
        switch (replay.close()) {
            case Replay.Closing.Refused refused -> html.element("p", refused.why());
            case Replay.Closing.Closed closed -> {
                html.mark("<ul>");
                for (Replay.BeforeAfter answer : closed.answers()) {
                    html.element("li", CycleFigures.words(answer) + ". " + answer.why());
                }
                html.mark("</ul>\n");
                chart(closed.answers());
            }
        }
        html.mark("</section>\n");
    }

    /// The figures that have an interval, before above after.
    private void chart(List<Replay.BeforeAfter> answers) throws IOException {
        List<Dot> dots = answers.stream()
                .filter(answer -> answer.difference().isPresent())
                .flatMap(answer -> Stream.of(dot("Before", answer.before()), dot("Measured again", answer.after())))
                .toList();
        if (dots.isEmpty()) {
            return;
        }
        Chart chart = DotChart.of(
                Heading.of("Before and after", "Shares with 95% intervals (Wilson)")
                        .message("Counts marked 'about' are rebuilt from printed percentages."),
                new Axis("Share of patients", Unit.PERCENT),
                dots,
                null);
        html.mark("<figure><div class=\"page\">" + chart.svg() + "</div><div class=\"phone\">"
                        + chart.drawing(Size.PHONE).svg() + "</div>")
                .element("figcaption", chart.caption())
                .mark("</figure>\n");
    }

    private static Dot dot(String when, Figure figure) {
        return new Dot(
                Place.of(figure.id(), figure.what() + ", " + figure.period())
                        .called(when + ": " + figure.period())
                        .in(capital(figure.what())),
                Value.of(Replay.share(figure).orElseThrow(), CycleFigures.counted(figure)));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void step(Step step) throws IOException {
        html.mark("<section>")
                .element("h2", step.number() + ". " + step.title())
                .element("p", step.words());
        html.mark("<p><small>")
                .text("Source: " + step.source() + ", " + step.basis().words())
                .mark("</small></p>\n");
        if (!step.figures().isEmpty()) {
            html.mark("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Figures\"><table><thead><tr>"
                    + "<th scope=\"col\">Figure</th><th scope=\"col\">When</th><th scope=\"col\">Counted</th>"
                    + "<th scope=\"col\">Share</th><th scope=\"col\">Source</th><th scope=\"col\">To be known</th></tr>"
                    + "</thead>\n<tbody>\n");
            for (Figure figure : step.figures()) {
                html.mark("<tr><th scope=\"row\">")
                        .text(capital(figure.what()))
                        .mark("</th>")
                        .element("td", figure.period())
                        .element("td", CycleFigures.counted(figure))
                        .element("td", CycleFigures.share(figure))
                        .element("td", figure.source() + ", " + figure.basis().words())
                        .mark("<td class=\"words\">")
                        .text(figure.note())
                        .mark("</td></tr>\n");
            }
            html.mark("</tbody></table></div>\n");
        }
        html.mark("</section>\n");
    }

    private void traps(List<Replay.NotComparable> traps) throws IOException {
        if (traps.isEmpty()) {
            return;
        }
        html.mark("<section><h2>What must not be held against each other</h2>\n<ul>");
        for (Replay.NotComparable trap : traps) {
            html.element(
                    "li",
                    capital(trap.before().what()) + " (" + trap.before().period() + ") and "
                            + trap.after().what() + " (" + trap.after().period() + "): " + trap.why());
        }
        html.mark("</ul></section>\n");
    }
}
