package isocentre.service.consultation;

import isocentre.service.consultation.Consultation.Document;
import isocentre.service.consultation.Consultation.Event;
import isocentre.service.consultation.Consultation.Question;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultation.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads consultations.
@Component
class ConsultationRows {
    private final JdbcClient database;

    ConsultationRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Consultation> find(UUID id) {
        return database.sql("SELECT * FROM consultation WHERE id = ?")
                .params(id)
                .query(ConsultationRows::consultation)
                .optional();
    }

    /// The one that closes last first.
    List<Consultation> all() {
        return database.sql("SELECT * FROM consultation ORDER BY closes DESC, title, id")
                .query(ConsultationRows::consultation)
                .list();
    }

    /// Open ones whose last day is over.
    List<Consultation> over(LocalDate today) {
        return database.sql("SELECT * FROM consultation WHERE state = 'open' AND closes < ?")
                .params(today)
                .query(ConsultationRows::consultation)
                .list();
    }

    List<Event> events(UUID id) {
        return database.sql("SELECT * FROM consultation_event WHERE consultation = ? ORDER BY day, number")
                .params(id)
                .query((row, ignored) -> new Event(
                        row.getInt("number"),
                        row.getObject("day", LocalDate.class),
                        row.getString("title"),
                        row.getString("place")))
                .list();
    }

    List<Document> documents(UUID id) {
        return database.sql("SELECT * FROM consultation_document WHERE consultation = ? ORDER BY number")
                .params(id)
                .query((row, ignored) ->
                        new Document(row.getInt("number"), row.getString("title"), row.getString("address")))
                .list();
    }

    List<Question> questions(UUID id) {
        return database.sql("SELECT * FROM consultation_question WHERE consultation = ? ORDER BY number")
                .params(id)
                .query((row, ignored) ->
                        new Question(row.getInt("number"), row.getString("words"), lines(row.getString("choices"))))
                .list();
    }

    /// The oldest first.
    List<Step> steps(UUID id) {
        return database.sql("SELECT * FROM consultation_step WHERE consultation = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("name"),
                        row.getString("office"),
                        row.getString("move"),
                        row.getString("words")))
                .list();
    }

    /// Accounts of those who code.
    Set<String> coders(UUID id) {
        return database
                .sql("SELECT person FROM consultation_coder WHERE consultation = ?")
                .params(id)
                .query((row, ignored) -> row.getString("person"))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Consultation consultation(ResultSet row, int ignored) throws SQLException {
        return new Consultation(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("overview"),
                row.getString("why"),
                lines(row.getString("audience")),
                lines(row.getString("interests")),
                row.getString("other_ways"),
                row.getString("place"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
