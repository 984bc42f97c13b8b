package isocentre.service.plans.population;

import isocentre.plans.scoring.Protocol;
import isocentre.service.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of questions.
@Component
class QuestionRows {
    private final JdbcClient database;

    QuestionRows(JdbcClient database) {
        this.database = database;
    }

    /// False if it was asked before: each figure is asked about once.
    boolean insert(UUID id, Protocol protocol, int place, Outliers.Far far, Instant now) {
        return database.sql("""
                        INSERT INTO plan_question
                        SELECT ?, m.provider, m.plan, m.study, m.content, m.protocol, m.version, m.place, m.structure,
                               m.metric, m.value, ?, ?, ?, ?, ?, ?
                        FROM plan_measured m
                        WHERE m.current AND m.plan = ? AND m.provider = ? AND m.protocol = ? AND m.version = ? AND m.place = ?
                        ON CONFLICT (plan, provider, content, protocol, version, place) DO NOTHING""")
                        .params(id, far.lower(), far.upper(), far.others(), State.ASKED.word())
                        .params(Timestamp.from(now), Timestamp.from(now))
                        .params(far.point().plan(), far.point().provider(), protocol.id(), protocol.version(), place)
                        .update()
                == 1;
    }

    Optional<Question> find(UUID id) {
        return database.sql("SELECT * FROM plan_question WHERE id = ?")
                .params(id)
                .query(QuestionRows::question)
                .optional();
    }

    /// Keeps others from moving it until this transaction ends.
    Question lock(UUID id) {
        return database.sql("SELECT * FROM plan_question WHERE id = ? FOR UPDATE")
                .params(id)
                .query(QuestionRows::question)
                .single();
    }

    List<Question> of(Collection<String> providers) {
        return providers.isEmpty()
                ? List.of()
                : database.sql("SELECT * FROM plan_question WHERE provider IN (:providers)"
                                + " ORDER BY opened_at DESC, protocol, place LIMIT 300")
                        .param("providers", providers)
                        .query(QuestionRows::question)
                        .list();
    }

    void state(UUID id, State state, Instant now) {
        database.sql("UPDATE plan_question SET state = ?, state_since = ? WHERE id = ?")
                .params(state.word(), Timestamp.from(now), id)
                .update();
    }

    void entry(UUID id, Instant at, Person author, Move move, String words) {
        database.sql(
                        "INSERT INTO plan_question_entry (question, at, account, author, move, words) VALUES (?,?,?,?,?,?)")
                .params(id, Timestamp.from(at), author.getName(), author.name(), move.word(), words)
                .update();
    }

    List<Question.Entry> entries(UUID id) {
        return database.sql("SELECT * FROM plan_question_entry WHERE question = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Question.Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("account"),
                        row.getString("author"),
                        row.getString("move"),
                        row.getString("words")))
                .list();
    }

    private static Question question(ResultSet row, int ignored) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                row.getString("plan"),
                row.getString("study"),
                row.getString("protocol"),
                row.getString("version"),
                row.getInt("place"),
                row.getString("structure"),
                row.getString("metric"),
                row.getDouble("value"),
                row.getDouble("lower_fence"),
                row.getDouble("upper_fence"),
                row.getInt("others"),
                State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getTimestamp("opened_at").toInstant());
    }
}
