package isocentre.service.governance.escalation;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.governance.escalation.Escalation.Move;
import isocentre.service.governance.escalation.Escalation.State;
import isocentre.service.governance.escalation.Escalation.Step;
import isocentre.service.governance.escalation.EscalationWorkflow.Mover;
import isocentre.service.governance.escalation.EscalationWorkflow.Way;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The escalations of all networks. Every change of state is a move of the workflow, made in one transaction
/// with its step in the history and its entry in the log.
@Component
public class Escalations {
    private static final String ALL = "SELECT * FROM escalation ";

    private final EscalationWorkflow workflow = new EscalationWorkflow();
    private final JdbcClient database;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;

    Escalations(JdbcClient database, Directory directory, AuditLog log, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    public Optional<Escalation> find(UUID id) {
        return database.sql(ALL + "WHERE id = ?")
                .params(id)
                .query(Escalations::escalation)
                .optional();
    }

    /// Those that a person may see: open ones first, by when they are due.
    public List<Escalation> seenBy(Person person) {
        return database
                .sql(ALL + "ORDER BY due_on NULLS LAST, raised_at DESC")
                .query(Escalations::escalation)
                .list()
                .stream()
                .filter(one -> person.on(directory.today()).anyMatch(grant -> EscalationWorkflow.reaches(grant, one)))
                .toList();
    }

    /// Those of a network and its providers, by when they are due.
    public List<Escalation> of(String network) {
        return database.sql(ALL + "WHERE network = ? ORDER BY due_on NULLS LAST, raised_at")
                .params(network)
                .query(Escalations::escalation)
                .list();
    }

    /// The open ones of all networks, by when they are due.
    public List<Escalation> open() {
        return database.sql(ALL + "WHERE state <> 'closed' ORDER BY due_on NULLS LAST")
                .query(Escalations::escalation)
                .list();
    }

    /// What was done, the oldest first.
    public List<Step> steps(UUID id) {
        return database.sql("SELECT * FROM escalation_step WHERE escalation = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor", UUID.class),
                        row.getString("name"),
                        row.getString("office"),
                        Move.of(row.getString("move")).orElseThrow(),
                        State.of(row.getString("came_from")),
                        State.of(row.getString("came_to")),
                        row.getString("body"),
                        row.getString("words")))
                .list();
    }

    /// The moves that a person may make now.
    public List<Move> moves(Person person, Escalation escalation) {
        return workflow.moves(mover(person), escalation, steps(escalation.id()));
    }

    /// Puts something to the next level up.
    ///
    /// @param from the grant by which the person speaks: for a provider in a network, or for a network
    /// @return empty where nobody is above it: the provider is in no network
    @Transactional
    public Optional<UUID> raise(Person by, Grant from, String title, String reason) {
        boolean ofProvider = directory.isProvider(from.organisation());
        Optional<String> network = ofProvider
                ? directory
                        .networkOf(new OdsCode(from.organisation()), directory.today())
                        .map(Network::id)
                : Optional.of(from.organisation());
        if (network.isEmpty()) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        State home = ofProvider ? State.PROVIDER : State.NETWORK;
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("INSERT INTO escalation (id, network, provider, title, state, state_since, raised_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(id, network.get())
                .param(ofProvider ? from.organisation() : null)
                .params(title, home.word(), now, now)
                .update();
        if (!move(id, Move.RAISE, by, "", reason)) {
            throw new IllegalStateException("a new escalation did not leave " + home);
        }
        return Optional.of(id);
    }

    /// Makes a move.
    ///
    /// @param body `SCOG` or `NCB`, whose answer it is; ignored for other moves
    /// @param words the reason, or the answer; never empty
    /// @return false if it may not be made by this person, or not any more
    @Transactional
    public boolean move(UUID id, Move move, Person by, String body, String words) {
        database.sql("SELECT 1 FROM escalation WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        Optional<Escalation> found = find(id);
        Optional<Way> way = found.flatMap(one -> workflow.way(mover(by), one, steps(id), move, body));
        if (found.isEmpty() || way.isEmpty()) {
            return false;
        }
        Escalation one = found.get();
        State to = way.get().to();
        Timestamp now = Timestamp.from(clock.instant());
        if (to != one.state()) {
            database.sql("UPDATE escalation SET state = ?, state_since = ?, due_on = ? WHERE id = ?")
                    .params(to.word(), now)
                    .param(workflow.due(to, directory.today())
                            .map(Date::valueOf)
                            .orElse(null))
                    .param(id)
                    .update();
        }
        database.sql("INSERT INTO escalation_step (escalation, at, actor, name, office, move, came_from, came_to, body,"
                        + " words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        now,
                        by.id(),
                        by.name(),
                        office(way.get().by()),
                        move.word(),
                        one.state().word(),
                        to.word())
                .params(move == Move.ANSWER ? body : "", words)
                .update();
        log.append(by.getName(), Act.ESCALATION_MOVED, id.toString(), move.word() + " to " + to.word());
        return true;
    }

    private String office(Grant grant) {
        return grant.role().title() + ", " + directory.name(grant.organisation());
    }

    private Mover mover(Person person) {
        return new Mover(person.id(), person.on(directory.today()).toList());
    }

    private static Escalation escalation(ResultSet row, int ignored) throws SQLException {
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getString("network"),
                Optional.ofNullable(row.getString("provider")),
                row.getString("title"),
                State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                Optional.ofNullable(row.getDate("due_on")).map(Date::toLocalDate),
                row.getTimestamp("raised_at").toInstant());
    }
}
