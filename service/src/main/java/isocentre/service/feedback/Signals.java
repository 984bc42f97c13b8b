package isocentre.service.feedback;

import isocentre.radiotherapy.Period;
import isocentre.report.Remarks;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The signals of all providers. Every change of state is a move of the workflow, made in one transaction with its step
/// in the history and its entry in the log.
@Component
public class Signals {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final SignalWorkflow workflow = SignalWorkflow.load();
    private final JdbcClient database;
    private final SignalRows rows;
    private final SignalRights rights;
    private final AuditLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Signals(
            JdbcClient database,
            SignalRows rows,
            SignalRights rights,
            AuditLog log,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.rows = rows;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Signal> find(UUID id) {
        return rows.find(id);
    }

    /// Those that a person may see: open ones first, by when they are due.
    public List<Signal> seenBy(Person person) {
        return rows.all().stream().filter(signal -> rights.sees(person, signal)).toList();
    }

    /// Those of all providers that are not closed, by when they are due.
    public List<Signal> open() {
        return rows.all().stream()
                .filter(signal -> signal.state() != Signal.State.CLOSED)
                .toList();
    }

    public Evidence evidence(UUID id) {
        return rows.evidence(id);
    }

    /// What was done, the oldest first.
    public List<Signal.Step> steps(UUID id) {
        return rows.steps(id);
    }

    /// The moves that a person may make now.
    public List<Signal.Move> moves(Person person, Signal signal) {
        return rights.moves(person, signal, rows.steps(signal.id()));
    }

    /// Whether it is for this person to act next.
    public boolean waitsFor(Person person, Signal signal) {
        return signal.state() != Signal.State.CLOSED
                && !moves(person, signal).isEmpty()
                && rights.owns(person, signal, workflow.meaning(signal.state()).owner());
    }

    /// Makes a move.
    ///
    /// @param words the explanation, or the reason; may be empty for an acknowledgement alone
    /// @return false if it may not be made by this person, or not any more
    @Transactional
    public boolean move(UUID id, Signal.Move move, Person by, String words) {
        database.sql("SELECT 1 FROM signal WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        Optional<Signal> found = find(id).filter(signal -> moves(by, signal).contains(move));
        if (found.isEmpty()) {
            return false;
        }
        Signal.State to = workflow.way(found.get().state(), move).orElseThrow().to();
        LocalDate due =
                workflow.due(to, LocalDate.ofInstant(clock.instant(), ENGLAND)).orElse(null);
        database.sql("UPDATE signal SET state = ?, state_since = ?, due_on = ? WHERE id = ?")
                .params(to.word(), Timestamp.from(clock.instant()))
                .param(due)
                .param(id)
                .update();
        step(id, by.getName(), by.name(), rights.office(by, found.get()), move.word(), words);
        log.append(by.getName(), Act.SIGNAL_MOVED, id.toString(), move.word());
        if (move == Signal.Move.EXPLAIN) {
            events.publishEvent(new PointExplained(id));
        }
        return true;
    }

    void step(UUID id, String actor, String name, String office, String move, String words) {
        database.sql("INSERT INTO signal_step (signal, at, actor, name, office, move, words) VALUES (?,?,?,?,?,?,?)")
                .params(id, Timestamp.from(clock.instant()), actor, name, office, move, words)
                .update();
    }

    /// What providers have said of their figures, the latest where there are several.
    public Remarks remarks() {
        Map<Remarks.Of, Remarks.Remark> all = new HashMap<>();
        database.sql("SELECT s.id, s.indicator, s.provider, s.period, t.words, t.office, t.at FROM signal s"
                        + " JOIN signal_step t ON t.signal = s.id WHERE t.move = 'explain' ORDER BY t.number")
                .query(row -> {
                    all.put(
                            new Remarks.Of(
                                    row.getString("indicator"),
                                    row.getString("provider"),
                                    Period.of(row.getString("period"))),
                            new Remarks.Remark(
                                    row.getString("words"),
                                    row.getString("office"),
                                    LocalDate.ofInstant(row.getTimestamp("at").toInstant(), ENGLAND),
                                    "/signals/" + row.getString("id")));
                });
        return new Remarks(all);
    }
}
