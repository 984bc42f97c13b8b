package isocentre.service.governance.meetings;

import isocentre.service.governance.escalation.Escalation;
import isocentre.service.governance.matters.Kind;
import isocentre.service.governance.matters.MatterWorkflow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was done with a network's actions, risks, decisions, escalations and meetings.
@Component
public class Doings {
    /// Columns: at, who, subject, move, title, id.
    private static final String SINCE = """
            SELECT s.at, s.name AS who, m.kind AS subject, s.move, m.title, m.id
              FROM matter_step s JOIN matter m ON m.id = s.matter WHERE m.network = ? AND s.at >= ?
            UNION ALL
            SELECT s.at, s.name, 'escalation', s.move, e.title, e.id
              FROM escalation_step s JOIN escalation e ON e.id = s.escalation WHERE e.network = ? AND s.at >= ?
            UNION ALL
            SELECT closed_at, closer, 'meeting', 'close', place, id
              FROM meeting WHERE network = ? AND closed_at >= ?
            ORDER BY 1 DESC LIMIT 500""";

    private final MatterWorkflow workflow = new MatterWorkflow();
    private final JdbcClient database;

    Doings(JdbcClient database) {
        this.database = database;
    }

    /// One thing that was done.
    ///
    /// @param subject `Risk`, `Escalation`
    /// @param did in words: `scored it`
    /// @param href where it is
    public record Doing(Instant at, String who, String subject, String did, String title, String href) {}

    /// The latest first, at most 500.
    public List<Doing> since(String network, Instant since) {
        Timestamp from = Timestamp.from(since);
        return database.sql(SINCE)
                .params(network, from, network, from, network, from)
                .query(this::doing)
                .list();
    }

    private Doing doing(ResultSet row, int ignored) throws SQLException {
        String subject = row.getString("subject");
        String title = row.getString("title");
        String move = row.getString("move");
        String did = Kind.of(subject)
                .map(kind -> workflow.words(kind, move).did())
                .orElseGet(() -> subject.equals("meeting") ? "closed it" : of(move));
        return new Doing(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                subject.substring(0, 1).toUpperCase(Locale.UK) + subject.substring(1),
                did,
                subject.equals("meeting") ? "Meeting, " + title : title,
                (Kind.of(subject).isPresent() ? "/matters/" : "/" + subject + "s/") + row.getString("id"));
    }

    private static String of(String move) {
        return switch (Escalation.Move.of(move).orElseThrow()) {
            case RAISE -> "raised it";
            case ANSWER -> "answered it";
            case RETURN -> "returned it with an answer";
            case CLOSE -> "took the answer and closed it";
        };
    }
}
