package isocentre.service.consultation.outcome;

import isocentre.service.consultation.outcome.Outcome.Counted;
import isocentre.service.consultation.outcome.Outcome.Measure;
import isocentre.service.consultation.outcome.Outcome.Released;
import isocentre.service.consultation.outcome.Outcome.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes what is done about themes.
@Component
class OutcomeRows {
    private final JdbcClient database;

    OutcomeRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Outcome> of(UUID theme) {
        return database.sql("SELECT * FROM consultation_outcome WHERE theme = ?")
                .params(theme)
                .query(OutcomeRows::outcome)
                .optional();
    }

    void after(UUID theme, Value value) {
        database.sql("UPDATE consultation_outcome SET after_value = ?, after_words = ? WHERE theme = ?")
                .params(value.number(), value.words(), theme)
                .update();
    }

    void keep(Outcome one) {
        String indicator = one.measure().source() instanceof Released released ? released.indicator() : "";
        String area = one.measure().source() instanceof Released released ? released.area() : "";
        database.sql("INSERT INTO consultation_outcome VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (theme) DO UPDATE SET"
                        + " said = excluded.said, did = excluded.did, indicator = excluded.indicator,"
                        + " area = excluded.area, measure = excluded.measure, unit = excluded.unit,"
                        + " before_value = excluded.before_value, before_words = excluded.before_words")
                .params(one.theme(), one.said(), one.did(), indicator, area)
                .params(one.measure().what(), one.measure().unit())
                .params(one.measure().before().number(), one.measure().before().words())
                .update();
    }

    private static Outcome outcome(ResultSet row, int ignored) throws SQLException {
        String indicator = row.getString("indicator");
        return new Outcome(
                row.getObject("theme", UUID.class),
                row.getString("said"),
                row.getString("did"),
                new Measure(
                        indicator.isEmpty() ? new Counted() : new Released(indicator, row.getString("area")),
                        row.getString("measure"),
                        row.getString("unit"),
                        new Value(row.getDouble("before_value"), row.getString("before_words")),
                        row.getString("after_words") == null
                                ? Optional.empty()
                                : Optional.of(new Value(row.getDouble("after_value"), row.getString("after_words")))));
    }
}
