package isocentre.service.governance.matters;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.governance.escalation.Escalations;
import isocentre.service.governance.matters.Matter.Score;
import isocentre.service.governance.matters.Matter.Step;
import isocentre.service.governance.matters.MatterWorkflow.Mover;
import isocentre.service.governance.matters.MatterWorkflow.Way;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The actions, risks and decisions of all networks. Every change of state is a move of the workflow, made in
/// one transaction with its step in the history and its entry in the log.
@Component
public class Matters {
    private static final String ALL = "SELECT * FROM matter ";

    private final MatterWorkflow workflow = new MatterWorkflow();
    private final JdbcClient database;
    private final Escalations escalations;
    private final Directory directory;
    private final JsonMapper json;
    private final AuditLog log;
    private final Clock clock;

    Matters(
            JdbcClient database,
            Escalations escalations,
            Directory directory,
            JsonMapper json,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.escalations = escalations;
        this.directory = directory;
        this.json = json;
        this.log = log;
        this.clock = clock;
    }

    /// What is written down at first.
    public record Draft(
            Kind kind, String title, Map<String, String> particulars, Optional<UUID> amends, LocalDate dueOn) {}

    public Optional<Matter> find(UUID id) {
        return database.sql(ALL + "WHERE id = ?").params(id).query(this::matter).optional();
    }

    /// Those of a network, by when they are due.
    public List<Matter> of(String network) {
        return database.sql(ALL + "WHERE network = ? ORDER BY due_on, raised_at")
                .params(network)
                .query(this::matter)
                .list();
    }

    /// What was done, the oldest first.
    public List<Step> steps(UUID id) {
        return database.sql("SELECT * FROM matter_step WHERE matter = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor", UUID.class),
                        row.getString("name"),
                        row.getString("office"),
                        row.getString("move"),
                        row.getString("came_to"),
                        row.getString("words")))
                .list();
    }

    /// The moves that a person may make now.
    public List<String> moves(Person person, Matter matter) {
        return workflow.moves(mover(person), matter, steps(matter.id()));
    }

    /// @param by somebody of the network, by that grant
    @Transactional
    public UUID propose(Person by, Grant grant, Draft draft) {
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO matter (id, network, kind, title, particulars, amends, due_on, state, raised_at)"
                        + " VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)")
                .params(id, grant.organisation(), draft.kind().word(), draft.title())
                .param(json.writeValueAsString(draft.particulars()))
                .param(draft.amends().orElse(null))
                .params(Date.valueOf(draft.dueOn()), Matter.FIRST, Timestamp.from(clock.instant()))
                .update();
        step(id, by, grant, Matter.PROPOSE, Matter.FIRST, "");
        return id;
    }

    /// Makes a move.
    ///
    /// @param words why; never empty
    /// @param now the score of a risk, and what treatment is to bring it to: both needed to assess it
    /// @return false if it may not be made by this person, or not any more
    @Transactional
    public boolean move(UUID id, String move, Person by, String words, Optional<Score> now, Optional<Score> target) {
        database.sql("SELECT 1 FROM matter WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        Optional<Way> way = find(id).flatMap(one -> workflow.way(mover(by), one, steps(id), move));
        boolean assesses = move.equals("assess");
        if (way.isEmpty() || assesses && (now.isEmpty() || target.isEmpty())) {
            return false;
        }
        database.sql("UPDATE matter SET state = ? WHERE id = ?")
                .params(way.get().to(), id)
                .update();
        if (assesses) {
            database.sql("UPDATE matter SET likelihood = ?, severity = ?, target_likelihood = ?, target_severity = ?"
                            + " WHERE id = ?")
                    .params(
                            now.get().likelihood(),
                            now.get().severity(),
                            target.get().likelihood(),
                            target.get().severity(),
                            id)
                    .update();
        }
        String scores = assesses ? "Now " + now.get() + ", to come to " + target.get() + ". " : "";
        step(id, by, way.get().by(), move, way.get().to(), scores + words);
        return true;
    }

    /// Raises a risk whose score proposes it.
    ///
    /// @return the escalation; empty if it proposes none, or not any more
    @Transactional
    public Optional<UUID> escalate(UUID id, Person by) {
        Optional<Matter> found = find(id).filter(one -> one.proposesEscalation(MatterWorkflow.threshold()));
        Optional<Grant> grant = found.flatMap(one -> mover(by).grants().stream()
                .filter(own -> own.organisation().equals(one.network()))
                .findFirst());
        Optional<UUID> raised = found.flatMap(one -> grant.flatMap(own -> escalations.raise(
                by,
                own,
                "Risk: " + one.title(),
                "Its score is " + one.now().map(Score::toString).orElse("") + ". "
                        + one.particulars().entrySet().stream()
                                .map(part -> part.getKey() + ": " + part.getValue())
                                .collect(Collectors.joining(". ")))));
        raised.ifPresent(escalation -> database.sql("UPDATE matter SET escalation = ? WHERE id = ?")
                .params(escalation, id)
                .update());
        return raised;
    }

    private void step(UUID id, Person by, Grant grant, String move, String to, String words) {
        database.sql("INSERT INTO matter_step (matter, at, actor, name, office, move, came_to, words)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        Timestamp.from(clock.instant()),
                        by.id(),
                        by.name(),
                        grant.role().title() + ", " + directory.name(grant.organisation()),
                        move,
                        to,
                        words)
                .update();
        log.append(by.getName(), Act.MATTER_MOVED, id.toString(), move + " to " + to);
    }

    private Mover mover(Person person) {
        return new Mover(person.id(), person.on(directory.today()).toList());
    }

    private Matter matter(ResultSet row, int ignored) throws SQLException {
        Kind kind = Kind.of(row.getString("kind")).orElseThrow();
        // The database keeps them in an order of its own.
        Map<String, String> kept =
                json.readValue(row.getString("particulars"), new TypeReference<Map<String, String>>() {});
        Map<String, String> particulars = new LinkedHashMap<>();
        kind.particulars().forEach(label -> particulars.put(label, kept.getOrDefault(label, "")));
        return new Matter(
                row.getObject("id", UUID.class),
                row.getString("network"),
                kind,
                row.getString("title"),
                particulars,
                Optional.ofNullable(row.getObject("amends", UUID.class)),
                row.getDate("due_on").toLocalDate(),
                row.getString("state"),
                score(row.getObject("likelihood", Integer.class), row.getObject("severity", Integer.class)),
                score(
                        row.getObject("target_likelihood", Integer.class),
                        row.getObject("target_severity", Integer.class)),
                Optional.ofNullable(row.getObject("escalation", UUID.class)),
                row.getTimestamp("raised_at").toInstant());
    }

    private static Optional<Score> score(@Nullable Integer likelihood, @Nullable Integer severity) {
        return likelihood == null || severity == null ? Optional.empty() : Optional.of(new Score(likelihood, severity));
    }
}
