package isocentre.service.priorities;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.priorities.Round.Member;
import isocentre.service.priorities.Round.Move;
import isocentre.service.priorities.Round.State;
import isocentre.service.priorities.Round.Step;
import isocentre.service.priorities.Round.Workshop;
import isocentre.service.priorities.RoundWorkflow.Mover;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All rounds of setting priorities. Every change of stage is a move of the workflow, made in one transaction with its
/// step in the history and its entry in the log. What may not be done throws a [Refusal] in words.
@Component
public class Rounds {
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    private final RoundWorkflow workflow = new RoundWorkflow();
    private final JdbcClient database;
    private final RoundRows rows;
    private final Stages stages;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;

    Rounds(JdbcClient database, RoundRows rows, Stages stages, Directory directory, AuditLog log, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.stages = stages;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    public Optional<Round> find(UUID id) {
        return rows.find(id);
    }

    /// The latest first.
    public List<Round> all() {
        return rows.all();
    }

    public List<Member> members(UUID id) {
        return rows.members(id);
    }

    public Optional<Workshop> workshop(UUID id) {
        return rows.workshop(id);
    }

    /// What was done, the oldest first.
    public List<Step> steps(UUID id) {
        return rows.steps(id);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Whether everybody can send what they want to know, whatever the day on which the stage ends.
    public boolean surveys(Round one) {
        return one.state() == State.SURVEY && !today().isAfter(one.surveyEnds());
    }

    /// Whether a person works on the rounds of a place.
    public boolean leads(Person person, String place) {
        return person.on(today()).anyMatch(grant -> RoundWorkflow.reaches(grant, place));
    }

    /// The moves that a person may make now, whatever is still missing.
    public List<Move> moves(Person person, Round one) {
        return workflow.moves(mover(person), one.state(), one.place(), rows.steps(one.id()));
    }

    Mover mover(Person person) {
        return new Mover(person.getName(), person.on(today()).toList());
    }

    /// Keeps a plan.
    @Transactional
    public UUID plan(Person by, String title, String scope, String place, LocalDate surveyEnds) {
        unless(!title.isBlank() && title.length() <= LONGEST_NAME, "title", "Enter a title of up to 200 letters");
        unless(
                !scope.isBlank() && scope.length() <= LONGEST,
                "scope",
                "Say in up to 4,000 letters what it is about, and what it is not");
        unless(place.equals(Directory.ENGLAND) || directory.isNetwork(place), "place", "Choose a network or England");
        unless(leads(by, place), "place", "Choose a place that you act for");
        unless(!surveyEnds.isBefore(today()), "surveyEnds", "The last day of the survey cannot be over already");
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO priority_round VALUES (?,?,?,?,?,?,?)")
                .params(id, title, scope, place, surveyEnds, State.STEERING.word(), Timestamp.from(clock.instant()))
                .update();
        step(id, by, place, RoundWorkflow.PLAN, "");
        return id;
    }

    /// Adds somebody to the steering group while it is formed.
    ///
    /// @param voice empty for the neutral facilitator
    @Transactional
    public void member(Person by, UUID id, String name, Optional<Voice> voice) {
        leading(by, id, State.STEERING);
        unless(!name.isBlank() && name.length() <= LONGEST_NAME, "name", "Enter a name of up to 200 letters");
        database.sql("INSERT INTO priority_member (round, name, part) VALUES (?,?,?)")
                .params(id, name, voice.map(Voice::word).orElse("facilitator"))
                .update();
        log.append(by.getName(), Act.PRIORITY, id.toString(), "added to the steering group");
    }

    /// Writes down the workshop: who came, and what they did not agree on.
    @Transactional
    public void workshop(Person by, UUID id, Workshop held) {
        leading(by, id, State.WORKSHOP);
        unless(!held.heldOn().isAfter(today()), "heldOn", "That day has not come");
        unless(
                held.patients() >= 0 && held.carers() >= 0 && held.clinicians() >= 0,
                "patients",
                "Enter how many came, or 0");
        unless(held.dissent().length() <= LONGEST, "dissent", "Write up to 4,000 letters");
        database.sql("INSERT INTO priority_workshop VALUES (?,?,?,?,?,?) ON CONFLICT (round) DO UPDATE SET"
                        + " held_on = excluded.held_on, patients = excluded.patients, carers = excluded.carers,"
                        + " clinicians = excluded.clinicians, dissent = excluded.dissent")
                .params(id, held.heldOn(), held.patients(), held.carers(), held.clinicians(), held.dissent())
                .update();
        log.append(by.getName(), Act.PRIORITY, id.toString(), "wrote down the workshop");
    }

    /// Makes a move.
    ///
    /// @param words the reason, where one is given
    @Transactional
    public void move(Person by, UUID id, Move move, String words) {
        Round one = locked(id);
        unless(
                moves(by, one).contains(move),
                "",
                "Nothing was changed: the round has moved on meanwhile, or this step is somebody else's");
        unless(words.length() <= LONGEST, "words", "Write up to 4,000 letters");
        stages.before(one, move, words);
        stages.follow(one, move);
        database.sql("UPDATE priority_round SET state = ?, state_since = ? WHERE id = ?")
                .params(workflow.after(one.state(), move).orElseThrow().word(), Timestamp.from(clock.instant()), id)
                .update();
        step(id, by, one.place(), move.word(), words);
    }

    /// The round, which nobody else changes meanwhile, for somebody who leads it in one of these stages.
    Round leading(Person by, UUID id, State... states) {
        Round one = locked(id);
        unless(leads(by, one.place()), "", "Only those who lead this round do that");
        unless(List.of(states).contains(one.state()), "", "Nothing was changed: the round has moved on");
        return one;
    }

    private Round locked(UUID id) {
        database.sql("SELECT 1 FROM priority_round WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        return rows.find(id).orElseThrow(() -> new Refusal("", "There is no such round"));
    }

    private void step(UUID id, Person by, String place, String move, String words) {
        String office = by.on(today())
                .filter(grant -> RoundWorkflow.reaches(grant, place))
                .findFirst()
                .map(this::office)
                .orElse("");
        database.sql("INSERT INTO priority_step (round, at, actor, name, office, move, words) VALUES (?,?,?,?,?,?,?)")
                .params(id, Timestamp.from(clock.instant()), by.getName(), by.name(), office, move, words)
                .update();
        log.append(by.getName(), Act.PRIORITY, id.toString(), move);
    }

    private String office(Grant grant) {
        return grant.role().title() + ", " + directory.name(grant.organisation());
    }
}
