package isocentre.service.plans.store;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Objects that came under a known UID with other content: kept aside until a person has looked.
@Component
public class Quarantine {
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;
    private final Path folder;

    Quarantine(JdbcClient database, AuditLog log, Clock clock, @Value("${isocentre.home}") Path home)
            throws IOException {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.folder = Files.createDirectories(home.resolve("plans").resolve("quarantine"));
    }

    /// One that waits.
    ///
    /// @param heldSha256 of what the store holds; empty if only the archive knows it
    public record Waiting(
            UUID id, String uid, String sha256, String heldSha256, long bytes, Instant received, String sender) {}

    void add(Sender sender, Receiving.Incoming incoming, StoredObject object, String heldSha256) throws IOException {
        UUID id = UUID.randomUUID();
        int added = database.sql("INSERT INTO plan_quarantine (id, provider, uid, study, sha256, held_sha256, bytes,"
                        + " received_at, sent_by, sender) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING")
                .params(
                        id,
                        sender.provider(),
                        object.name().instance().value(),
                        object.name().study().value(),
                        incoming.sha256(),
                        heldSha256,
                        incoming.bytes(),
                        Timestamp.from(clock.instant()),
                        sender.actor(),
                        sender.name())
                .update();
        if (added == 1) {
            Files.copy(incoming.file(), file(id));
            log.append(
                    sender.actor(),
                    Act.PLANS_QUARANTINED,
                    object.name().study().value(),
                    "object " + object.name().instance());
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".dcm");
    }

    public List<Waiting> of(String provider) {
        return database.sql(
                        "SELECT * FROM plan_quarantine WHERE provider = ? AND settled_at IS NULL ORDER BY received_at")
                .params(provider)
                .query((row, ignored) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("uid"),
                        row.getString("sha256"),
                        row.getString("held_sha256"),
                        row.getLong("bytes"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("sender")))
                .list();
    }

    /// A person has looked and wants the one that is held: the other goes.
    @Transactional(rollbackFor = IOException.class)
    public boolean discard(Person by, String provider, UUID id) throws IOException {
        boolean done = database.sql("UPDATE plan_quarantine SET settled_at = ?, settled_by = ?"
                                + " WHERE id = ? AND provider = ? AND settled_at IS NULL")
                        .params(Timestamp.from(clock.instant()), by.getName(), id, provider)
                        .update()
                == 1;
        if (done) {
            log.append(by.getName(), Act.PLANS_QUARANTINED, id.toString(), "settled: the one held stays");
            Files.deleteIfExists(file(id));
        }
        return done;
    }
}
