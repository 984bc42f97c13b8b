package isocentre.dataset.explaining;

import isocentre.dataset.Outcome;
import isocentre.dataset.RuleResult;
import isocentre.dataset.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Every rule by what became of it; open where the reader ought to look, closed where all is well.
record RulesTable(Verdict verdict) {

    void write(Html html) throws IOException {
        if (verdict.rules().isEmpty()) {
            return;
        }
        html.mark("<h2>Rules <span class=\"of\">" + verdict.rules().size() + "</span></h2>\n");
        for (Outcome outcome : Outcome.values()) {
            List<RuleResult> rules = verdict.rules().stream()
                    .filter(rule -> rule.outcome() == outcome)
                    .toList();
            if (!rules.isEmpty()) {
                table(outcome, rules, html);
            }
        }
    }

    private static void table(Outcome outcome, List<RuleResult> rules, Html html) throws IOException {
        String words = outcome.words().substring(0, 1).toUpperCase(Locale.ROOT)
                + outcome.words().substring(1);
        html.mark("<details>\n<summary>")
                .text(words + ": " + rules.size())
                .mark("</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rules: ")
                .text(outcome.words())
                .mark("\">\n<table><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">What it asks</th>")
                .mark("<th scope=\"col\" class=\"number\">Judged</th><th scope=\"col\" class=\"number\">Failed</th>")
                .mark(outcome == Outcome.COULD_NOT_BE_RUN ? "<th scope=\"col\">Why</th>" : "")
                .mark("</tr></thead>\n<tbody>\n");
        for (RuleResult rule : rules) {
            html.mark("<tr><td>")
                    .element("code", rule.rule())
                    .mark("</td>")
                    .element("td", rule.name())
                    .mark("<td class=\"number\">" + Words.number(rule.judged()) + "</td>")
                    .mark("<td class=\"number\">" + Words.number(rule.failed()) + "</td>");
            if (outcome == Outcome.COULD_NOT_BE_RUN) {
                html.element("td", rule.why());
            }
            html.mark("</tr>\n");
        }
        html.mark("</tbody></table></div>\n</details>\n");
    }
}
