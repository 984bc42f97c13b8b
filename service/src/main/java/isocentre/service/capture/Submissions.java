package isocentre.service.capture;

import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import isocentre.service.workflow.Workflow;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The submissions of all providers. Every change of state is a move of the workflow, made in one transaction with its
/// entry in the log.
@Component
public class Submissions {
    public static final Workflow<State, Move> WORKFLOW =
            Workflow.of("submission", State.class, State::word, Move.class, Move::word);

    private final JdbcClient database;
    private final SubmissionRows rows;
    private final AuditLog log;
    private final Clock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Submissions(
            JdbcClient database,
            SubmissionRows rows,
            AuditLog log,
            Clock clock,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.database = database;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    public Optional<Submission> find(UUID id) {
        return rows.find(id);
    }

    /// The submissions of a provider, latest first.
    public List<Submission> of(OdsCode provider) {
        return rows.of(provider);
    }

    /// Those in a state, in the order in which they came to it.
    /// How many are in a state.
    public long count(State state) {
        return database.sql("SELECT count(*) FROM submission WHERE state = ?")
                .params(state.word())
                .query(Long.class)
                .single();
    }

    public List<Submission> in(State state) {
        return rows.in(state);
    }

    /// The submission of these very files that is still under way or in the store.
    public Optional<Submission> same(OdsCode provider, String digest) {
        return rows.same(provider, digest);
    }

    /// Records files that are safely kept; from here on they are acknowledged.
    @Transactional
    public Submission record(UUID id, OdsCode provider, Person sender, String digest, List<Submission.File> files) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("INSERT INTO submission (id, provider, digest, state, state_since, sent_by, sender, received_at)"
                        + " VALUES (?, ?, ?, 'received', ?, ?, ?, ?)")
                .params(id, provider.code(), digest, now, sender.getName(), sender.name(), now)
                .update();
        for (Submission.File file : files) {
            database.sql("INSERT INTO submission_file VALUES (?, ?, ?, ?)")
                    .params(id, file.name(), file.bytes(), file.sha256())
                    .update();
        }
        log.append(sender.getName(), Act.RECEIVED, id.toString(), provider.code() + ", SHA-256 " + digest);
        return find(id).orElseThrow();
    }

    @Transactional
    public void begin(UUID id) {
        move(id, Move.CHECK);
    }

    /// It is to be checked once more: what its values stand for has changed.
    @Transactional
    public void recheck(UUID id) {
        move(id, Move.RECHECK);
    }

    @Transactional
    public void interrupted(UUID id) {
        move(id, Move.INTERRUPT);
    }

    /// Keeps what the check said.
    ///
    /// @param problem what stands in the way beside the verdict; empty if nothing does
    @Transactional
    public void checked(UUID id, Verdict verdict, Optional<String> problem, long repaired) {
        boolean passes = verdict.accepted() && problem.isEmpty();
        move(id, passes ? Move.PASS : Move.REJECT);
        database.sql("UPDATE submission SET verdict = ?::jsonb, problem = ?, repaired = ?, month = ? WHERE id = ?")
                .params(json.writeValueAsString(verdict), problem.orElse(""), repaired)
                .param(verdict.period().map(Submissions::date).orElse(null))
                .param(id)
                .update();
        log.append(AuditLog.SYSTEM, Act.CHECKED, id.toString(), passes ? "it may be signed" : "rejected");
    }

    /// The check could not be run to its end, for what these files are.
    @Transactional
    public void unreadable(UUID id, String problem) {
        move(id, Move.REJECT);
        database.sql("UPDATE submission SET problem = ? WHERE id = ?")
                .params(problem, id)
                .update();
        log.append(AuditLog.SYSTEM, Act.CHECKED, id.toString(), "rejected");
    }

    /// A person of the provider stands for it.
    @Transactional
    public void sign(UUID id, Person signer) {
        move(id, Move.SIGN);
        database.sql("UPDATE submission SET signed_by = ?, signer = ?, signed_at = ? WHERE id = ?")
                .params(signer.id(), signer.name(), Timestamp.from(clock.instant()), id)
                .update();
        log.append(signer.getName(), Act.SIGNED, id.toString(), "");
        events.publishEvent(new SubmissionSigned(id));
    }

    /// The provider takes it back: at once where it waits; where it is stored, once the store has taken it out.
    @Transactional
    public State withdraw(UUID id, Person by, String reason) {
        State state = move(id, Move.WITHDRAW);
        database.sql("UPDATE submission SET problem = ? WHERE id = ?")
                .params(reason, id)
                .update();
        log.append(by.getName(), Act.WITHDRAWN, id.toString(), "");
        if (state == State.LEAVING) {
            events.publishEvent(new SubmissionLeaves(id));
        }
        return state;
    }

    /// The store has taken it out.
    ///
    /// @param dataVersion the first without it
    @Transactional
    public void takenOut(UUID id, String dataVersion) {
        move(id, Move.REMOVE);
        database.sql("UPDATE submission SET data_version = ? WHERE id = ?")
                .params(dataVersion, id)
                .update();
        log.append(AuditLog.SYSTEM, Act.TAKEN_OUT, id.toString(), "data version " + dataVersion);
    }

    /// The store holds it; the one that held its month before is superseded.
    @Transactional
    public void stored(UUID id, String dataVersion, String lot) {
        Submission submission = find(id).orElseThrow();
        rows.of(submission.provider()).stream()
                .filter(other -> other.state() == State.STORED
                        && other.month().equals(submission.month())
                        && !other.id().equals(id))
                .forEach(other -> move(other.id(), Move.SUPERSEDE));
        move(id, Move.STORE);
        database.sql("UPDATE submission SET data_version = ?, lot = ?, problem = '' WHERE id = ?")
                .params(dataVersion, lot, id)
                .update();
        log.append(AuditLog.SYSTEM, Act.LOADED, id.toString(), "data version " + dataVersion + ", lot " + lot);
    }

    /// The store could not take it, for what it is.
    @Transactional
    public void refused(UUID id, String reason) {
        move(id, Move.REFUSE);
        note(id, reason);
    }

    /// A later one of its month is in the store already.
    @Transactional
    public void outdated(UUID id) {
        move(id, Move.OUTDATE);
    }

    /// Says what delays it.
    @Transactional
    public void note(UUID id, String problem) {
        database.sql("UPDATE submission SET problem = ? WHERE id = ?")
                .params(problem, id)
                .update();
    }

    State move(UUID id, Move move) {
        State from = State.of(database.sql("SELECT state FROM submission WHERE id = ? FOR UPDATE")
                .params(id)
                .query(String.class)
                .single());
        State to = WORKFLOW.after(from, move).orElseThrow(() -> new IllegalMove(from, move));
        database.sql("UPDATE submission SET state = ?, state_since = ? WHERE id = ?")
                .params(to.word(), Timestamp.from(clock.instant()), id)
                .update();
        return to;
    }

    private static Date date(Month month) {
        return Date.valueOf(month.firstDay());
    }
}
