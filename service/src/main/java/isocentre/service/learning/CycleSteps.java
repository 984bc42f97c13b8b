package isocentre.service.learning;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.State;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every change of state, with its step in the history and its entry in the log. Its callers have begun a transaction.
@Component
class CycleSteps {
    private final CycleWorkflow workflow = CycleWorkflow.load();
    private final JdbcClient database;
    private final CycleRows rows;
    private final CycleRights rights;
    private final AuditLog log;
    private final Clock clock;

    CycleSteps(JdbcClient database, CycleRows rows, CycleRights rights, AuditLog log, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    Cycle found(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal("", "There is no such cycle"));
    }

    /// The cycle, locked, if the person may make the move now.
    Cycle moving(Person by, UUID id, Move move) {
        database.sql("SELECT 1 FROM cycle WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        Cycle cycle = found(id);
        Refusal.unless(
                rights.moves(by, cycle, rows.steps(id)).contains(move),
                "",
                "Nothing was changed: the cycle has moved on meanwhile, or this step is somebody else's");
        return cycle;
    }

    void moved(Cycle cycle, Person by, Move move, String words, String dissent) {
        State to = workflow.after(cycle.state(), move).orElseThrow();
        database.sql("UPDATE cycle SET state = ?, state_since = ? WHERE id = ?")
                .params(to.word(), Timestamp.from(clock.instant()), cycle.id())
                .update();
        step(cycle.id(), by, cycle.place(), move.word(), words, dissent);
        entry(cycle.id(), by, move.word());
    }

    void step(UUID id, Person by, String place, String move, String words, String dissent) {
        database.sql("INSERT INTO cycle_step (cycle, at, actor, name, office, move, words, dissent)"
                        + " VALUES (?,?,?,?,?,?,?,?)")
                .params(id, Timestamp.from(clock.instant()), by.getName(), by.name())
                .params(rights.office(by, place), move, words, dissent)
                .update();
    }

    /// An entry in the log.
    void entry(UUID id, Person by, String what) {
        log.append(by.getName(), Act.CYCLE_MOVED, id.toString(), what);
    }
}
