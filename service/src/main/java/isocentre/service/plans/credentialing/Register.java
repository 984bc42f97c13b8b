package isocentre.service.plans.credentialing;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The machines and planning systems of each centre, a row for each version with the days of its use. Rows are closed,
/// never changed.
@Component
public class Register {
    private final JdbcClient database;
    private final AuditLog log;

    Register(JdbcClient database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /// What is entered.
    public record Entered(
            Equipment.Kind kind, String name, String product, String version, String algorithm, LocalDate from) {}

    public List<Equipment> of(String provider) {
        return database.sql("SELECT * FROM equipment WHERE provider = ? ORDER BY kind, lower(name), valid_from")
                .params(provider)
                .query(Register::equipment)
                .list();
    }

    public Optional<Equipment> find(UUID id) {
        return database.sql("SELECT * FROM equipment WHERE id = ?")
                .params(id)
                .query(Register::equipment)
                .optional();
    }

    /// The version that took over from this one.
    Optional<Equipment> successor(Equipment one) {
        return database.sql("SELECT * FROM equipment WHERE replaced = ?")
                .params(one.id())
                .query(Register::equipment)
                .optional();
    }

    /// @throws Credentials.Refused if the centre has something in use under the name
    @Transactional
    public UUID enter(Person person, String provider, Entered entered) {
        return insert(person, provider, entered, Optional.empty());
    }

    private UUID insert(Person person, String provider, Entered entered, Optional<UUID> replaced) {
        UUID id = UUID.randomUUID();
        try {
            database.sql("INSERT INTO equipment VALUES (?,?,?,?,?,?,?,?,NULL,?)")
                    .params(
                            id,
                            provider,
                            entered.kind().name(),
                            entered.name(),
                            entered.product(),
                            entered.version(),
                            entered.algorithm(),
                            Date.valueOf(entered.from()))
                    .param(replaced.orElse(null))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Credentials.Refused(
                    "'" + entered.name() + "' is in the register already: change its version there");
        }
        log.append(
                person.getName(),
                Act.CREDENTIAL,
                id.toString(),
                "entered a " + entered.kind().words() + " of " + provider);
        return id;
    }

    /// Closes a row the day before, and opens one with the new version.
    ///
    /// @throws Credentials.Refused if the row is closed already, or the day lies before its first
    @Transactional
    public UUID change(Person person, Equipment one, String version, String algorithm, LocalDate from) {
        close(one, from.minusDays(1));
        return insert(
                person,
                one.provider(),
                new Entered(one.kind(), one.name(), one.product(), version, algorithm, from),
                Optional.of(one.id()));
    }

    /// @param last day of use
    /// @throws Credentials.Refused likewise
    @Transactional
    public void end(Person person, Equipment one, LocalDate last) {
        close(one, last);
        log.append(person.getName(), Act.CREDENTIAL, one.id().toString(), "took out of use after " + last);
    }

    private void close(Equipment one, LocalDate last) {
        if (last.isBefore(one.from().minusDays(1))) {
            throw new Credentials.Refused("It is in use since " + one.from() + " only: give a later day");
        }
        int closed = database.sql("UPDATE equipment SET valid_to = ? WHERE id = ? AND valid_to IS NULL")
                .params(Date.valueOf(last), one.id())
                .update();
        if (closed != 1) {
            throw new Credentials.Refused("Its end is set already");
        }
    }

    private static Equipment equipment(ResultSet row, int ignored) throws SQLException {
        return new Equipment(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                Equipment.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("product"),
                row.getString("version"),
                row.getString("algorithm"),
                row.getDate("valid_from").toLocalDate(),
                Optional.ofNullable(row.getDate("valid_to")).map(Date::toLocalDate));
    }
}
