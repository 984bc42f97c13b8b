package isocentre.service.governance;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes the registers: a table for each kind of line, with the columns of its record; and
/// with them what the module `practice` records.
@Component
class LineRows {
    private final JdbcClient database;
    private final OfPractice practice;
    private final Clock clock;

    LineRows(JdbcClient database, OfPractice practice, Clock clock) {
        this.database = database;
        this.practice = practice;
        this.clock = clock;
    }

    Lines all() {
        List<Line> lines = new ArrayList<>();
        lines.addAll(read("governance_group", Line.Group.class));
        lines.addAll(read("governance_seat", Line.Seat.class));
        lines.addAll(read("governance_declaration", Line.Declaration.class));
        lines.addAll(read("governance_host", Line.Host.class));
        lines.addAll(read("governance_approval", Line.Approval.class));
        lines.addAll(read("governance_contract", Line.Contract.class));
        lines.addAll(read("governance_funding", Line.Funding.class));
        lines.addAll(read("governance_plan", Line.Plan.class));
        lines.addAll(read("governance_objective", Line.Objective.class));
        lines.addAll(read("governance_work", Line.Work.class));
        lines.addAll(read("governance_benefit", Line.Benefit.class));
        lines.addAll(read("governance_measured", Line.Measured.class));
        lines.addAll(read("governance_progress", Line.Progress.class));
        lines.addAll(read("governance_assessment", Line.Assessment.class));
        lines.addAll(read("governance_maturity", Line.Maturity.class));
        lines.addAll(read("governance_report", Line.Report.class));
        lines.addAll(practice.all());
        lines.sort(Comparator.comparing(Line::since));
        return new Lines(lines);
    }

    private <L extends Line> List<L> read(String table, Class<L> kind) {
        return database.sql("SELECT * FROM " + table + " ORDER BY since, entered_at")
                .query(new SimplePropertyRowMapper<L>(kind))
                .list();
    }

    /// Two who enter at once do so one after the other: each sees what the other entered.
    void lock() {
        database.sql("LOCK TABLE governance_group IN SHARE ROW EXCLUSIVE MODE").update();
    }

    void insert(Line line, UUID by) {
        switch (line) {
            case Line.Group one ->
                insert("governance_group", "kind, name, until", one, by, one.kind(), one.name(), one.until());
            case Line.Seat one ->
                insert(
                        "governance_seat",
                        "body, person, office, post, organisation, until",
                        one,
                        by,
                        one.body(),
                        one.person(),
                        one.office(),
                        one.post(),
                        one.organisation(),
                        one.until());
            case Line.Declaration one ->
                insert("governance_declaration", "seat, kind, words", one, by, one.seat(), one.kind(), one.words());
            case Line.Host one ->
                insert(
                        "governance_host",
                        "provider, way, reason, until, proposer",
                        one,
                        by,
                        one.provider(),
                        one.way(),
                        one.reason(),
                        one.until(),
                        one.proposer());
            case Line.Approval one ->
                insert(
                        "governance_approval",
                        "host, by, name, approver",
                        one,
                        by,
                        one.host(),
                        one.by(),
                        one.name(),
                        one.approver());
            case Line.Contract one ->
                insert(
                        "governance_contract",
                        "provider, requirements, until",
                        one,
                        by,
                        one.provider(),
                        one.requirements(),
                        one.until());
            case Line.Funding one ->
                insert(
                        "governance_funding",
                        "provider, pounds, until",
                        one,
                        by,
                        one.provider(),
                        one.pounds(),
                        one.until());
            case Line.Plan one ->
                insert(
                        "governance_plan",
                        "version, decision, agreeing, ambitions",
                        one,
                        by,
                        one.version(),
                        one.decision(),
                        one.agreeing(),
                        one.ambitions());
            case Line.Objective one ->
                insert(
                        "governance_objective",
                        "title, ambitions, until",
                        one,
                        by,
                        one.title(),
                        one.ambitions(),
                        one.until());
            case Line.Work one ->
                insert(
                        "governance_work",
                        "objective, title, owner, aim, until",
                        one,
                        by,
                        one.objective(),
                        one.title(),
                        one.owner(),
                        one.aim(),
                        one.until());
            case Line.Benefit one ->
                insert(
                        "governance_benefit",
                        "objective, name, measure, baseline, target",
                        one,
                        by,
                        one.objective(),
                        one.name(),
                        one.measure(),
                        one.baseline(),
                        one.target());
            case Line.Measured one ->
                insert(
                        "governance_measured",
                        "benefit, value, evidence",
                        one,
                        by,
                        one.benefit(),
                        one.value(),
                        one.evidence());
            case Line.Progress one -> insert("governance_progress", "done, next", one, by, one.done(), one.next());
            case Line.Assessment one ->
                insert(
                        "governance_assessment",
                        "provider, requirement, result, evidence, plan, aim",
                        one,
                        by,
                        one.provider(),
                        one.requirement(),
                        one.result(),
                        one.evidence(),
                        one.plan(),
                        one.aim());
            case Line.Maturity one ->
                insert(
                        "governance_maturity",
                        "leadership, management, improvement, community, data, research, words",
                        one,
                        by,
                        one.leadership(),
                        one.management(),
                        one.improvement(),
                        one.community(),
                        one.data(),
                        one.research(),
                        one.words());
            case Line.Report one ->
                insert(
                        "governance_report",
                        "year, achievements, challenges",
                        one,
                        by,
                        one.year(),
                        one.achievements(),
                        one.challenges());
            case Line.OfPractice one ->
                throw new IllegalArgumentException("a line of " + one.network() + " that the module practice records");
        }
    }

    /// @param columns beside those that every register has, in the order of the values
    private void insert(String table, String columns, Line line, UUID by, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(line.id());
        all.add(line.network());
        all.add(line.since());
        all.add(by);
        all.add(Timestamp.from(clock.instant()));
        for (Object value : values) {
            all.add(value instanceof Enum<?> word ? word.name() : value);
        }
        String marks = IntStream.range(0, all.size()).mapToObj(ignored -> "?").collect(Collectors.joining(", "));
        database.sql("INSERT INTO " + table + " (id, network, since, entered_by, entered_at, " + columns + ") VALUES ("
                        + marks + ")")
                .params(all)
                .update();
    }
}
