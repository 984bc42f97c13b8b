package isocentre.service.governance.packs;

import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import isocentre.service.governance.matters.Kind;
import isocentre.service.governance.matters.Matter;
import isocentre.service.governance.packs.Pack.Kept;
import isocentre.service.governance.packs.Pack.Part;
import isocentre.service.governance.packs.Pack.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts a board pack together from the records of its day; first comes what changed since the one before. A pure
/// function.
public final class BoardPack {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String NEW = "new";
    private static final String LAST_TIME = "Last time";

    private final Records records;
    private final Optional<Pack> before;
    private final Map<String, Kept> now;

    private BoardPack(Records records, Optional<Pack> before) {
        this.records = records;
        this.before = before;
        this.now = records.remembered();
    }

    /// @param before the board pack issued last; empty for the first
    public static Pack of(Records records, Optional<Pack> before) {
        return new BoardPack(records, before).pack();
    }

    private Pack pack() {
        LocalDate today = records.standing().day();
        return new Pack(
                Pack.Kind.BOARD,
                records.standing().network().id(),
                records.standing().network().name(),
                before.map(one -> "from " + DAY.format(one.made()) + " to " + DAY.format(today))
                        .orElse("up to " + DAY.format(today)),
                today,
                records.figures().dataVersion(),
                List.of(
                        changed(),
                        agenda(),
                        figures(),
                        actions(),
                        risks(),
                        escalations(),
                        decisions(),
                        programme(records),
                        benefits(records),
                        statements()),
                now);
    }

    private Part changed() {
        List<String> words = List.of(before.map(one -> "Held against the board pack of " + DAY.format(one.made())
                        + (one.dataVersion().isEmpty()
                                        || one.dataVersion()
                                                .equals(records.figures().dataVersion())
                                ? "."
                                : ". Its figures were of data version " + one.dataVersion() + ", these are of "
                                        + records.figures().dataVersion() + "."))
                .orElse("This is the first board pack of the network: there is nothing to hold it against."));
        List<Row> rows = new ArrayList<>();
        before.ifPresent(earlier -> {
            Set<String> keys = new LinkedHashSet<>(now.keySet());
            keys.addAll(earlier.remembered().keySet());
            for (String key : keys) {
                Kept was = earlier.remembered().get(key);
                Kept is = now.get(key);
                Kept either = is == null ? was : is;
                if (either != null && (was == null || is == null || !was.value().equals(is.value()))) {
                    rows.add(Row.of(
                            href(key),
                            either.subject() + ": " + either.title(),
                            was == null ? NEW : was.value(),
                            is == null ? "no longer there" : is.value()));
                }
            }
        });
        return new Part(
                "changed",
                "What changed since last time",
                words,
                List.of("What", LAST_TIME, "Now"),
                rows,
                before.isEmpty() ? "" : "Nothing changed.");
    }

    /// Where what a key tells apart has a page of its own.
    private static String href(String key) {
        return key.startsWith("matter ") || key.startsWith("escalation ") ? "/" + key.replace(" ", "s/") : "";
    }

    private Part agenda() {
        return new Part(
                "late",
                "Late, and to raise",
                List.of("Found in the records, not chosen by anybody."),
                List.of("What", "Why"),
                records.agenda().stream()
                        .map(line -> Row.of(line.href(), line.words(), line.why()))
                        .toList(),
                "Nothing is late and nothing is to be raised.");
    }

    private Part figures() {
        return figures(records);
    }

    static Part figures(Records records) {
        Records.Figures figures = records.figures();
        return new Part(
                "figures",
                "Figures" + (figures.year().isEmpty() ? "" : " of " + figures.year()),
                figures.year().isEmpty()
                        ? List.of()
                        : List.of(
                                "Each with what it counts. The name leads to its receipt: definition, exclusions, method,"
                                        + " limits. Data version " + figures.dataVersion() + "."),
                List.of("Indicator", "Network", "England", "Source"),
                figures.all().stream()
                        .map(one -> Row.of(
                                one.receipt(),
                                one.indicator() + " " + one.name(),
                                one.here(),
                                one.england(),
                                one.source()))
                        .toList(),
                "There are no figures of the network yet.");
    }

    private Part actions() {
        LocalDate today = records.standing().day();
        return new Part(
                "actions",
                "Actions due",
                List.of(),
                List.of("Action", "Who does it", "State", "Due"),
                records.open(Kind.ACTION).stream()
                        .map(one -> Row.of(
                                "/matters/" + one.id(),
                                one.title(),
                                one.particulars().getOrDefault("Who does it", ""),
                                Records.state(one),
                                DAY.format(one.dueOn()) + (one.dueOn().isBefore(today) ? ", overdue" : "")))
                        .toList(),
                "No action is open.");
    }

