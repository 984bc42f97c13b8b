package isocentre.service.people;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts and the roles given to them. A change of roles ends the account's sessions: whoever it is signs in
/// again, with the new roles.
@Component
public class Accounts {
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Accounts(
            JdbcClient database,
            AuditLog log,
            Clock clock,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.sessions = sessions;
    }

    public Optional<Person> find(UUID id) {
        return database.sql("SELECT * FROM account WHERE id = ?")
                .params(id)
                .query(this::person)
                .optional();
    }

    public Optional<Person> find(String email) {
        return database.sql("SELECT * FROM account WHERE email = ?")
                .params(email.strip().toLowerCase(Locale.ROOT))
                .query(this::person)
                .optional();
    }

    /// Everybody, in the order of their names.
    public List<Person> all() {
        return database.sql("SELECT * FROM account ORDER BY lower(name), email")
                .query(this::person)
                .list();
    }

    /// Everybody with a role for an organisation on a day, in the order of their names.
    public List<Person> of(String organisation, LocalDate day) {
        return database.sql("SELECT * FROM account a WHERE EXISTS (SELECT 1 FROM role_given r WHERE r.account = a.id"
                        + " AND r.organisation = ? AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to >= ?))"
                        + " ORDER BY lower(name), email")
                .params(organisation, Date.valueOf(day), Date.valueOf(day))
                .query(this::person)
                .list();
    }

    /// Whether somebody who can sign in administers the service.
    public boolean administered() {
        return all().stream()
                .filter(person -> !person.demo() && joined(person))
                .anyMatch(person -> person.has(Role.ADMINISTRATOR, LocalDate.now(clock)));
    }

    /// Whether the invitation was taken up.
    public boolean joined(Person person) {
        return database.sql("SELECT password IS NOT NULL OR EXISTS (SELECT 1 FROM identity WHERE account = id)"
                        + " FROM account WHERE id = ?")
                .params(person.id())
                .query(Boolean.class)
                .single();
    }

    /// Makes an account that nobody can sign in to yet.
    @Transactional
    public Person make(String email, String name, boolean demo) {
        Person person = new Person(UUID.randomUUID(), email.strip().toLowerCase(Locale.ROOT), name, List.of(), demo);
        database.sql("INSERT INTO account (id, email, name, demo, made_at) VALUES (?, ?, ?, ?, ?)")
                .params(person.id(), person.email(), person.name(), demo, Timestamp.from(clock.instant()))
                .update();
        return person;
    }

    @Transactional
    public void give(
            String actor, Person to, Role role, String organisation, LocalDate from, @Nullable LocalDate until) {
        give(to, role, organisation, from, until, null);
        log.append(actor, Act.ROLE_GIVEN, to.getName(), role.title() + " for " + organisation + " from " + from);
        endSessions(to);
    }

    /// Gives a role that an identity provider says somebody holds, from today on.
    @Transactional
    public void giveByProvider(String provider, Person to, Role role, String organisation) {
        LocalDate today = LocalDate.now(clock);
        give(to, role, organisation, today, null, provider);
        log.append(
                provider,
                Act.ROLE_GIVEN,
                to.getName(),
                role.title() + " for " + organisation + " from " + today + ", by the identity provider " + provider);
        endSessions(to);
    }

    private void give(
            Person to,
            Role role,
            String organisation,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String provider) {
        database.sql("INSERT INTO role_given (id, account, role, organisation, valid_from, valid_to, provider)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), to.id(), role.code(), organisation, Date.valueOf(from))
                .param(until == null ? null : Date.valueOf(until))
                .param(provider)
                .update();
    }

    /// Ends a role: from today on it is not held. The past stays on record.
    @Transactional
    public void take(String actor, Person from, Grant grant) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (grant.from().isAfter(yesterday)) {
            database.sql("DELETE FROM role_given WHERE id = ?")
                    .params(grant.id())
                    .update();
        } else {
            database.sql("UPDATE role_given SET valid_to = ? WHERE id = ?")
                    .params(Date.valueOf(yesterday), grant.id())
                    .update();
        }
        log.append(actor, Act.ROLE_TAKEN, from.getName(), grant.role().title() + " for " + grant.organisation());
        endSessions(from);
    }

    /// Signs the person out wherever signed in.
    public void endSessions(Person person) {
        sessions.findByPrincipalName(person.getName()).keySet().forEach(sessions::deleteById);
    }

    /// Signs the person out wherever signed in, but for one session.
    public void endOtherSessions(Person person, String kept) {
        sessions.findByPrincipalName(person.getName()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }

    private Person person(ResultSet row, int ignored) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Person(id, row.getString("email"), row.getString("name"), grants(id), row.getBoolean("demo"));
    }

    private List<Grant> grants(UUID account) {
        return database.sql("SELECT * FROM role_given WHERE account = ? ORDER BY valid_from, role")
                .params(account)
                .query((row, ignored) -> {
                    Date to = row.getDate("valid_to");
                    return new Grant(
                            row.getObject("id", UUID.class),
                            Role.of(row.getString("role")).orElseThrow(),
                            row.getString("organisation"),
                            row.getDate("valid_from").toLocalDate(),
                            to == null ? null : to.toLocalDate(),
                            row.getString("provider"));
                })
                .list();
    }
}
