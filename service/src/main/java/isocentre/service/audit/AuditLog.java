package isocentre.service.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The log. Appending joins the transaction of what is recorded: neither is ever kept without the other. Once that is
/// committed, the entry goes on into the ledger.
@Component
public class AuditLog {
    /// The actor where the service itself acts.
    public static final String SYSTEM = "system";
    /// The actor where nobody is signed in.
    public static final String PUBLIC = "public";

    private static final String ENTRIES =
            "SELECT audit_entry.*, place FROM audit_entry LEFT JOIN ledger_entry ON audit = number ";

    private final JdbcClient database;
    private final Clock clock;
    private final Outbox outbox;

    AuditLog(JdbcClient database, Clock clock, Outbox outbox) {
        this.database = database;
        this.clock = clock;
        this.outbox = outbox;
    }

    /// Records an act.
    ///
    /// @param actor id of an account or of a key, [#SYSTEM] or [#PUBLIC]; never a name or an address
    /// @param subject id of what it is done to; never a name or an address
    /// @param detail in words, without clinical content
    @Transactional(propagation = Propagation.REQUIRED)
    public void append(String actor, Act act, String subject, String detail) {
        database.sql("INSERT INTO audit_entry (at, actor, act, subject, detail) VALUES (?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), actor, act.name(), subject, detail)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outbox.filled();
            }
        });
    }

    /// The entries before a number, latest first.
    public List<Entry> before(long number, int most) {
        return database.sql(ENTRIES + "WHERE number < ? ORDER BY number DESC LIMIT ?")
                .params(number, most)
                .query(AuditLog::entry)
                .list();
    }

    /// The entries about a subject, latest first.
    public List<Entry> about(String subject) {
        return database.sql(ENTRIES + "WHERE subject = ? ORDER BY number DESC LIMIT 200")
                .params(subject)
                .query(AuditLog::entry)
                .list();
    }

    /// The latest entry of an act about a subject, such as the signing of a submission, with its place in the ledger.
    public Optional<Entry> entry(Act act, String subject) {
        return database.sql(ENTRIES + "WHERE subject = ? AND act = ? ORDER BY number DESC LIMIT 1")
                .params(subject, act.name())
                .query(AuditLog::entry)
                .optional();
    }

    /// How many entries the ledger has, as far as the database knows: also while the ledger cannot be used.
    public long written() {
        return database.sql("SELECT coalesce(max(place) + 1, 0) FROM ledger_entry")
                .query(Long.class)
                .single();
    }

    private static Entry entry(ResultSet row, int ignored) throws SQLException {
        Long place = row.getObject("place", Long.class);
        return new Entry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                Act.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getString("detail"),
                place == null ? OptionalLong.empty() : OptionalLong.of(place));
    }
}
