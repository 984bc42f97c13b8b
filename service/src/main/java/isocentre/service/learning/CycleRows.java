package isocentre.service.learning;

import isocentre.radiotherapy.Month;
import isocentre.service.learning.Cycle.Baseline;
import isocentre.service.learning.Cycle.Change;
import isocentre.service.learning.Cycle.Finding;
import isocentre.service.learning.Cycle.Measurement;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.Prediction;
import isocentre.service.learning.Cycle.State;
import isocentre.service.learning.Cycle.Step;
import isocentre.service.learning.Cycle.Vote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads cycles and what they recorded.
@Component
class CycleRows {
    private final JdbcClient database;
    private final JsonMapper json;

    CycleRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Cycle> find(UUID id) {
        return database.sql("SELECT * FROM cycle WHERE id = ?")
                .params(id)
                .query(this::cycle)
                .optional();
    }

    /// The latest first.
    List<Cycle> all() {
        return database.sql("SELECT * FROM cycle ORDER BY asked_at DESC, id")
                .query(this::cycle)
                .list();
    }

    /// Those whose question shares words with the text, the most alike first.
    List<Cycle> resembling(String text, int most) {
        return database.sql("WITH asked AS (SELECT to_tsquery('english', nullif(replace(plainto_tsquery('english', ?)"
                        + "::text, '&', '|'), '')) AS words)"
                        + " SELECT cycle.* FROM cycle, asked WHERE search @@ words"
                        + " ORDER BY ts_rank(search, words) DESC, asked_at DESC LIMIT ?")
                .params(text, most)
                .query(this::cycle)
                .list();
    }

    Optional<Baseline> baseline(UUID id) {
        return database.sql("SELECT * FROM cycle_baseline WHERE cycle = ?")
                .params(id)
                .query((row, ignored) -> new Baseline(
                        row.getString("data_version"),
                        month(row, "first_month"),
                        month(row, "last_month"),
                        row.getDouble("numerator"),
                        row.getDouble("denominator"),
                        row.getTimestamp("frozen_at").toInstant()))
                .optional();
    }

    Optional<Prediction> prediction(UUID id) {
        return database.sql("SELECT * FROM cycle_prediction WHERE cycle = ?")
                .params(id)
                .query((row, ignored) -> new Prediction(
                        row.getString("words"),
                        row.getDouble("effect"),
                        month(row, "by_month"),
                        month(row, "starts"),
                        row.getString("power"),
                        row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }

    Optional<Finding> finding(UUID id) {
        return database.sql("SELECT * FROM cycle_finding WHERE cycle = ?")
                .params(id)
                .query((row, ignored) -> new Finding(
                        row.getString("words"),
                        row.getString("evidence"),
                        row.getString("limits"),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .optional();
    }

    /// The first month of the new practice of each provider that has taken it up, by ODS code.
    SortedMap<String, Month> adoptions(UUID id) {
        SortedMap<String, Month> adoptions = new TreeMap<>();
        database.sql("SELECT provider, from_month FROM cycle_adoption WHERE cycle = ?")
                .params(id)
                .query(row -> {
                    adoptions.put(row.getString("provider"), month(row, "from_month"));
                });
        return adoptions;
    }

    Optional<Change> change(UUID id) {
        return database.sql("SELECT * FROM cycle_change WHERE cycle = ?")
                .params(id)
                .query((row, ignored) -> new Change(
                        row.getString("what"),
                        row.getString("owner"),
                        month(row, "starts"),
                        row.getString("agreed_by"),
                        row.getTimestamp("agreed_at").toInstant()))
                .optional();
    }

    /// The versions of the analysis as files, the oldest first.
    List<String> analyses(UUID id) {
        return database.sql("SELECT file FROM cycle_analysis WHERE cycle = ? ORDER BY version")
                .params(id)
                .query((row, ignored) -> row.getString("file"))
                .list();
    }

    /// The oldest first.
    List<Measurement> measurements(UUID id) {
        return database.sql("SELECT * FROM cycle_effect WHERE cycle = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Measurement(
                        row.getString("data_version"),
                        row.getInt("analysis"),
                        json.readValue(row.getString("answer"), Answer.class),
                        row.getTimestamp("measured_at").toInstant()))
                .list();
    }

    List<Vote> votes(UUID id) {
        return database.sql("SELECT * FROM cycle_vote WHERE cycle = ? ORDER BY at")
                .params(id)
                .query((row, ignored) -> new Vote(
                        row.getString("person"),
                        row.getBoolean("patient"),
                        Move.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getString("words")))
                .list();
    }

    List<Step> steps(UUID id) {
        return database.sql("SELECT * FROM cycle_step WHERE cycle = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("name"),
                        row.getString("office"),
                        row.getString("move"),
                        row.getString("words"),
                        row.getString("dissent")))
                .list();
    }

    private List<Member> community(UUID id) {
        return database.sql("SELECT name, organisation FROM cycle_member WHERE cycle = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Member(row.getString("name"), row.getString("organisation")))
                .list();
    }

    private Cycle cycle(ResultSet row, int ignored) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Cycle(
                id,
                row.getString("question"),
                row.getString("why"),
                row.getString("indicator"),
                row.getString("place"),
                row.getBoolean("open"),
                new Origin(row.getString("origin")),
                row.getString("looked_for"),
                community(id),
                State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getObject("follows", UUID.class)),
                Optional.ofNullable(row.getObject("promoted", UUID.class)));
    }

    private static Month month(ResultSet row, String column) throws SQLException {
        return Month.of(row.getDate(column).toLocalDate());
    }
}
