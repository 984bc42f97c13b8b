package isocentre.service.governance;

import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The registers of all networks. Each line is entered in one transaction with its entry in the log.
@Component
public class Registers {
    private static final List<String> ENDED =
            List.of("governance_group", "governance_seat", "governance_objective", "governance_work");

    private final Organisations organisations = Standards.load().organisations();
    private final LineRows rows;
    private final JdbcClient database;
    private final Directory directory;
    private final Accounts accounts;
    private final AuditLog log;

    Registers(LineRows rows, JdbcClient database, Directory directory, Accounts accounts, AuditLog log) {
        this.rows = rows;
        this.database = database;
        this.directory = directory;
        this.accounts = accounts;
        this.log = log;
    }

    public Lines lines() {
        return rows.all();
    }

    /// A network as it stands on a day.
    public Standing standing(Network network, LocalDate day) {
        return new Standing(rows.all(), organisations, network, day);
    }

    public Optional<Network> network(String id) {
        return organisations.networks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /// The Implementation Oversight Group of today.
    public ImplementationGroup implementationGroup() {
        return implementationGroup(directory.today());
    }

    public ImplementationGroup implementationGroup(LocalDate day) {
        List<String> commissioners = accounts.all().stream()
                .filter(person -> person.has(Role.COMMISSIONER, day))
                .map(Person::name)
                .sorted()
                .toList();
        return ImplementationGroup.on(day, rows.all(), organisations, commissioners);
    }

    /// Enters a line; a new chair ends the time of the one before.
    ///
    /// @return why it is refused; empty once it is entered
    @Transactional
    public List<Refusal> enter(Line line, Person by) {
        rows.lock();
        Standing standing = standing(network(line.network()).orElseThrow(), line.since());
        List<Refusal> refusals = Refusals.of(line, standing, directory.today());
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (line instanceof Line.Seat seat && seat.office() == Line.Seat.Office.CHAIR) {
            database.sql("UPDATE governance_seat SET until = ? WHERE body = ? AND office = 'CHAIR' AND until IS NULL")
                    .params(Date.valueOf(seat.since().minusDays(1)), seat.body())
                    .update();
        }
        rows.insert(line, by.id());
        if (line instanceof Line.Approval approval) {
            endEarlierHosts(approval);
        }
        log.append(
                by.getName(),
                line instanceof Line.Approval ? Act.HOST_APPROVED : Act.REGISTER_ENTERED,
                line.network(),
                line.getClass().getSimpleName() + " " + line.id());
        return List.of();
    }

    /// Once a host has both approvals, the host before it ends on the day before.
    private void endEarlierHosts(Line.Approval approval) {
        Lines lines = rows.all();
        Line.Host host = lines.find(Line.Host.class, approval.host()).orElseThrow();
        Standing standing =
                new Standing(lines, organisations, network(host.network()).orElseThrow(), approval.since());
        if (standing.confirmed(host)) {
            database.sql("UPDATE governance_host SET until = ? WHERE network = ? AND id <> ? AND until IS NULL"
                            + " AND since < ?")
                    .params(
                            Date.valueOf(host.since().minusDays(1)),
                            host.network(),
                            host.id(),
                            Date.valueOf(host.since()))
                    .update();
        }
    }

    /// Ends a group, a seat or an objective, or says that an item of the work programme is done.
    ///
    /// @return false if there is no such open one that began by that day
    @Transactional
    public boolean end(String network, UUID id, LocalDate last, Person by) {
        int ended = 0;
        for (String table : ENDED) {
            ended += database.sql("UPDATE " + table
                            + " SET until = ? WHERE id = ? AND network = ? AND until IS NULL AND since <= ?")
                    .params(Date.valueOf(last), id, network, Date.valueOf(last))
                    .update();
        }
        if (ended > 0) {
            log.append(by.getName(), Act.REGISTER_ENDED, network, id + " on " + last);
        }
        return ended > 0;
    }
}
