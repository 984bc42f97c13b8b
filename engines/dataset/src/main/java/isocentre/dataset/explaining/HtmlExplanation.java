package isocentre.dataset.explaining;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Finding;
import isocentre.dataset.Severity;
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
        for (Verdict verdict : verdicts) {
            html.mark("<section class=\"submission\">\n");
            verdict(verdict, html);
            files(verdict, html);
            findings(verdict, html);
            new RulesTable(verdict).write(html);
            assumptions(verdict, html);
            html.mark("</section>\n");
        }
        html.mark("<footer><p>This page holds row numbers and codes, and no NHS number, name, birth date or postcode. ")
                .mark("A rule whose basis is not sourced is a proposal and not a national standard.</p></footer>\n")
                .mark("</main>\n</body>\n</html>\n");
    }

    private static String title(List<Verdict> verdicts) {
        return verdicts.size() == 1
                ? capital(Words.verdict(verdicts.getFirst())) + ": " + Words.subject(verdicts.getFirst())
                : "Verdicts on " + verdicts.size() + " submissions";
    }

    private void verdict(Verdict verdict, Html html) throws IOException {
        html.mark("<header class=\"verdict " + Words.verdict(verdict) + "\">\n")
                .element("h1", capital(Words.verdict(verdict)))
                .mark("\n<p class=\"subject\">")
                .text(Words.subject(verdict))
                .mark("</p>\n")
                .element("p", Words.tally(verdict) + ".")
                .mark("\n<p class=\"next\"><strong>Next step.</strong> ")
                .text(next.of(verdict))
                .mark("</p>\n</header>\n");
    }

    private static void files(Verdict verdict, Html html) throws IOException {
        if (verdict.files().isEmpty()) {
            return;
        }
        html.mark("<h2>Files</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Files\">\n<table>")
                .mark("<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Kind</th>")
                .mark("<th scope=\"col\">Encoding</th><th scope=\"col\" class=\"number\">Rows</th>")
                .mark("<th scope=\"col\" class=\"number\">Rows left out</th></tr></thead>\n<tbody>\n");
        for (FileSummary file : verdict.files()) {
            html.mark("<tr><td>")
                    .element("code", file.name())
                    .mark("</td>")
                    .element("td", file.layout().code())
                    .element("td", file.encoding())
                    .mark("<td class=\"number\">" + Words.number(file.rows()) + "</td>")
                    .mark("<td class=\"number\">" + Words.number(file.rejectedRows()) + "</td></tr>\n");
        }
        html.mark("</tbody></table></div>\n");
    }

    private void findings(Verdict verdict, Html html) throws IOException {
        for (Severity severity : Severity.values()) {
            List<Finding> findings = Words.of(verdict, severity);
            if (!findings.isEmpty()) {
                html.mark("<h2>")
                        .text(Words.heading(severity))
                        .mark(" <span class=\"of\">" + Words.causes(findings.size()) + "</span></h2>\n");
                for (Finding finding : findings) {
                    finding(finding, html);
                }
            }
        }
        if (verdict.findings().isEmpty()) {
            html.mark("<h2>Nothing was found</h2>\n<p>Every rule that could be run was kept.</p>\n");
        }
    }

    private void finding(Finding finding, Html html) throws IOException {
        String severity = finding.severity().code();
        html.mark("<article class=\"" + severity + "\">\n<p class=\"count\">" + Words.number(finding.count()))
                .mark("<span>" + (finding.count() == 1 ? "time" : "times") + "</span>")
                .mark("<span class=\"severity\">" + severity.replace('-', ' ') + "</span></p>\n")
                .element("h3", finding.name())
                .mark("\n")
                .element("p", finding.reason())
                .mark("\n<p class=\"remedy\">")
                .text(finding.remedy() + (next.mends(finding) ? " (--repair can help.)" : ""))
                .mark("</p>\n<dl>\n")
                .term("Where", Words.place(finding))
                .term("Rows", Words.rows(finding))
                .term("Rule", finding.rule())
                .term("Basis", finding.basis().words())
                .mark("</dl>\n</article>\n");
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