    private Part risks() {
        return new Part(
                "risks",
                "Risks, and how they moved",
                List.of("Likelihood × severity, from 1 to 25."),
                List.of("Risk", "Now", LAST_TIME, "To come to", "Owner"),
                records.open(Kind.RISK).stream()
                        .map(one -> Row.of(
                                "/matters/" + one.id(),
                                one.title(),
                                Records.state(one) + ", " + Records.score(one),
                                last("matter " + one.id()),
                                one.target().map(Matter.Score::toString).orElse("not set"),
                                one.particulars().getOrDefault("Owner", "")))
                        .toList(),
                "No risk is open.");
    }

    private String last(String key) {
        return before.flatMap(one -> Optional.ofNullable(one.remembered().get(key)))
                .map(Kept::value)
                .orElse(NEW);
    }

    private Part escalations() {
        LocalDate today = records.standing().day();
        return new Part(
                "escalations",
                "Escalations open",
                List.of(),
                List.of("About", "Raised by", "Where it lies", LAST_TIME, "Answer due"),
                records.openEscalations().stream()
                        .map(one -> Row.of(
                                "/escalations/" + one.id(),
                                one.title(),
                                records.standing()
                                        .name(one.provider()
                                                .orElse(records.standing()
                                                        .network()
                                                        .name())),
                                Records.state(one),
                                last("escalation " + one.id()),
                                one.dueOn().map(DAY::format).orElse("") + (one.overdue(today) ? ", overdue" : "")))
                        .toList(),
                "No escalation is open.");
    }

    private Part decisions() {
        return new Part(
                "decisions",
                "Decisions to be taken or reviewed",
                List.of(),
                List.of("Decision", "Choice", "Dissent", "State", "Reviewed on"),
                records.open(Kind.DECISION).stream().map(BoardPack::decision).toList(),
                "No decision is open.");
    }

    static Row decision(Matter one) {
        String dissent = one.particulars().getOrDefault("Dissent", "");
        return Row.of(
                "/matters/" + one.id(),
                one.title(),
                one.particulars().getOrDefault("Choice", ""),
                dissent.isEmpty() ? "none" : dissent,
                Records.state(one),
                DAY.format(one.dueOn()));
    }

    static Part programme(Records records) {
        Standing standing = records.standing();
        return new Part(
                "programme",
                "Work programme by objective",
                List.of(),
                List.of("Objective", "Ambitions", "Item", "Who does it", "To be done by", "State"),
                standing.held(Line.Objective.class).stream()
                        .flatMap(objective -> standing.until(Line.Work.class)
                                .filter(work -> work.objective().equals(objective.id()))
                                .map(work -> Row.of(
                                        "",
                                        objective.title(),
                                        objective.ambitions().replace(" ", ", "),
                                        work.title(),
                                        work.owner(),
                                        DAY.format(work.aim()),
                                        state(work, standing.day()))))
                        .toList(),
                "The programme has no items.");
    }

    private static String state(Line.Work work, LocalDate day) {
        LocalDate done = work.until();
        return done != null && !done.isAfter(day)
                ? "done on " + DAY.format(done)
                : work.aim().isBefore(day) ? "late" : "open";
    }

    static Part benefits(Records records) {
        Standing standing = records.standing();
        return new Part(
                "benefits",
                "Benefits",
                List.of(),
                List.of("Benefit", "Measure", "Baseline", "Target", "Measured last"),
                standing.until(Line.Benefit.class)
                        .map(one -> Row.of(
                                "",
                                one.name(),
                                one.measure(),
                                one.baseline(),
                                one.target(),
                                standing.until(Line.Measured.class)
                                        .filter(measured -> measured.benefit().equals(one.id()))
                                        .reduce((earlier, later) -> later)
                                        .map(measured -> measured.value() + " on " + DAY.format(measured.since()))
                                        .orElse("not yet")))
                        .toList(),
                "No benefit is written down.");
    }

    private Part statements() {
        return new Part(
                "statements",
                "Governance: to put right",
                List.of("Statements of public sources on networks that do not hold on the day of this pack."),
                List.of("Statement", "What does not hold"),
                records.statements().stream()
                        .filter(one -> !one.verdict().holds())
                        .map(one -> Row.of(
                                "",
                                one.statement().id() + " " + one.statement().statement(),
                                one.verdict().words()))
                        .toList(),
                "Every statement that is checked holds.");
    }
}
