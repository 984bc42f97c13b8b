package isocentre.cli;

import isocentre.dataset.explaining.SpreadsheetCsv;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.metrics.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A row for each structure and figure, those that could not be measured too.
final class PlanDvhCsv {
    private static final List<String> HEAD = List.of(
            "case",
            "number",
            "structure",
            "type",
            "metric",
            "value",
            "low",
            "high",
            "unit",
            "stored",
            "outside_grid_percent",
            "cells",
            "not_measured",
            "issues");

    private PlanDvhCsv() {}

    static void write(List<PlanMeasures> all, Appendable out) throws IOException {
        SpreadsheetCsv csv = new SpreadsheetCsv(out);
        csv.record(HEAD);
        for (PlanMeasures one : all) {
            for (PlanMeasures.Row row : one.rows()) {
                for (int i = 0; i < row.figures().size(); i++) {
                    csv.record(record(one, row, i));
                }
            }
        }
    }

    private static List<String> record(PlanMeasures one, PlanMeasures.Row row, int i) {
        Measurement figure = row.figures().get(i);
        // What is merely to be noted of the whole case is not repeated in every row.
        Stream<Issue> ofTheCase = one.issues().stream().filter(issue -> issue.severity() != Severity.NOTE);
        Stream<String> issues =
                Stream.concat(ofTheCase, row.region().issues().stream()).map(Issue::toString);
        return List.of(
                one.found().title(),
                Integer.toString(row.region().roi().number()),
                row.region().roi().name(),
                row.region().roi().type().name(),
                figure.metric().words(),
                Figure.value(figure),
                Figure.low(figure),
                Figure.high(figure),
                figure.metric().unit().symbol(),
                row.stored().get(i).map(Figure::value).orElse(""),
                String.format(Locale.ROOT, "%.3f", 100 * row.region().shareOutside()),
                Long.toString(row.region().cells()),
                figure instanceof Measurement.NotMeasured no ? no.reason() : "",
                issues.collect(Collectors.joining(" | ")));
    }
}
