package isocentre.service.feedback;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads signals.
@Component
class SignalRows {
    private static final String COLUMNS = "SELECT id, indicator, provider, rule, period, last_month, headline, state,"
            + " state_since, due_on, raised_at, data_version, gone FROM signal ";

    private final JdbcClient database;
    private final JsonMapper json;

    SignalRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Signal> find(UUID id) {
        return database.sql(COLUMNS + "WHERE id = ?")
                .params(id)
                .query(SignalRows::signal)
                .optional();
    }

    /// Open ones first by when they are due, then the closed ones, latest first.
    List<Signal> all() {
        return database.sql(COLUMNS + "ORDER BY due_on NULLS LAST, raised_at DESC, indicator, provider")
                .query(SignalRows::signal)
                .list();
    }

    /// The signal of the same row of months, or of the same year.
    Optional<UUID> same(String indicator, String provider, String rule, Period period, Month first) {
        boolean ofYear = period.by() == Period.By.YEAR;
        return database.sql("SELECT id FROM signal WHERE indicator = ? AND provider = ? AND rule = ?"
                        + (ofYear ? " AND period = ?" : " AND last_month >= ?") + " ORDER BY raised_at DESC LIMIT 1")
                .params(indicator, provider, rule)
                .param(ofYear ? period.toString() : Date.valueOf(first.plus(-1).firstDay()))
                .query(UUID.class)
                .optional();
    }

    double value(UUID id) {
        return database.sql("SELECT value FROM signal WHERE id = ?")
                .params(id)
                .query(Double.class)
                .single();
    }

    Evidence evidence(UUID id) {
        return json.readValue(
                database.sql("SELECT evidence FROM signal WHERE id = ?")
                        .params(id)
                        .query(String.class)
                        .single(),
                Evidence.class);
    }

    List<Signal.Step> steps(UUID id) {
        return database.sql("SELECT at, actor, name, office, move, words FROM signal_step WHERE signal = ?"
                        + " ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Signal.Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("name"),
                        row.getString("office"),
                        Optional.of(row.getString("move"))
                                .filter(word -> !word.isEmpty())
                                .map(Signal.Move::of),
                        row.getString("words")))
                .list();
    }

    private static Signal signal(ResultSet row, int ignored) throws SQLException {
        Date due = row.getDate("due_on");
        return new Signal(
                row.getObject("id", UUID.class),
                row.getString("indicator"),
                new OdsCode(row.getString("provider")),
                row.getString("rule"),
                Period.of(row.getString("period")),
                Month.of(row.getDate("last_month").toLocalDate()),
                row.getString("headline"),
                Signal.State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                due == null ? Optional.empty() : Optional.of(due.toLocalDate()),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("data_version"),
                row.getString("gone"));
    }
}
