package isocentre.dataset.explaining;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// One page that needs nothing but itself: no script, no picture, no other file. Readable on a phone, in print and
/// by a
/// screen reader.
record HtmlExplanation(NextStep next) implements Explanation {

    @Override
    public void write(List<Verdict> verdicts, Appendable out) throws IOException {
        Html html = new Html(out);
        html.mark("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .mark("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .mark("<meta http-equiv=\"Content-Security-Policy\" "
                        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .mark("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .element("title", title(verdicts))
                .mark("\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
        if (verdicts.size() > 1) {
            index(verdicts, html);
        }
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            HtmlFindings findings = new HtmlFindings(verdict, next, anchor(i));
            html.mark("<section class=\"submission\" id=\"" + anchor(i) + "\">\n");
            verdict(verdict, findings, html);
            files(verdict, html);
            findings.write(html);
            new RulesTable(verdict).write(html);
            assumptions(verdict, html);
            html.mark("</section>\n");
        }
        html.mark("<footer><p>" + Words.COUNTING
                        + " This page holds row numbers and codes, and no NHS number, name, birth date or postcode. ")
                .mark("A rule whose basis is not sourced is a proposal and not a national standard.</p></footer>\n")
                .mark("</main>\n</body>\n</html>\n");
    }

    private static String title(List<Verdict> verdicts) {
        return verdicts.size() == 1
                ? capital(Words.verdict(verdicts.getFirst())) + ": " + Words.subject(verdicts.getFirst())
                : "Verdicts on " + verdicts.size() + " submissions";
    }

    private static String anchor(int verdict) {
        return "submission-" + (verdict + 1);
    }

    private static void index(List<Verdict> verdicts, Html html) throws IOException {
        html.element("h1", Words.summary(verdicts)).mark("\n<ol class=\"index\">\n");
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            html.mark("<li class=\"" + Words.verdict(verdict) + "\"><a href=\"#" + anchor(i) + "\">")
                    .text(capital(Words.verdict(verdict)) + ": " + Words.subject(verdict))
                    .mark("</a> ")
                    .text(Words.tally(verdict))
                    .mark("</li>\n");
        }
        html.mark("</ol>\n");
    }

    private void verdict(Verdict verdict, HtmlFindings findings, Html html) throws IOException {
        html.mark("<header class=\"verdict " + Words.verdict(verdict) + "\">\n")
                .element("h1", capital(Words.verdict(verdict)))
                .mark("\n<p class=\"subject\">")
                .text(Words.subject(verdict))
                .mark("</p>\n")
                .element("p", Words.tally(verdict) + ".")
                .mark("\n<p class=\"next\"><strong>Next step.</strong> ")
                .text(next.of(verdict))
                .mark("</p>\n");
        findings.summary(html);
        html.mark("</header>\n");
    }

    private static void files(Verdict verdict, Html html) throws IOException {
        if (verdict.files().isEmpty()) {
            return;
        }
        html.mark("<h2>Files</h2>\n<div class=\"scroll\">\n<table class=\"files\">")
                .mark("<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Kind</th>")
                .mark("<th scope=\"col\">Encoding</th><th scope=\"col\" class=\"number\">Rows</th>")
                .mark("<th scope=\"col\" class=\"number\">Rows left out</th></tr></thead>\n<tbody>\n");
        for (FileSummary file : verdict.files()) {
            html.mark("<tr><th scope=\"row\">")
                    .element("code", file.name())
                    .mark("</th><td data-label=\"Kind\">")
                    .text(file.layout().code())
                    .mark("</td><td data-label=\"Encoding\">")
                    .text(file.encoding())
                    .mark("</td><td class=\"number\" data-label=\"Rows\">" + Words.number(file.rows()))
                    .mark("</td><td class=\"number\" data-label=\"Rows left out\">")
                    .mark(Words.number(file.rejectedRows()) + "</td></tr>\n");
        }
        html.mark("</tbody></table></div>\n");
    }

    private static void assumptions(Verdict verdict, Html html) throws IOException {
        if (verdict.assumptions().isEmpty()) {
            return;
        }
        html.mark("<h2>Assumed in reading</h2>\n<ul>\n");
        for (String assumption : verdict.assumptions()) {
            html.element("li", assumption).mark("\n");
        }
        html.mark("</ul>\n");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String style() throws IOException {
        try (InputStream stream = HtmlExplanation.class.getResourceAsStream("page.css")) {
            if (stream == null) {
                throw new IOException("page.css is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
