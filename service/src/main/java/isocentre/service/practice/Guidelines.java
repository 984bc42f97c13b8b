package isocentre.service.practice;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import isocentre.service.practice.Draft.Said;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.Version.State;
import isocentre.service.practice.Version.Step;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The library of recommendations and networks' protocols. A version is written by one person and agreed to by
/// another (NOG-08); what supersedes it is a version of its own. What may not be done throws a [Refusal] in words.
@Component
public class Guidelines {
    private static final String PROPOSE = "propose";

    private final GuidelineWorkflow workflow = GuidelineWorkflow.load();
    private final JdbcClient database;
    private final GuidelineRows rows;
    private final GuidelineRights rights;
    private final DraftCheck check;
    private final AuditLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Guidelines(
            JdbcClient database,
            GuidelineRows rows,
            GuidelineRights rights,
            DraftCheck check,
            AuditLog log,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.rows = rows;
        this.rights = rights;
        this.check = check;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    /// All of them, by site and title.
    public List<Guideline> all() {
        return rows.all().stream()
                .sorted((one, other) ->
                        (one.site() + "\n" + one.title()).compareToIgnoreCase(other.site() + "\n" + other.title()))
                .toList();
    }

    public Optional<Guideline> find(String id) {
        return rows.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The guideline of a version that was made here.
    public Optional<Guideline> of(UUID version) {
        return rows.place(version).flatMap(place -> find(place.guideline().toString()));
    }

    /// Those that have every one of the words in what is shown of them.
    ///
    /// @param words with spaces between; all of them if empty
    public List<Guideline> search(String words) {
        List<String> wanted = Arrays.stream(words.toLowerCase(Locale.UK).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all().stream()
                .filter(one -> {
                    Version shown = one.shown(today());
                    String text = String.join(
                                    " ",
                                    one.site(),
                                    one.title(),
                                    one.issuer(),
                                    one.kind().title(),
                                    shown.words(),
                                    shown.evidence(),
                                    String.join(" ", shown.regimens()))
                            .toLowerCase(Locale.UK);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }

    /// What was done with a version, the oldest first; nothing for those that come with the program.
    public List<Step> steps(UUID version) {
        return rows.steps(version);
    }

    /// The moves that a person may make now.
    public List<Move> moves(Person person, UUID version) {
        return rows.place(version)
                .map(place -> rights.moves(person, place.owner(), place.state(), rows.steps(version)))
                .orElse(List.of());
    }

    /// Writes a version down; it is in force only once somebody else agrees to it.
    ///
    /// @return id of the guideline
    @Transactional
    public UUID propose(Person by, Draft draft) {
        database.sql("LOCK TABLE guideline IN SHARE ROW EXCLUSIVE MODE").update();
        Refusal.unless(
                rights.owners(by).contains(draft.owner()), "owner", "Choose a network or nation for which you write");
        Optional<Guideline> earlier = draft.guideline()
                .map(id -> find(id.toString()).orElseThrow(() -> new Refusal("", "There is no such guideline")));
        check.look(draft, earlier);
        Timestamp now = Timestamp.from(clock.instant());
        UUID id = draft.guideline().orElseGet(UUID::randomUUID);
        if (earlier.isEmpty()) {
            try {
                database.sql("INSERT INTO guideline (id, kind, owner, site, title, cycle, made_at)"
                                + " VALUES (?,?,?,?,?,?,?)")
                        .params(id, draft.kind().word(), draft.owner(), draft.site(), draft.title())
                        .param(draft.cycle().orElse(null))
                        .param(now)
                        .update();
            } catch (DuplicateKeyException e) {
                throw new Refusal("title", "There is one of that title for this site: make its next version");
            }
        }
        UUID version = UUID.randomUUID();
        Said said = draft.said();
        int number = earlier.map(one -> one.versions().size()).orElse(0) + 1;
        database.sql("INSERT INTO guideline_version (id, guideline, number, label, words, changes, strength, evidence,"
                        + " evidence_level, source, basis, regimens, constraints, indicator, in_force, state,"
                        + " proposed_by) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(version, id, number, said.label(), said.words(), said.changes())
                .params(said.strength().word(), said.evidence(), said.evidenceLevel(), said.source())
                .params(said.basis().code(), String.join(" ", said.regimens()), String.join(" ", said.constraints()))
                .params(said.indicator(), Date.valueOf(said.inForce()), State.PROPOSED.word(), by.id())
                .update();
        step(version, by, draft.owner(), PROPOSE, said.changes());
        return id;
    }

    /// Makes a move.
    ///
    /// @param words why; may be empty where it is agreed to
    @Transactional
    public void move(Person by, UUID version, Move move, String words) {
        database.sql("SELECT 1 FROM guideline_version WHERE id = ? FOR UPDATE")
                .params(version)
                .query(Integer.class)
                .optional();
        GuidelineRows.Place place = rows.place(version).orElseThrow(() -> new Refusal("", "There is no such version"));
        Refusal.unless(
                rights.moves(by, place.owner(), place.state(), rows.steps(version))
                        .contains(move),
                "words",
                "Nothing was changed: it has moved on meanwhile, or this step is somebody else's. Nobody agrees to what"
                        + " they wrote (NOG-08)");
        Refusal.unless(move == Move.AGREE || !words.isBlank(), "words", "Say why");
        if (move == Move.AGREE) {
            inTime(place);
        }
        State to = workflow.after(place.state(), move).orElseThrow();
        database.sql("UPDATE guideline_version SET state = ?, withdrawn_on = ? WHERE id = ?")
                .param(to.word())
                .param(move == Move.WITHDRAW ? Date.valueOf(today()) : null)
                .param(version)
                .update();
        step(version, by, place.owner(), move.word(), words);
        if (move == Move.AGREE) {
            events.publishEvent(new RecommendationIssued(place.guideline(), version));
        }
    }

    /// What supersedes another begins after it, and not in the past: nobody could have followed it then.
    private void inTime(GuidelineRows.Place place) {
        List<Version> agreed = find(place.guideline().toString()).orElseThrow().versions().stream()
                .filter(Version::wasAgreed)
                .toList();
        Refusal.unless(
                agreed.isEmpty() || !place.inForce().isBefore(today()),
                "words",
                "Its first day is over: return it, and let it be proposed with a later one");
        Refusal.unless(
                agreed.stream().allMatch(one -> one.inForce().isBefore(place.inForce())),
                "words",
                "A version of that day or a later one was agreed meanwhile");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void step(UUID version, Person by, String owner, String move, String words) {
        database.sql("INSERT INTO guideline_step (version, at, actor, name, office, move, words)"
                        + " VALUES (?,?,?,?,?,?,?)")
                .params(version, Timestamp.from(clock.instant()), by.id(), by.name())
                .params(rights.office(by, owner), move, words)
                .update();
        log.append(by.getName(), Act.GUIDELINE_MOVED, version.toString(), move);
    }
}
