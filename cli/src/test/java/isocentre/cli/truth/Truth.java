package isocentre.cli.truth;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `truth.json` as its readers find it: what the generator counted while it made the nation up.
record Truth(List<Row> rows) {

    /// What was counted of one provider and month.
    ///
    /// @param key a distribution's value or category, of which there are `numerator`; empty for a pair of counts
    record Row(
            String indicator,
            String provider,
            Month month,
            String breakdown,
            String key,
            long numerator,
            long denominator) {}

    static Truth read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        Json.map((Map<?, ?>) Json.read(file), "indicators").forEach((indicator, told) -> {
            for (Object row : (List<?>) told) {
                rows.add(row((String) indicator, (Map<?, ?>) row));
            }
        });
        return new Truth(rows);
    }

    private static Row row(String indicator, Map<?, ?> row) {
        boolean pair = row.containsKey("numerator");
        return new Row(
                indicator,
                Json.text(row, "provider"),
                Month.of(Json.text(row, "month")),
                Json.text(row, "breakdown"),
                pair ? "" : Json.text(row, row.containsKey("value") ? "value" : "category"),
                Json.number(row, pair ? "numerator" : "n"),
                pair ? Json.number(row, "denominator") : 0);
    }
}
