package isocentre.service.learning;

import isocentre.effects.Observation;
import isocentre.effects.Series;
import isocentre.indicators.Indicator;
import isocentre.radiotherapy.Month;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.learning.Cycle.Baseline;
import isocentre.service.learning.Cycle.Change;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.Prediction;
import isocentre.service.learning.Cycle.Question;
import isocentre.service.learning.Cycle.State;
import isocentre.service.people.Person;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The cycles of learning of all places. Every change of state is a move of the workflow, made in one
/// transaction with its step in the history and its entry in the log. What may not be done throws a [Refusal] in
/// words.
@Component
public class Cycles {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int RESEMBLING = 5;

    private final CycleWorkflow workflow = CycleWorkflow.load();
    private final JdbcClient database;
    private final JsonMapper json;
    private final CycleRows rows;
    private final CycleRights rights;
    private final Counted counted;
    private final Analyses analyses;
    private final AuditLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cycles(
            JdbcClient database,
            JsonMapper json,
            CycleRows rows,
            CycleRights rights,
            Counted counted,
            Analyses analyses,
            AuditLog log,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.json = json;
        this.rows = rows;
        this.rights = rights;
        this.counted = counted;
        this.analyses = analyses;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Cycle> find(UUID id) {
        return rows.find(id);
    }

    /// Those that a person, or the public, may read: the latest first.
    public List<Cycle> seenBy(Optional<Person> person) {
        return rows.all().stream()
                .filter(cycle -> person.isPresent() || cycle.open())
                .toList();
    }

    /// Existing cycles that resemble a question, the most alike first: to be looked at before a new one is kept
    /// (L13).
    public List<Cycle> resembling(String question) {
        return rows.resembling(question, RESEMBLING);
    }

    /// Indicators about which a question can be measured.
    public List<Indicator> indicators() {
        return counted.indicators();
    }

    public Optional<Baseline> baseline(UUID id) {
        return rows.baseline(id);
    }

    public Optional<Prediction> prediction(UUID id) {
        return rows.prediction(id);
    }

    public Optional<Change> change(UUID id) {
        return rows.change(id);
    }

    public List<String> analyses(UUID id) {
        return rows.analyses(id);
    }

    public List<Cycle.Measurement> measurements(UUID id) {
        return rows.measurements(id);
    }

    public List<Cycle.Vote> votes(UUID id) {
        return rows.votes(id);
    }

    /// What was done, the oldest first.
    public List<Cycle.Step> steps(UUID id) {
        return rows.steps(id);
    }

    /// The moves that a person may make now.
    public List<Move> moves(Person person, Cycle cycle) {
        return rights.moves(person, cycle, rows.steps(cycle.id()));
    }

    /// How many questions came to an answer, and how long it took.
    public Clocks clocks() {
        return Clocks.of(rows.all().stream()
                .map(cycle -> new Clocks.Told(cycle, rows.steps(cycle.id())))
                .toList());
    }

    /// Keeps a question.
    @Transactional
    public UUID ask(Person by, Question asked) {
        return ask(by, asked, null, null);
    }

    /// A new cycle that carries the history of a closed one (L3).
    @Transactional
    public UUID restart(Person by, UUID closed, Question asked) {
        if (!found(closed).state().closed()) {
            throw new Refusal("question", "A new cycle carries on from a closed one; this one is still open");
        }
        return ask(by, asked, closed, null);
    }

    /// The same question for a larger place: of a provider for its network, of a network for England (L5).
    @Transactional
    public UUID promote(Person by, UUID id, String place) {
        Cycle smaller = found(id);
        if (reach(place) <= reach(smaller.place())) {
            throw new Refusal(
                    "place", "A cycle is promoted to a larger place: from a provider to a network or England");
        }
        return ask(
                by,
                new Question(
                        smaller.question(),
                        smaller.why(),
                        smaller.indicator(),
                        place,
                        smaller.open(),
                        smaller.origin(),
                        smaller.lookedFor(),
                        smaller.community()),
                null,
                id);
    }

    private static int reach(String place) {
        return place.equals("ENG") ? 2 : place.startsWith("ODN-") ? 1 : 0;
    }

    private UUID ask(Person by, Question asked, @Nullable UUID follows, @Nullable UUID promoted) {
        expect(!asked.question().isBlank(), "question", "Ask the question");
        expect(!asked.why().isBlank(), "why", "Say in plain words why it matters to patients");
        expect(
                counted.indicators().stream().anyMatch(one -> one.id().equals(asked.indicator())),
                "indicator",
                "Choose the figure that will answer it");
        expect(!asked.lookedFor().isBlank(), "lookedFor", "Say what existing questions and trials you looked for");
        expect(!asked.community().isEmpty(), "community", "Name at least one person and their organisation");
        expect(rights.asks(by, asked.place()), "place", "Choose a place that you act for");
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("INSERT INTO cycle (id, question, why, indicator, place, open, origin, origin_of, looked_for,"
                        + " state, state_since, asked_by, asked_at, follows, promoted) VALUES"
                        + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(id, asked.question(), asked.why(), asked.indicator(), asked.place(), asked.open())
                .params(asked.origin().kind().word(), asked.origin().of(), asked.lookedFor())
                .params(State.QUESTION.word(), now, by.name(), now)
                .param(follows)
                .param(promoted)
                .update();
        for (Member member : asked.community()) {
            database.sql("INSERT INTO cycle_member (cycle, name, organisation) VALUES (?,?,?)")
                    .params(id, member.name(), member.organisation())
                    .update();
        }
        step(id, by, asked.place(), "", asked.question(), "");
        log.append(by.getName(), Act.CYCLE_MOVED, id.toString(), "ask");
        events.publishEvent(new QuestionAsked(id));
        return id;
    }

    /// Freezes the figure as it is in the latest data version (L6).
    ///
    /// @param from first month of the baseline
    @Transactional
    public void freeze(Person by, UUID id, Month from) {
        Cycle cycle = moving(by, id, Move.FREEZE);
        String version = counted.latest();
        Series series = counted.series(
                        version,
                        cycle.indicator(),
                        analysis(cycle, from, from.plus(1), List.of()).level(),
                        cycle.place(),
                        from)
                .orElseThrow(() -> new Refusal("from", "The store holds no month of this figure from then on"));
        database.sql("INSERT INTO cycle_baseline VALUES (?,?,?,?,?,?,?)")
                .params(id, version, date(series.first()), date(series.last()))
                .params(
                        series.months().stream()
                                .mapToDouble(Observation::numerator)
                                .sum(),
                        series.months().stream()
                                .mapToDouble(Observation::denominator)
                                .sum(),
                        Timestamp.from(clock.instant()))
                .update();
        moved(cycle, by, Move.FREEZE, "Data version " + version, "");
    }

    /// Records what the change will do, before it begins, and the file by which that will be seen.
    ///
    /// @param effect on the share, from -1 to 1
    /// @param balancing indicators that nobody means to move
    @Transactional
    public void predict(
            Person by, UUID id, String words, double effect, Month byMonth, Month starts, List<String> balancing) {
        Cycle cycle = moving(by, id, Move.PREDICT);
        Baseline baseline = rows.baseline(id).orElseThrow();
        expect(!words.isBlank(), "words", "Say what will move");
        expect(effect != 0 && Math.abs(effect) <= 1, "effect", "Enter by how many percentage points, from -100 to 100");
        expect(
                starts.compareTo(baseline.last()) > 0,
                "starts",
                "The baseline goes to " + baseline.last().words() + ": the change begins after it");
        expect(
                starts.firstDay().isAfter(today()),
                "starts",
                starts.words() + " has begun: a prediction is recorded before the change");
        expect(byMonth.compareTo(starts) >= 0, "byMonth", "It can show in " + starts.words() + " at the earliest");
        for (String indicator : balancing) {
            expect(
                    counted.indicators().stream().anyMatch(one -> one.id().equals(indicator)),
                    "balancing",
                    "There is no such figure: " + indicator);
        }
        Analysis analysis = analysis(cycle, baseline.first(), starts, balancing);
        int after = (byMonth.year() - starts.year()) * 12 + byMonth.number() - starts.number() + 1;
        database.sql("INSERT INTO cycle_prediction VALUES (?,?,?,?,?,?,?)")
                .params(id, words, effect, date(byMonth), date(starts))
                .params(
                        analyses.power(analysis, baseline.dataVersion(), effect, after),
                        Timestamp.from(clock.instant()))
                .update();
        write(id, 1, analysis);
        moved(cycle, by, Move.PREDICT, words, "");
    }

    /// Agrees the change. Where it begins in another month than was planned, the file has a new version.
    @Transactional
    public void agree(Person by, UUID id, String what, String owner, Month starts) {
        Cycle cycle = moving(by, id, Move.AGREE);
        Prediction prediction = rows.prediction(id).orElseThrow();
        Baseline baseline = rows.baseline(id).orElseThrow();
        expect(!what.isBlank(), "what", "Say what is changed");
        expect(!owner.isBlank(), "owner", "Name who owns the change");
        expect(starts.compareTo(baseline.last()) > 0, "starts", "The change begins after the baseline");
        expect(
                !starts.lastDay().isBefore(today()),
                "starts",
                starts.words() + " is over: a change is agreed before it is made");
        expect(
                starts.lastDay().isAfter(LocalDate.ofInstant(prediction.recordedAt(), ENGLAND)),
                "starts",
                "The prediction was recorded after " + starts.words());
        database.sql("INSERT INTO cycle_change VALUES (?,?,?,?,?,?)")
                .params(id, what, owner, date(starts), by.name(), Timestamp.from(clock.instant()))
                .update();
        Analysis analysis = Analysis.read(rows.analyses(id).getLast());
        if (!analysis.change().equals(starts)) {
            write(id, 2, analysis(cycle, analysis.from(), starts, analysis.balancing()));
        }
        moved(cycle, by, Move.AGREE, what, "");
    }

    /// The change is in practice.
    @Transactional
    public void begin(Person by, UUID id) {
        Cycle cycle = moving(by, id, Move.BEGIN);
        Month starts = rows.change(id).orElseThrow().starts();
        expect(!starts.firstDay().isAfter(today()), "begin", "The change begins in " + starts.words());
        moved(cycle, by, Move.BEGIN, "", "");
    }

    /// Measures the effect by the cycle's own file on the latest data version.
    @Transactional
    public void measure(Person by, UUID id) {
        Cycle cycle = moving(by, id, Move.MEASURE);
        String version = counted.latest();
        List<String> files = rows.analyses(id);
        Answer answer = run(Analysis.read(files.getLast()), version);
        expect(answer.told(), "measure", answer.sentence());
        database.sql("INSERT INTO cycle_effect (cycle, data_version, analysis, answer, measured_at) VALUES"
                        + " (?,?,?,?::jsonb,?)")
                .params(id, version, files.size(), json.writeValueAsString(answer), Timestamp.from(clock.instant()))
                .update();
        moved(cycle, by, Move.MEASURE, answer.sentence(), "");
    }

    /// Runs an analysis on any data version: the same file gives the same answer on the same one.
    ///
    /// @throws IllegalArgumentException if there is no such data version
    public Answer run(Analysis analysis, String dataVersion) {
        return analyses.run(analysis, dataVersion);
    }

    /// A person's vote on a measured cycle; a second one replaces the first.
    ///
    /// @param outcome one of the moves that close a cycle
    @Transactional
    public void vote(Person by, UUID id, Move outcome, String words) {
        Cycle cycle = found(id);
        expect(cycle.state() == State.MEASURED, "outcome", "Votes are cast once the effect is measured");
        expect(outcome.closes(), "outcome", "Choose to spread it, to stop it or to revise it");
        database.sql("INSERT INTO cycle_vote VALUES (?,?,?,?,?,?) ON CONFLICT (cycle, person) DO UPDATE SET"
                        + " outcome = excluded.outcome, words = excluded.words, at = excluded.at")
                .params(id, by.getName(), rights.patient(by), outcome.word(), words, Timestamp.from(clock.instant()))
                .update();
        log.append(by.getName(), Act.CYCLE_MOVED, id.toString(), "vote");
    }

    /// Closes a cycle: spread, stop or revise, with who decided, and dissent (L7).
    @Transactional
    public void close(Person by, UUID id, Move outcome, String words, String dissent) {
        expect(outcome.closes(), "outcome", "Choose to spread it, to stop it or to revise it");
        expect(
                !rows.measurements(id).isEmpty(),
                "outcome",
                "It was not measured again yet: nobody can say whether the change worked");
        Cycle cycle = moving(by, id, outcome);
        expect(!words.isBlank(), "decision", "Say what was decided, by whom and why");
        expect(
                rows.votes(id).stream().anyMatch(Cycle.Vote::patient),
                "outcome",
                "No patient has voted yet: a cycle is not closed without them");
        moved(cycle, by, outcome, words, dissent);
        events.publishEvent(new CycleClosed(id, outcome));
    }

    private Cycle found(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal("", "There is no such cycle"));
    }

    /// The cycle, locked, if the person may make the move now.
    private Cycle moving(Person by, UUID id, Move move) {
        database.sql("SELECT 1 FROM cycle WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        Cycle cycle = found(id);
        expect(
                moves(by, cycle).contains(move),
                "",
                "Nothing was changed: the cycle has moved on meanwhile, or this step is somebody else's");
        return cycle;
    }

    private void moved(Cycle cycle, Person by, Move move, String words, String dissent) {
        State to = workflow.after(cycle.state(), move).orElseThrow();
        database.sql("UPDATE cycle SET state = ?, state_since = ? WHERE id = ?")
                .params(to.word(), Timestamp.from(clock.instant()), cycle.id())
                .update();
        step(cycle.id(), by, cycle.place(), move.word(), words, dissent);
        log.append(by.getName(), Act.CYCLE_MOVED, cycle.id().toString(), move.word());
    }

    private void step(UUID id, Person by, String place, String move, String words, String dissent) {
        database.sql("INSERT INTO cycle_step (cycle, at, actor, name, office, move, words, dissent)"
                        + " VALUES (?,?,?,?,?,?,?,?)")
                .params(id, Timestamp.from(clock.instant()), by.getName(), by.name())
                .params(rights.office(by, place), move, words, dissent)
                .update();
    }

    private void write(UUID id, int version, Analysis analysis) {
        database.sql("INSERT INTO cycle_analysis VALUES (?,?,?,?)")
                .params(id, version, analysis.yaml(), Timestamp.from(clock.instant()))
                .update();
    }

    /// A network is held against those that have not changed, a provider or England against its own months
    /// before.
    private static Analysis analysis(Cycle cycle, Month from, Month change, List<String> balancing) {
        Analysis.Method method = cycle.place().startsWith("ODN-") ? Analysis.Method.COMPARISON : Analysis.Method.SERIES;
        return new Analysis(cycle.indicator(), cycle.place(), method, from, change, 0, balancing);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }

    private static Date date(Month month) {
        return Date.valueOf(month.firstDay());
    }

    private static void expect(boolean condition, String field, String words) {
        if (!condition) {
            throw new Refusal(field, words);
        }
    }
}
