package isocentre.service.learning;

import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.State;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of a measured cycle: votes, and the decision that closes it. What may not be done throws a [Refusal]
/// in words.
@Component
public class Verdicts {
    private final JdbcClient database;
    private final CycleRows rows;
    private final CycleRights rights;
    private final CycleSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Verdicts(
            JdbcClient database,
            CycleRows rows,
            CycleRights rights,
            CycleSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.rows = rows;
        this.rights = rights;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /// A person's vote on a measured cycle; a second one replaces the first.
    ///
    /// @param outcome one of the moves that close a cycle
    @Transactional
    public void vote(Person by, UUID id, Move outcome, String words) {
        Cycle cycle = steps.found(id);
        Refusal.unless(cycle.state() == State.MEASURED, "outcome", "Votes are cast once the effect is measured");
        Refusal.unless(outcome.closes(), "outcome", "Choose to spread it, to stop it or to revise it");
        database.sql("INSERT INTO cycle_vote VALUES (?,?,?,?,?,?) ON CONFLICT (cycle, person) DO UPDATE SET"
                        + " outcome = excluded.outcome, words = excluded.words, at = excluded.at")
                .params(id, by.getName(), rights.patient(by), outcome.word(), words, Timestamp.from(clock.instant()))
                .update();
        steps.entry(id, by, "vote");
    }

    /// Closes a cycle: spread, stop or revise, with who decided, and dissent (L7).
    @Transactional
    public void close(Person by, UUID id, Move outcome, String words, String dissent) {
        Refusal.unless(outcome.closes(), "outcome", "Choose to spread it, to stop it or to revise it");
        Refusal.unless(
                !rows.measurements(id).isEmpty(),
                "outcome",
                "It was not measured again yet: nobody can say whether the change worked");
        Cycle cycle = steps.moving(by, id, outcome);
        Refusal.unless(!words.isBlank(), "decision", "Say what was decided, by whom and why");
        Refusal.unless(
                rows.votes(id).stream().anyMatch(Cycle.Vote::patient),
                "outcome",
                "No patient has voted yet: a cycle is not closed without them");
        steps.moved(cycle, by, outcome, words, dissent);
        events.publishEvent(new CycleClosed(id, outcome));
    }
}
