package isocentre.dataset.explaining;

import isocentre.dataset.Finding;
import isocentre.dataset.Outcome;
import isocentre.dataset.RuleResult;
import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Basis;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Plain text of at most 100 characters a line: the verdict first, then causes by weight, then what to do.
record TextExplanation(NextStep next, Ink ink) implements Explanation {
    private static final int WIDTH = 100;

    @Override
    public void write(List<Verdict> verdicts, Appendable out) throws IOException {
        for (Verdict verdict : verdicts) {
            if (verdict != verdicts.getFirst()) {
                out.append('\n');
            }
            write(verdict, out);
        }
        if (verdicts.size() > 1) {
            out.append('\n').append(ink.strong(Words.summary(verdicts))).append('\n');
        }
    }

    private void write(Verdict verdict, Appendable out) throws IOException {
        out.append(ink.verdict(Words.verdict(verdict).toUpperCase(Locale.ROOT), verdict.accepted()))
                .append("  ")
                .append(Words.subject(verdict))
                .append('\n');
        paragraph(out, "", Words.tally(verdict) + ".");
        for (Severity severity : Severity.values()) {
            List<Finding> findings = Words.of(verdict, severity);
            if (!findings.isEmpty()) {
                out.append('\n')
                        .append(ink.severity(Words.heading(severity), severity))
                        .append(" (" + Words.causes(findings.size()) + ")\n");
                for (RuleFindings rule : RuleFindings.of(findings)) {
                    write(rule, out);
                }
            }
        }
        rules(verdict, out);
        if (!verdict.assumptions().isEmpty()) {
            out.append('\n').append(ink.strong("Assumed in reading")).append('\n');
            for (String assumption : verdict.assumptions()) {
                paragraph(out, "  ", assumption);
            }
        }
        out.append('\n').append(ink.strong("Next step")).append('\n');
        paragraph(out, "  ", next.of(verdict));
        if (verdict.findings().stream().anyMatch(finding -> !finding.rows().isEmpty())) {
            paragraph(out, "  ", Words.COUNTING);
        }
    }

    private void write(RuleFindings rule, Appendable out) throws IOException {
        Finding first = rule.first();
        out.append("\n  ")
                .append(ink.strong(first.rule()))
                .append("  ")
                .append(Words.clean(first.name()))
                .append(rule.single() ? "" : " (" + rule.total() + ")")
                .append('\n');
        for (Finding cause : rule.causes()) {
            paragraph(out, "    ", cause.reason());
            line(out, rule.single() ? "    " : "        ", "Rows: ", Words.rows(cause));
        }
        line(out, "    ", "Where: ", rule.place());
        line(out, "    ", "Mend: ", rule.remedy(next));
        if (!first.basis().sourced() && first.basis() != Basis.COMPUTED) {
            line(out, "    ", "Basis: ", first.basis().words() + ", not a national standard");
        }
    }

    private void rules(Verdict verdict, Appendable out) throws IOException {
        if (verdict.rules().isEmpty()) {
            return;
        }
        out.append('\n').append(ink.strong("Rules")).append('\n');
        for (Outcome outcome : Outcome.values()) {
            long count = verdict.rules().stream()
                    .filter(rule -> rule.outcome() == outcome)
                    .count();
            out.append(String.format(Locale.ROOT, "  %5d %s\n", count, outcome.words()));
        }
        for (RuleResult rule : verdict.rules()) {
            if (rule.outcome() == Outcome.COULD_NOT_BE_RUN) {
                paragraph(out, "        ", rule.rule() + ": " + rule.why());
            }
        }
    }

    private static void line(Appendable out, String indent, String label, String words) throws IOException {
        if (!words.isEmpty()) {
            paragraph(out, indent, label + words);
        }
    }

    private static void paragraph(Appendable out, String indent, String words) throws IOException {
        int used = 0;
        for (String word : Words.clean(words).trim().split("\\s+")) {
            if (used > 0 && used + 1 + word.length() > WIDTH) {
                out.append('\n');
                used = 0;
            }
            out.append(used == 0 ? indent : " ").append(word);
            used += (used == 0 ? indent.length() : 1) + word.length();
        }
        out.append('\n');
    }
}
