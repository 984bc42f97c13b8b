package isocentre.service.feedback;

import isocentre.indicators.Figure;
import isocentre.radiotherapy.Period;
import isocentre.report.Nation;
import isocentre.report.Remarks;
import isocentre.report.pages.Setting;
import isocentre.report.pages.Unusual;
import isocentre.report.pages.Watch;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.indicators.Edition;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Looks through the figures of each data version once, raises what is new, and marks what is no longer outside.
@Component
public class Rounds {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final SignalWorkflow workflow = SignalWorkflow.load();
    private final JdbcClient database;
    private final SignalRows rows;
    private final Signals signals;
    private final AuditLog log;
    private final Clock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Rounds(
            JdbcClient database,
            SignalRows rows,
            Signals signals,
            AuditLog log,
            Clock clock,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.database = database;
        this.rows = rows;
        this.signals = signals;
        this.log = log;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /// What was looked at in a data version.
    ///
    /// @param months latest months of providers held against their own limits
    /// @param years years of providers held against the other providers
    /// @param expected how many signals that would raise if nothing had changed anywhere
    public record Round(String dataVersion, String year, int months, int years, double expected, int raised) {}

    /// The latest round; empty before the first.
    public Optional<Round> latest() {
        return database.sql("SELECT data_version, year, months, years, expected, raised FROM signal_round"
                        + " ORDER BY at DESC LIMIT 1")
                .query((row, ignored) -> new Round(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getDouble(5),
                        row.getInt(6)))
                .optional();
    }

    /// Looks through an edition, unless its data version was looked through before.
    @Transactional
    public void look(Edition edition) {
        boolean before = database.sql("SELECT count(*) FROM signal_round WHERE data_version = ?")
                        .params(edition.dataVersion())
                        .query(Integer.class)
                        .single()
                > 0;
        Nation nation = edition.year(edition.latest()).orElseThrow();
        if (before) {
            return;
        }
        Map<String, Watch> watches = new HashMap<>();
        Watch watch = watch(nation);
        watches.put(edition.latest(), watch);
        Watch.Round round = watch.round();
        int raised = 0;
        for (Unusual one : round.found()) {
            raised += raised(watch, nation, one) ? 1 : 0;
        }
        rows.all().stream()
                .filter(signal -> signal.state() != Signal.State.CLOSED)
                .forEach(signal -> mark(signal, edition, watches));
        database.sql("INSERT INTO signal_round (data_version, at, year, months, years, expected, raised)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(edition.dataVersion(), Timestamp.from(clock.instant()), edition.latest(), round.months())
                .params(round.years(), workflow.expectedFalse(round.months(), round.years()), raised)
                .update();
    }

    private static Watch watch(Nation nation) {
        return new Watch(new Setting(nation, Remarks.none()));
    }

    private boolean raised(Watch watch, Nation nation, Unusual one) {
        Figure figure = one.figure();
        Date last = Date.valueOf(figure.period().last().firstDay());
        Optional<UUID> same =
                rows.same(one.subject().id(), one.place().code(), one.rule(), figure.period(), one.from());
        if (same.isPresent()) {
            database.sql("UPDATE signal SET last_month = greatest(last_month, ?) WHERE id = ?")
                    .params(last, same.get())
                    .update();
            return false;
        }
        UUID id = UUID.randomUUID();
        String value = watch.words(one.subject(), figure);
        Evidence evidence = new Evidence(
                one.subject().name() + " (" + one.subject().id() + ")",
                one.place().name(),
                one.ofYear()
                        ? nation.covered().words()
                        : figure.period().first().words(),
                one.words(),
                one.sense(),
                value,
                watch.picture(one),
                watch.receipt(one.subject()));
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("INSERT INTO signal (id, indicator, provider, rule, period, first_month, last_month, headline,"
                        + " value, state, state_since, due_on, raised_at, data_version, evidence)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        id,
                        one.subject().id(),
                        one.place().code(),
                        one.rule(),
                        figure.period().toString())
                .params(Date.valueOf(one.from().firstDay()), last)
                .params(one.subject().name() + ": " + value + ", " + one.words())
                .params(Objects.requireNonNull(figure.value()), Signal.State.NEW.word(), now)
                .params(due(), now, nation.dataVersion(), json.writeValueAsString(evidence))
                .update();
        signals.step(id, AuditLog.SYSTEM, "Isocentre", "", "", "Seen in data version " + nation.dataVersion());
        log.append(
                AuditLog.SYSTEM,
                Act.SIGNAL_RAISED,
                id.toString(),
                one.place().code() + ", " + one.subject().id());
        events.publishEvent(new SignalRaised(id));
        return true;
    }

    private Date due() {
        return Date.valueOf(workflow.due(Signal.State.NEW, LocalDate.ofInstant(clock.instant(), ENGLAND))
                .orElseThrow());
    }

    /// Marks a signal whose figure is no longer outside its limits, and one whose figure is so again.
    private void mark(Signal signal, Edition edition, Map<String, Watch> watches) {
        String year = signal.period().by() == Period.By.YEAR ? signal.period().toString() : edition.latest();
        Optional<Watch> watch =
                edition.year(year).map(nation -> watches.computeIfAbsent(year, ignored -> watch(nation)));
        Optional<Boolean> stands = watch.flatMap(one -> one.stands(
                signal.indicator(),
                signal.provider().code(),
                signal.rule(),
                signal.period().last()));
        if (stands.isEmpty() || stands.get() == signal.gone().isEmpty()) {
            return;
        }
        String words = "Data version " + edition.dataVersion() + ": "
                + (stands.get() ? "outside its limits again" : whyGone(signal, watch.get()));
        database.sql("UPDATE signal SET gone = ? WHERE id = ?")
                .params(stands.get() ? "" : words, signal.id())
                .update();
        signals.step(signal.id(), AuditLog.SYSTEM, "Isocentre", "", "", words);
    }

    private String whyGone(Signal signal, Watch watch) {
        double before = rows.value(signal.id());
        boolean revised = watch.figure(
                        signal.indicator(),
                        signal.provider().code(),
                        signal.rule(),
                        signal.period().last())
                .map(Figure::value)
                .filter(now -> Math.abs(now - before) < 1e-12)
                .isEmpty();
        return revised
                ? "the figure was revised, and is no longer outside its limits"
                : "the figure is as it was, but its limits have moved: it is no longer outside them";
    }
}
