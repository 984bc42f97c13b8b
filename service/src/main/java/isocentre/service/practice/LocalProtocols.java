package isocentre.service.practice;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The providers' own protocols. Each names the version of the network's protocol that it follows, and is stale once
/// that is superseded or withdrawn (NOG-10).
@Component
public class LocalProtocols {
    private final JdbcClient database;
    private final Guidelines guidelines;
    private final GuidelineRights rights;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;

    LocalProtocols(
            JdbcClient database,
            Guidelines guidelines,
            GuidelineRights rights,
            Directory directory,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.guidelines = guidelines;
        this.rights = rights;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    /// All entries, the oldest first.
    public List<LocalProtocol> all() {
        return database.sql("SELECT * FROM local_protocol ORDER BY since, number")
                .query(LocalProtocols::protocol)
                .list();
    }

    /// Those that hold at a provider on a day: of each name the latest.
    public List<LocalProtocol> of(String provider, LocalDate day) {
        return database.sql("SELECT DISTINCT ON (name) * FROM local_protocol WHERE provider = ? AND since <= ?"
                        + " ORDER BY name, since DESC, number DESC")
                .params(provider, Date.valueOf(day))
                .query(LocalProtocols::protocol)
                .list();
    }

    /// Whether the version that it follows is not in force on a day.
    public boolean stale(LocalProtocol local, LocalDate day) {
        return guidelines
                .of(local.follows())
                .flatMap(followed -> followed.on(day))
                .filter(version -> version.id().equals(local.follows().toString()))
                .isEmpty();
    }

    /// Enters a local protocol; one of the same name takes the place of the one before.
    @Transactional
    public void enter(Person by, String provider, String name, UUID follows, LocalDate since) {
        Refusal.unless(!name.isBlank(), "name", "Enter the name of the local protocol");
        Guideline followed = guidelines
                .of(follows)
                .filter(one -> one.kind() == Guideline.Kind.PROTOCOL)
                .filter(one -> one.versions().stream()
                        .anyMatch(version -> version.id().equals(follows.toString()) && version.holds(since)))
                .orElseThrow(() -> new Refusal(
                        "follows",
                        "Choose the version of the network's protocol that it follows, in force on its first day"
                                + " (NOG-10)"));
        Refusal.unless(
                rights.concerned(followed.owner(), since).contains(provider),
                "follows",
                "Choose a protocol of the network to which the provider belongs (NOG-10)");
        Refusal.unless(!since.isAfter(directory.today()), "since", "Enter a day that has come");
        database.sql("INSERT INTO local_protocol (id, provider, name, follows, since, entered_by, entered_at)"
                        + " VALUES (?,?,?,?,?,?,?)")
                .params(UUID.randomUUID(), provider, name.strip(), follows, Date.valueOf(since), by.id())
                .param(Timestamp.from(clock.instant()))
                .update();
        log.append(by.getName(), Act.LOCAL_PROTOCOL_ENTERED, provider, name + " follows " + follows);
    }

    /// How many of the local protocols of some providers follow a version in force (NET-02).
    public Aligned aligned(List<String> providers, LocalDate day) {
        List<LocalProtocol> held =
                providers.stream().flatMap(one -> of(one, day).stream()).toList();
        return new Aligned(
                held.size(), (int) held.stream().filter(one -> !stale(one, day)).count());
    }

    /// @param protocols that hold
    /// @param aligned of these, those that follow a version in force
    public record Aligned(int protocols, int aligned) {}

    private static LocalProtocol protocol(ResultSet row, int ignored) throws SQLException {
        return new LocalProtocol(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                row.getString("name"),
                row.getObject("follows", UUID.class),
                row.getDate("since").toLocalDate());
    }
}
