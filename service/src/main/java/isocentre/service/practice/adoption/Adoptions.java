package isocentre.service.practice.adoption;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.learning.Cycles;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import isocentre.service.practice.ChangeAdopted;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.GuidelineRights;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.Version;
import isocentre.service.practice.adoption.Adoption.Stance;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What providers state of the guidelines. Nothing that was stated is changed: the latest counts.
@Component
public class Adoptions {
    private final JdbcClient database;
    private final Guidelines guidelines;
    private final GuidelineRights rights;
    private final Cycles cycles;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Adoptions(
            JdbcClient database,
            Guidelines guidelines,
            GuidelineRights rights,
            Cycles cycles,
            Directory directory,
            AuditLog log,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.guidelines = guidelines;
        this.rights = rights;
        this.cycles = cycles;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    /// Everything stated of a guideline, the oldest first.
    public List<Adoption> of(String guideline) {
        return database.sql("SELECT * FROM adoption WHERE guideline = ? ORDER BY number")
                .params(guideline)
                .query((row, ignored) -> new Adoption(
                        row.getString("guideline"),
                        row.getString("version"),
                        new OdsCode(row.getString("provider")),
                        Stance.of(row.getString("stance")).orElseThrow(),
                        row.getDate("since").toLocalDate(),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// The latest statement of each provider, by code.
    public Map<OdsCode, Adoption> latest(String guideline) {
        Map<OdsCode, Adoption> latest = new LinkedHashMap<>();
        of(guideline).forEach(one -> latest.put(one.provider(), one));
        return latest;
    }

    /// States how a provider stands to the version in force today.
    ///
    /// @param reason needed unless it was adopted as it is
    @Transactional
    public void state(Person by, String guideline, String provider, Stance stance, LocalDate since, String reason) {
        LocalDate today = directory.today();
        Guideline of = guidelines.find(guideline).orElseThrow(() -> new Refusal("", "There is no such guideline"));
        Version version = of.on(today)
                .orElseThrow(() -> new Refusal("", "No version is in force today, so nothing can be stated"));
        Refusal.unless(
                rights.concerned(of.owner(), today).contains(provider),
                "provider",
                "It is a guideline of a network to which this provider does not belong");
        Refusal.unless(
                stance == Stance.ADOPTED || !reason.isBlank(),
                "reason",
                stance == Stance.ADAPTED ? "Say what is changed, and why" : "Say why it is not adopted");
        Refusal.unless(
                !since.isAfter(today), "since", "Enter a day that has come: what is planned is stated on its day");
        database.sql("INSERT INTO adoption (guideline, version, provider, stance, since, reason, actor, name, at)"
                        + " VALUES (?,?,?,?,?,?,?,?,?)")
                .params(guideline, version.id(), provider, stance.word(), Date.valueOf(since), reason.strip(), by.id())
                .params(by.name(), Timestamp.from(clock.instant()))
                .update();
        log.append(by.getName(), Act.ADOPTION_STATED, guideline, provider + ": " + stance.word() + " since " + since);
        if (stance.follows()) {
            // A cycle is measured by whole months of the new practice.
            Month whole = since.equals(Month.of(since).firstDay())
                    ? Month.of(since)
                    : Month.of(since).plus(1);
            of.cycle().ifPresent(cycle -> cycles.adopted(cycle, provider, whole));
            events.publishEvent(new ChangeAdopted(guideline, new OdsCode(provider), since));
        } else {
            of.cycle().ifPresent(cycle -> cycles.notAdopted(cycle, provider, since));
        }
    }
}
