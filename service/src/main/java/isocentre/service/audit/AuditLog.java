package isocentre.service.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The log. Appending joins the transaction of what is recorded: neither is ever kept without the other.
@Component
public class AuditLog {
    /// The actor where the service itself acts.
    public static final String SYSTEM = "system";
    /// The actor where nobody is signed in.
    public static final String PUBLIC = "public";

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRED)
    public void append(String actor, Act act, String subject, String detail) {
        database.sql("INSERT INTO audit_entry (at, actor, act, subject, detail) VALUES (?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), actor, act.name(), subject, detail)
                .update();
    }

    /// The entries before a number, latest first.
    public List<Entry> before(long number, int most) {
        return database.sql("SELECT * FROM audit_entry WHERE number < ? ORDER BY number DESC LIMIT ?")
                .params(number, most)
                .query(AuditLog::entry)
                .list();
    }

    /// The entries about a subject, latest first.
    public List<Entry> about(String subject) {
        return database.sql("SELECT * FROM audit_entry WHERE subject = ? ORDER BY number DESC LIMIT 200")
                .params(subject)
                .query(AuditLog::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int ignored) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                Act.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getString("detail"));
    }
}
