package isocentre.service.priorities;

import isocentre.service.priorities.Question.Evidence;
import isocentre.service.priorities.Question.State;
import isocentre.service.priorities.Question.Step;
import isocentre.service.priorities.Question.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads questions.
@Component
class QuestionRows {
    private static final String QUESTIONS = "SELECT question.*, searched, verdict, review, evidence.words AS found"
            + " FROM priority_question question LEFT JOIN priority_evidence evidence ON evidence.question = question.id ";

    private final JdbcClient database;

    QuestionRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Question> find(UUID id) {
        return database.sql(QUESTIONS + "WHERE question.id = ?")
                .params(id)
                .query(QuestionRows::question)
                .optional();
    }

    /// By their place, and then as they were formed.
    List<Question> of(UUID round) {
        return database.sql(QUESTIONS + "WHERE round = ? ORDER BY place NULLS LAST, made_at, question.words")
                .params(round)
                .query(QuestionRows::question)
                .list();
    }

    /// The oldest first.
    List<Step> steps(UUID id) {
        return database.sql("SELECT * FROM priority_question_step WHERE question = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("move"),
                        row.getString("words")))
                .list();
    }

    private static Question question(ResultSet row, int ignored) throws SQLException {
        int place = row.getInt("place");
        Optional<Integer> placed = row.wasNull() ? Optional.empty() : Optional.of(place);
        String verdict = row.getString("verdict");
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("words"),
                row.getString("plain"),
                State.of(row.getString("state")),
                Optional.ofNullable(row.getObject("other", UUID.class)),
                placed,
                verdict == null
                        ? Optional.empty()
                        : Optional.of(new Evidence(
                                row.getString("searched"),
                                Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                                row.getString("review"),
                                row.getString("found"))));
    }
}
