package isocentre.dataset.explaining;

import isocentre.dataset.Finding;
import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import java.io.IOException;
import java.util.List;

/// The findings of a verdict as a page shows them: by severity, then a card for each rule with its causes.
///
/// @param anchor begins the ids of the headings, so that several verdicts have a page in common
record HtmlFindings(Verdict verdict, NextStep next, String anchor) {

    /// How many causes of each severity, each a link to them.
    void summary(Html html) throws IOException {
        if (verdict.findings().isEmpty()) {
            return;
        }
        html.mark("<ul class=\"summary\">\n");
        for (Severity severity : Severity.values()) {
            int causes = Words.of(verdict, severity).size();
            if (causes > 0) {
                html.mark("<li class=\"" + severity.code() + "\"><a href=\"#" + id(severity) + "\"><strong>"
                                + Words.number(causes) + "</strong> ")
                        .text(Words.summary(severity, causes))
                        .mark("</a></li>\n");
            }
        }
        html.mark("</ul>\n");
    }

    void write(Html html) throws IOException {
        for (Severity severity : Severity.values()) {
            List<Finding> findings = Words.of(verdict, severity);
            if (!findings.isEmpty()) {
                html.mark("<h2 id=\"" + id(severity) + "\">")
                        .text(Words.heading(severity))
                        .mark(" <span class=\"of\">" + Words.causes(findings.size()) + "</span></h2>\n");
                for (RuleFindings rule : RuleFindings.of(findings)) {
                    card(rule, html);
                }
            }
        }
        if (verdict.findings().isEmpty()) {
            html.mark("<h2>Nothing was found</h2>\n<p>Every rule that could be run was kept.</p>\n");
        }
    }

    private String id(Severity severity) {
        return anchor + "-" + severity.code();
    }

    private void card(RuleFindings rule, Html html) throws IOException {
        Finding first = rule.first();
        String severity = first.severity().code();
        html.mark("<article class=\"" + severity + "\">\n<p class=\"count\">");
        if (rule.ofRows()) {
            html.mark(Words.number(rule.count())).mark("<span>" + (rule.count() == 1 ? "row" : "rows") + "</span>");
        }
        html.mark("<span class=\"severity\">" + severity.replace('-', ' ') + "</span></p>\n")
                .element("h3", first.name())
                .mark("\n");
        if (rule.single()) {
            html.element("p", first.reason()).mark("\n");
        } else {
            causes(rule, html);
        }
        html.mark("<p class=\"remedy\">").text(rule.remedy(next)).mark("</p>\n<dl>\n");
        html.term("Where", rule.place());
        html.term("Rows", rule.single() ? Words.rows(first) : "");
        html.term("Rule", first.rule()).term("Basis", first.basis().words());
        html.mark("</dl>\n</article>\n");
    }

    private static void causes(RuleFindings rule, Html html) throws IOException {
        html.mark("<ul class=\"causes\">\n");
        for (Finding cause : rule.causes()) {
            html.mark("<li>").text(cause.reason());
            if (!cause.rows().isEmpty()) {
                html.mark(" <span class=\"rows\">")
                        .text("Rows: " + Words.rows(cause))
                        .mark("</span>");
            }
            html.mark("</li>\n");
        }
        html.mark("</ul>\n");
    }
}
