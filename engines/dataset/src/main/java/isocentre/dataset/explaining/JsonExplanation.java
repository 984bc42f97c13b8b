package isocentre.dataset.explaining;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Finding;
import isocentre.dataset.Outcome;
import isocentre.dataset.RuleResult;
import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.util.List;

/// One object for one verdict, an array for several. ASCII only, so that no reader can mistake its encoding.
record JsonExplanation(NextStep next) implements Explanation {

    @Override
    public void write(List<Verdict> verdicts, Appendable out) throws IOException {
        Json json = new Json(out);
        if (verdicts.size() == 1) {
            write(verdicts.getFirst(), json);
        } else {
            json.open('[');
            for (Verdict verdict : verdicts) {
                write(verdict, json);
            }
            json.close(']');
        }
        out.append('\n');
    }

    private void write(Verdict verdict, Json json) throws IOException {
        json.open('{')
                .field("verdict", Words.verdict(verdict))
                .field("dataset", verdict.dataset())
                .field("version", verdict.version().map(Words::version).orElse(null))
                .field("provider", verdict.provider().map(OdsCode::code).orElse(null))
                .field("period", verdict.period().map(Month::toString).orElse(null));
        json.name("rows").number(verdict.rows());
        json.name("rejectedRows").number(verdict.rejectedRows());
        json.field("nextStep", next.of(verdict));
        files(verdict, json);
        json.name("findings").open('[');
        for (Finding finding : verdict.findings()) {
            write(finding, json);
        }
        json.close(']');
        json.name("rules").open('{');
        for (Outcome outcome : Outcome.values()) {
            write(verdict, outcome, json);
        }
        json.close('}');
        json.name("assumptions").open('[');
        for (String assumption : verdict.assumptions()) {
            json.text(assumption);
        }
        json.close(']').close('}');
    }

    private static void files(Verdict verdict, Json json) throws IOException {
        json.name("files").open('[');
        for (FileSummary file : verdict.files()) {
            json.open('{')
                    .field("name", file.name())
                    .field("kind", file.layout().code())
                    .field("encoding", file.encoding())
                    .field("delimiter", String.valueOf(file.delimiter()));
            json.name("rows").number(file.rows());
            json.name("rejectedRows").number(file.rejectedRows()).close('}');
        }
        json.close(']');
    }

    private void write(Finding finding, Json json) throws IOException {
        json.open('{')
                .field("rule", finding.rule())
                .field("name", finding.name())
                .field("severity", finding.severity().code())
                .field("file", finding.file())
                .field("field", finding.field())
                .field("column", finding.column())
                .field("value", finding.value().orElse(null));
        json.name("count").number(finding.count());
        json.name("rows").open('[');
        for (long row : finding.rows().stream().limit(Words.ROWS).toList()) {
            json.number(row);
        }
        json.close(']');
        json.name("otherValues").number(finding.otherValues());
        json.field("reason", finding.reason())
                .field("remedy", finding.remedy())
                .field("basis", finding.basis().code());
        json.name("repairable").truth(next.mends(finding)).close('}');
    }

    private static void write(Verdict verdict, Outcome outcome, Json json) throws IOException {
        json.name(
                        switch (outcome) {
                            case PASSED -> "passed";
                            case FAILED -> "failed";
                            case NOT_APPLICABLE -> "notApplicable";
                            case COULD_NOT_BE_RUN -> "couldNotBeRun";
                        })
                .open('[');
        for (RuleResult rule : verdict.rules()) {
            if (rule.outcome() == outcome) {
                json.open('{').field("rule", rule.rule()).field("name", rule.name());
                json.field("severity", rule.severity().code());
                json.name("judged").number(rule.judged());
                json.name("failed").number(rule.failed());
                json.field("why", rule.why().isEmpty() ? null : rule.why()).close('}');
            }
        }
        json.close(']');
    }
}
