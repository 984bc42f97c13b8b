package isocentre.service.people;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keys with which a hospital's own systems submit, or send and fetch plans: for one provider and one thing each, kept
/// as a hash, with an end. A planning system that speaks DIMSE proves itself by its certificate instead, which is
/// listed, ends and is revoked like any key.
@Component
public class ApiKeys {
    /// Begins every key, so that one that has leaked into a file or a log can be found.
    private static final String MARK = "isocentre_";

    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random;

    ApiKeys(JdbcClient database, AuditLog log, Clock clock, SecureRandom random) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    /// A key as it is listed; the key itself is shown once, when it is made.
    ///
    /// @param role what it may do
    /// @param certificate whether it is a certificate; then nobody ever sent a secret
    /// @param used when it was last used
    public record Key(
            UUID id,
            String name,
            String provider,
            Role role,
            boolean certificate,
            Instant made,
            Instant expires,
            Optional<Instant> used,
            Optional<Instant> revoked) {

        public boolean good(Instant now) {
            return revoked.isEmpty() && expires.isAfter(now);
        }
    }

    /// Makes a key to submit with, that is good for a year; returns it.
    @Transactional
    public String make(Person by, String provider, String name) {
        return make(by, provider, name, Role.HOSPITAL_SYSTEM);
    }

    /// Makes a key for one thing, that is good for a year; returns it.
    ///
    /// @param role of a system: [Role#HOSPITAL_SYSTEM] or [Role#PLAN_SYSTEM]
    @Transactional
    public String make(Person by, String provider, String name, Role role) {
        if (role.givable()) {
            throw new IllegalArgumentException(role + " is a role of people");
        }
        String key = MARK + Secrets.make(random);
        Instant now = clock.instant();
        insert(by, provider, name, role, false, Secrets.hash(key), now, now.plus(YEAR));
        return key;
    }

    /// Lets a planning system in by its certificate, for a year or as long as that is good.
    ///
    /// @return when it ends; empty if the certificate was let in before, be it revoked since
    @Transactional
    public Optional<Instant> admit(Person by, String provider, String name, X509Certificate certificate) {
        Instant now = clock.instant();
        Instant year = now.plus(YEAR);
        Instant ends = certificate.getNotAfter().toInstant();
        Instant expires = ends.isBefore(year) ? ends : year;
        return insert(by, provider, name, Role.PLAN_SYSTEM, true, Certificates.fingerprint(certificate), now, expires)
                ? Optional.of(expires)
                : Optional.empty();
    }

    private boolean insert(
            Person by,
            String provider,
            String name,
            Role role,
            boolean certificate,
            String hash,
            Instant now,
            Instant expires) {
        UUID id = UUID.randomUUID();
        int made = database.sql(
                        "INSERT INTO api_key (id, hash, name, provider, role, certificate, made_by, made_at, expires_at)"
                                + " VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (hash) DO NOTHING")
                .params(
                        id,
                        hash,
                        name,
                        provider,
                        role.code(),
                        certificate,
                        by.id(),
                        Timestamp.from(now),
                        Timestamp.from(expires))
                .update();
        if (made == 1) {
            log.append(
                    by.getName(),
                    Act.KEY_MADE,
                    id.toString(),
                    name + " for " + provider + ", " + role.code() + (certificate ? ", certificate " + hash : ""));
        }
        return made == 1;
    }

    public List<Key> of(String provider) {
        return database.sql("SELECT * FROM api_key WHERE provider = ? ORDER BY made_at DESC")
                .params(provider)
                .query(ApiKeys::key)
                .list();
    }

    /// Ends a key of that provider at once.
    @Transactional
    public boolean revoke(Person by, String provider, UUID id) {
        boolean done =
                database.sql("UPDATE api_key SET revoked_at = ? WHERE id = ? AND provider = ? AND revoked_at IS NULL")
                                .params(Timestamp.from(clock.instant()), id, provider)
                                .update()
                        == 1;
        if (done) {
            log.append(by.getName(), Act.KEY_REVOKED, id.toString(), "of " + provider);
        }
        return done;
    }

    /// Whose key this is: a system that acts for one provider; empty for an unknown, ended or revoked key.
    @Transactional
    public Optional<Person> holder(String secret) {
        return holder(Secrets.hash(secret), false);
    }

    /// Whose certificate this is. The other side must have proved that it holds the certificate's private key: the
    /// certificate itself is no secret.
    @Transactional
    public Optional<Person> holder(X509Certificate certificate) {
        return holder(Certificates.fingerprint(certificate), true);
    }

    private Optional<Person> holder(String hash, boolean certificate) {
        Optional<Key> found = database.sql("SELECT * FROM api_key WHERE hash = ? AND certificate = ?")
                .params(hash, certificate)
                .query(ApiKeys::key)
                .optional()
                .filter(key -> key.good(clock.instant()));
        found.ifPresent(key -> database.sql("UPDATE api_key SET used_at = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant()), key.id())
                .update());
        return found.map(key -> new Person(
                key.id(),
                "",
                key.name(),
                List.of(new Grant(key.id(), key.role(), key.provider(), LocalDate.MIN, null, null)),
                false));
    }

    private static Key key(ResultSet row, int ignored) throws SQLException {
        return new Key(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("provider"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getBoolean("certificate"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
