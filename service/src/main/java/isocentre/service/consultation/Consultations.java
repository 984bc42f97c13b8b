package isocentre.service.consultation;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.consultation.Consultation.Document;
import isocentre.service.consultation.Consultation.Event;
import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.Consultation.Question;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultation.Step;
import isocentre.service.consultation.ConsultationWorkflow.Mover;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All consultations. Every change of state is a move of the workflow, made in one transaction with its step in the
/// history and its entry in the log. What may not be done throws a [Refusal] in words.
@Component
public class Consultations {
    private static final int MOST = 30;

    private final ConsultationWorkflow workflow = new ConsultationWorkflow();
    private final JdbcClient database;
    private final ConsultationRows rows;
    private final List<Guard> guards;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Consultations(
            JdbcClient database,
            ConsultationRows rows,
            List<Guard> guards,
            Directory directory,
            AuditLog log,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.rows = rows;
        this.guards = guards;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Consultation> find(UUID id) {
        return rows.find(id);
    }

    /// The one that closes last first.
    public List<Consultation> all() {
        return rows.all();
    }

    public List<Event> events(UUID id) {
        return rows.events(id);
    }

    public List<Document> documents(UUID id) {
        return rows.documents(id);
    }

    public List<Question> questions(UUID id) {
        return rows.questions(id);
    }

    /// What was done, the oldest first.
    public List<Step> steps(UUID id) {
        return rows.steps(id);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Whether answers are taken now, whatever the hour at which the service closes it.
    public boolean takesAnswers(Consultation one) {
        return one.state() == State.OPEN && !today().isAfter(one.closes());
    }

    /// Whether a person works on the consultations of a place.
    public boolean leads(Person person, String place) {
        return person.on(today()).anyMatch(grant -> ConsultationWorkflow.reaches(grant, place));
    }

    /// Whether a person may code what was said.
    public boolean codes(Person person) {
        return person.on(today()).map(Grant::role).anyMatch(ConsultationWorkflow::codes);
    }

    /// The moves that a person may make now, whatever is still missing.
    public List<Move> moves(Person person, Consultation one) {
        return workflow.moves(mover(person), one.state(), one.place(), rows.steps(one.id()), rows.coders(one.id()));
    }

    private Mover mover(Person person) {
        return new Mover(person.getName(), person.on(today()).toList());
    }

    /// Keeps a plan.
    @Transactional
    public UUID plan(Person by, Plan plan) {
        plan.check(today());
        unless(
                plan.place().equals(Directory.ENGLAND) || directory.isNetwork(plan.place()),
                "place",
                "Choose a network or England");
        unless(leads(by, plan.place()), "place", "Choose a place that you act for");
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql(
                        "INSERT INTO consultation (id, title, overview, why, audience, interests, other_ways, place, opens, closes,"
                                + " state, state_since) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(id, plan.title(), plan.overview(), plan.why())
                .params(String.join("\n", plan.audience()), String.join("\n", plan.interests()))
                .params(plan.otherWays(), plan.place())
                .params(plan.opens(), plan.closes(), State.PLANNED.word(), now)
                .update();
        step(id, by.getName(), by.name(), office(by, plan.place()), ConsultationWorkflow.PLAN, "");
        return id;
    }

    /// Adds a question while it is planned.
    @Transactional
    public void ask(Person by, UUID id, String words, List<String> choices) {
        writing(by, id, State.PLANNED);
        unless(!words.isBlank() && words.length() <= 500, "question", "Enter a question of up to 500 letters");
        unless(choices.size() != 1, "choices", "Offer two answers at least, or none for answers in own words");
        unless(
                choices.size() <= MOST && choices.stream().allMatch(one -> one.length() <= 200),
                "choices",
                "Offer up to 30 answers of up to 200 letters");
        int number = rows.questions(id).size() + 1;
        unless(number <= MOST, "question", "30 questions are more than anybody will answer");
        database.sql("INSERT INTO consultation_question VALUES (?,?,?,?)")
                .params(id, number, words, String.join("\n", choices))
                .update();
    }

    /// Adds a document until the response is out.
    @Transactional
    public void document(Person by, UUID id, String title, String address) {
        writing(by, id, State.PLANNED, State.OPEN);
        unless(!title.isBlank() && title.length() <= 200, "documentTitle", "Enter a title of up to 200 letters");
        unless(
                address.length() <= 500 && address.matches("https://[^\\s\"<>]+|/[^/\\s\"<>][^\\s\"<>]*"),
                "address",
                "Enter an address that begins with https://, or a path of this site that begins with /");
        database.sql("INSERT INTO consultation_document (consultation, title, address) VALUES (?,?,?)")
                .params(id, title, address)
                .update();
    }

    /// Adds an event while people can still come.
    @Transactional
    public void event(Person by, UUID id, LocalDate day, String title, String place) {
        writing(by, id, State.PLANNED, State.OPEN);
        unless(!title.isBlank() && title.length() <= 200, "eventTitle", "Enter a title of up to 200 letters");
        unless(!place.isBlank() && place.length() <= 200, "eventPlace", "Say where, or how to join");
        unless(!day.isBefore(today()), "day", "That day is over");
        database.sql("INSERT INTO consultation_event (consultation, day, title, place) VALUES (?,?,?,?)")
                .params(id, day, title, place)
                .update();
    }

    private void writing(Person by, UUID id, State... states) {
        Consultation one = locked(id);
        unless(leads(by, one.place()), "", "Only those who lead this consultation change it");
        unless(List.of(states).contains(one.state()), "", "Nothing was added: the consultation has moved on");
    }

    /// Makes a move.
    ///
    /// @param words the reason, where one is given
    @Transactional
    public void move(Person by, UUID id, Move move, String words) {
        Consultation one = locked(id);
        unless(
                moves(by, one).contains(move),
                "",
                "Nothing was changed: the consultation has moved on meanwhile, or this step is somebody else's");
        unless(words.length() <= 4000, "words", "Write up to 4,000 letters");
        guards.forEach(guard -> guard.before(one, move, words));
        Grant grant = workflow.grant(mover(by), one.state(), one.place(), move).orElseThrow();
        moved(one, move, by.getName(), by.name(), office(grant), words);
    }

    /// Closes what is over. Whether answers are taken never waits for this: [#takesAnswers] looks at the day itself.
    @Transactional
    public void closeWhatIsOver() {
        for (Consultation over : rows.over(today())) {
            Consultation one = locked(over.id());
            if (workflow.byItself(one.state(), Move.CLOSE)) {
                moved(one, Move.CLOSE, AuditLog.SYSTEM, "Isocentre", "", "");
            }
        }
    }

    private void moved(Consultation one, Move move, String actor, String name, String office, String words) {
        State to = workflow.after(one.state(), move).orElseThrow();
        database.sql("UPDATE consultation SET state = ?, state_since = ? WHERE id = ?")
                .params(to.word(), Timestamp.from(clock.instant()), one.id())
                .update();
        step(one.id(), actor, name, office, move.word(), words);
        events.publishEvent(new ConsultationMoved(one.id(), move));
    }

    private void step(UUID id, String actor, String name, String office, String move, String words) {
        database.sql("INSERT INTO consultation_step (consultation, at, actor, name, office, move, words)"
                        + " VALUES (?,?,?,?,?,?,?)")
                .params(id, Timestamp.from(clock.instant()), actor, name, office, move, words)
                .update();
        log.append(actor, Act.CONSULTATION, id.toString(), move);
    }

    /// The consultation, which nobody else changes meanwhile.
    private Consultation locked(UUID id) {
        database.sql("SELECT 1 FROM consultation WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        return rows.find(id).orElseThrow(() -> new Refusal("", "There is no such consultation"));
    }

    private String office(Person by, String place) {
        return by.on(today())
                .filter(grant -> ConsultationWorkflow.reaches(grant, place))
                .findFirst()
                .map(this::office)
                .orElse("");
    }

    private String office(Grant grant) {
        return grant.role().title() + ", " + directory.name(grant.organisation());
    }
}
