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
        for (int i = 0; i < verdicts.size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            write(verdicts.get(i), out);
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
                for (Finding finding : findings) {
                    write(finding, out);
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
    }

    private void write(Finding finding, Appendable out) throws IOException {
        out.append("\n  ")
                .append(ink.strong(finding.rule()))
                .append("  ")
                .append(Words.clean(finding.name()))
                .append('\n');
        paragraph(out, "    ", finding.reason());
        line(out, "Where: ", Words.place(finding));
        line(out, "Rows:  ", Words.rows(finding));
        line(out, "Mend:  ", finding.remedy() + (next.mends(finding) ? " (--repair can help.)" : ""));
        if (!finding.basis().sourced() && finding.basis() != Basis.COMPUTED) {
            line(out, "Basis: ", finding.basis().words() + ", not a national standard");
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
            out.append(String.format(Locale.ROOT, "  %5d %s%n", count, outcome.words()));
        }
        for (RuleResult rule : verdict.rules()) {
            if (rule.outcome() == Outcome.COULD_NOT_BE_RUN) {
                paragraph(out, "        ", rule.rule() + ": " + rule.why());
            }
        }
    }

    private static void line(Appendable out, String label, String words) throws IOException {
        if (!words.isEmpty()) {
            paragraph(out, "    ", label + words);
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
