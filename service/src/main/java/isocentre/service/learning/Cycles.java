package isocentre.service.learning;

import isocentre.effects.Observation;
import isocentre.effects.Series;
import isocentre.radiotherapy.Month;
import isocentre.service.learning.Cycle.Baseline;
import isocentre.service.learning.Cycle.Change;
import isocentre.service.learning.Cycle.Finding;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.Prediction;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
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

    private final JdbcClient database;
    private final JsonMapper json;
    private final CycleRows rows;
    private final CycleRights rights;
    private final CycleSteps steps;
    private final Counted counted;
    private final Analyses analyses;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cycles(
            JdbcClient database,
            JsonMapper json,
            CycleRows rows,
            CycleRights rights,
            CycleSteps steps,
            Counted counted,
            Analyses analyses,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.json = json;
        this.rows = rows;
        this.rights = rights;
        this.steps = steps;
        this.counted = counted;
        this.analyses = analyses;
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

    public Optional<Baseline> baseline(UUID id) {
        return rows.baseline(id);
    }

    public Optional<Prediction> prediction(UUID id) {
        return rows.prediction(id);
    }

    public Optional<Finding> finding(UUID id) {
        return rows.finding(id);
    }

    /// The first month of the new practice of each provider that has taken it up, by ODS code.
    public SortedMap<String, Month> adoptions(UUID id) {
        return rows.adoptions(id);
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

    /// Freezes the figure as it is in the latest data version (L6).
    ///
    /// @param from first month of the baseline
    @Transactional
    public void freeze(Person by, UUID id, Month from) {
        Cycle cycle = steps.moving(by, id, Move.FREEZE);
        String version = counted.latest();
        Series series = counted.series(version, cycle.indicator(), Analysis.level(cycle.place()), cycle.place(), from)
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
        steps.moved(cycle, by, Move.FREEZE, "Data version " + version, "");
    }

    /// Records what the change will do, before it begins, and the file by which that will be seen.
    ///
    /// @param effect on the share, from -1 to 1
    /// @param balancing indicators that nobody means to move
    @Transactional
    public void predict(
            Person by, UUID id, String words, double effect, Month byMonth, Month starts, List<String> balancing) {
        Cycle cycle = steps.moving(by, id, Move.PREDICT);
        Baseline baseline = rows.baseline(id).orElseThrow();
        Refusal.unless(!words.isBlank(), "words", "Say what will move");
        Refusal.unless(
                effect != 0 && Math.abs(effect) <= 1,
                "effect",
                "Enter by how many percentage points, from -100 to 100");
        Refusal.unless(
                starts.compareTo(baseline.last()) > 0,
                "starts",
                "The baseline goes to " + baseline.last().words() + ": the change begins after it");
        Refusal.unless(
                starts.firstDay().isAfter(today()),
                "starts",
                starts.words() + " has begun: a prediction is recorded before the change");
        Refusal.unless(
                byMonth.compareTo(starts) >= 0, "byMonth", "It can show in " + starts.words() + " at the earliest");
        for (String indicator : balancing) {
            Refusal.unless(
                    counted.indicators().stream().anyMatch(one -> one.id().equals(indicator)),
                    "balancing",
                    "There is no such figure: " + indicator);
        }
        Analysis analysis = Analysis.of(cycle.indicator(), cycle.place(), baseline.first(), starts, balancing);
        int after = (byMonth.year() - starts.year()) * 12 + byMonth.number() - starts.number() + 1;
        database.sql("INSERT INTO cycle_prediction VALUES (?,?,?,?,?,?,?)")
                .params(id, words, effect, date(byMonth), date(starts))
                .params(
                        analyses.power(analysis, baseline.dataVersion(), effect, after),
                        Timestamp.from(clock.instant()))
                .update();
        write(id, analysis);
        steps.moved(cycle, by, Move.PREDICT, words, "");
    }

    /// Writes down what is known, in plain words, before anything is changed.
    ///
    /// @param evidence what it rests on
    /// @param limits what it does not tell
    @Transactional
    public void find(Person by, UUID id, String words, String evidence, String limits) {
        Cycle cycle = steps.moving(by, id, Move.FIND);
        Refusal.unless(!words.isBlank(), "words", "Say in plain words what is known");
        Refusal.unless(!evidence.isBlank(), "evidence", "Say what it rests on: studies, figures, people's experience");
        Refusal.unless(!limits.isBlank(), "limits", "Say what it does not tell");
        database.sql("INSERT INTO cycle_finding VALUES (?,?,?,?,?,?)")
                .params(id, words, evidence, limits, by.name(), Timestamp.from(clock.instant()))
                .update();
        steps.moved(cycle, by, Move.FIND, words, "");
    }

    /// Agrees the change. Where it begins in another month than was planned, the file has a new version.
    @Transactional
    public void agree(Person by, UUID id, String what, String owner, Month starts) {
        Cycle cycle = steps.moving(by, id, Move.AGREE);
        Prediction prediction = rows.prediction(id).orElseThrow();
        Baseline baseline = rows.baseline(id).orElseThrow();
        Refusal.unless(!what.isBlank(), "what", "Say what is changed");
        Refusal.unless(!owner.isBlank(), "owner", "Name who owns the change");
        Refusal.unless(starts.compareTo(baseline.last()) > 0, "starts", "The change begins after the baseline");
        Refusal.unless(
                !starts.lastDay().isBefore(today()),
                "starts",
                starts.words() + " is over: a change is agreed before it is made");
        Refusal.unless(
                starts.lastDay().isAfter(LocalDate.ofInstant(prediction.recordedAt(), ENGLAND)),
                "starts",
                "The prediction was recorded after " + starts.words());
        database.sql("INSERT INTO cycle_change VALUES (?,?,?,?,?,?)")
                .params(id, what, owner, date(starts), by.name(), Timestamp.from(clock.instant()))
                .update();
        Analysis analysis = Analysis.read(rows.analyses(id).getLast());
        if (!analysis.change().equals(starts)) {
            write(id, Analysis.of(cycle.indicator(), cycle.place(), analysis.from(), starts, analysis.balancing()));
        }
        steps.moved(cycle, by, Move.AGREE, what, "");
        events.publishEvent(new FindingAgreed(id));
    }

    /// The change is in practice.
    @Transactional
    public void begin(Person by, UUID id) {
        Cycle cycle = steps.moving(by, id, Move.BEGIN);
        Month starts = rows.change(id).orElseThrow().starts();
        Refusal.unless(!starts.firstDay().isAfter(today()), "begin", "The change begins in " + starts.words());
        steps.moved(cycle, by, Move.BEGIN, "", "");
    }

    /// A provider has taken up the change of a cycle: from now on it is measured against those that have not.
    ///
    /// @param from first month of the new practice
    @Transactional
    public void adopted(UUID id, String provider, Month from) {
        database.sql("INSERT INTO cycle_adoption VALUES (?,?,?,?) ON CONFLICT (cycle, provider) DO UPDATE SET"
                        + " from_month = excluded.from_month, told_at = excluded.told_at")
                .params(id, provider, date(from), Timestamp.from(clock.instant()))
                .update();
    }

    /// A provider says that it has not adopted the change. Where that is so from before its first whole month of
    /// the new practice, it is held among those that have not changed; one that went back later did change, and
    /// stays.
    @Transactional
    public void notAdopted(UUID id, String provider, LocalDate since) {
        database.sql("DELETE FROM cycle_adoption WHERE cycle = ? AND provider = ? AND from_month >= ?")
                .params(id, provider, Date.valueOf(since))
                .update();
    }

    /// Measures the effect by the cycle's own file on the latest data version. Where others have adopted the
    /// change since the file was written, it has a new version that names them.
    @Transactional
    public void measure(Person by, UUID id) {
        Cycle cycle = steps.moving(by, id, Move.MEASURE);
        String version = counted.latest();
        Analysis written = Analysis.read(rows.analyses(id).getLast());
        Analysis analysis = written.adopted(rows.adoptions(id));
        if (!analysis.equals(written)) {
            write(id, analysis);
        }
        List<String> files = rows.analyses(id);
        Answer answer = run(analysis, version);
        Refusal.unless(answer.told(), "measure", answer.sentence());
        database.sql("INSERT INTO cycle_effect (cycle, data_version, analysis, answer, measured_at) VALUES"
                        + " (?,?,?,?::jsonb,?)")
                .params(id, version, files.size(), json.writeValueAsString(answer), Timestamp.from(clock.instant()))
                .update();
        steps.moved(cycle, by, Move.MEASURE, answer.sentence(), "");
    }

    /// Runs an analysis on any data version: the same file gives the same answer on the same one.
    ///
    /// @throws IllegalArgumentException if there is no such data version
    public Answer run(Analysis analysis, String dataVersion) {
        return analyses.run(analysis, dataVersion);
    }

    /// Writes the next version of the file.
    private void write(UUID id, Analysis analysis) {
        database.sql("INSERT INTO cycle_analysis VALUES (?,?,?,?)")
                .params(id, rows.analyses(id).size() + 1, analysis.yaml(), Timestamp.from(clock.instant()))
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }

    private static Date date(Month month) {
        return Date.valueOf(month.firstDay());
    }
}
