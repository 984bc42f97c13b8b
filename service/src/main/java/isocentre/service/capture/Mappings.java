package isocentre.service.capture;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What providers' own values stand for. A mapping is used for the provider whose person confirmed it and for nobody
/// else; others are shown it where they have the same trouble.
@Component
public class Mappings {
    /// Names of machines mean nothing at another hospital.
    private static final String MACHINE = "machine";

    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Mappings(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /// A mapping of other providers, for one who has the same value.
    ///
    /// @param providers how many read it so
    public record Offer(String readAs, int providers, OdsCode first, java.time.Instant since) {}

    /// All of a provider, those in force first, the latest first.
    public List<LocalMapping> of(OdsCode provider) {
        return database.sql("SELECT * FROM mapping WHERE provider = ? ORDER BY revoked_at IS NOT NULL, made_at DESC")
                .params(provider.code())
                .query(Mappings::read)
                .list();
    }

    /// Those of a provider by which its submissions are read.
    public List<LocalMapping> inForce(OdsCode provider) {
        return of(provider).stream().filter(one -> one.revoked().isEmpty()).toList();
    }

    public Optional<LocalMapping> find(UUID id) {
        return database.sql("SELECT * FROM mapping WHERE id = ?")
                .params(id)
                .query(Mappings::read)
                .optional();
    }

    /// A person confirms what a value stands for; what was confirmed before of the same value ends.
    @Transactional
    public LocalMapping confirm(OdsCode provider, String field, String sent, String readAs, Person by) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("UPDATE mapping SET revoker = ?, revoked_at = ?"
                        + " WHERE provider = ? AND field = ? AND sent = ? AND revoked_at IS NULL")
                .params(by.name(), now, provider.code(), field, sent)
                .update();
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO mapping (id, provider, field, sent, read_as, made_by, maker, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, provider.code(), field, sent, readAs, by.id(), by.name(), now)
                .update();
        log.append(by.getName(), Act.MAPPING_CONFIRMED, id.toString(), provider.code() + ", item " + field);
        return find(id).orElseThrow();
    }

    /// From now on the value is read as it is sent; what was read by the mapping before stays so.
    @Transactional
    public void revoke(UUID id, Person by) {
        int revoked = database.sql("UPDATE mapping SET revoker = ?, revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .params(by.name(), Timestamp.from(clock.instant()), id)
                .update();
        if (revoked > 0) {
            log.append(by.getName(), Act.MAPPING_REVOKED, id.toString(), "");
        }
    }

    /// How other providers read the same value of the same item, what most read first.
    public List<Offer> offers(OdsCode to, String field, String sent) {
        if (field.equals(MACHINE)) {
            return List.of();
        }
        return database.sql("SELECT read_as, count(*) AS providers, (array_agg(provider ORDER BY made_at))[1] AS first,"
                        + " min(made_at) AS since FROM mapping WHERE field = ? AND sent = ? AND provider <> ?"
                        + " AND revoked_at IS NULL GROUP BY read_as ORDER BY providers DESC, since")
                .params(field, sent, to.code())
                .query((row, ignored) -> new Offer(
                        row.getString("read_as"),
                        row.getInt("providers"),
                        new OdsCode(row.getString("first")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /// Records by which mappings a submission was read.
    ///
    /// @param rows of each, by its id
    @Transactional
    public void record(UUID submission, Map<UUID, Long> rows) {
        database.sql("DELETE FROM submission_mapping WHERE submission = ?")
                .params(submission)
                .update();
        rows.forEach((mapping, count) -> database.sql("INSERT INTO submission_mapping VALUES (?, ?, ?)")
                .params(submission, mapping, count)
                .update());
    }

    private static LocalMapping read(ResultSet row, int ignored) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new LocalMapping(
                row.getObject("id", UUID.class),
                new OdsCode(row.getString("provider")),
                row.getString("field"),
                row.getString("sent"),
                row.getString("read_as"),
                row.getString("maker"),
                row.getTimestamp("made_at").toInstant(),
                revoked == null
                        ? Optional.empty()
                        : Optional.of(new LocalMapping.Revoked(
                                String.valueOf(row.getString("revoker")), revoked.toInstant())));
    }
}
