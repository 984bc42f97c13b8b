package isocentre.service.governance.packs;

import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import isocentre.service.governance.matters.Kind;
import isocentre.service.governance.packs.Pack.Part;
import isocentre.service.governance.packs.Pack.Row;
import isocentre.service.governance.rules.Compliance;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Puts the annual report of a network together: achievements and challenges in the network's own words; plan,
/// figures, compliance, money and decisions from the records (NOG-07). A pure function.
public final class AnnualReport {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Records records;
    private final LocalDate first;
    private final LocalDate last;

    private AnnualReport(Records records, int year) {
        this.records = records;
        this.first = LocalDate.of(year, Month.APRIL, 1);
        this.last = first.plusYears(1).minusDays(1);
    }

    /// @param records as the network stands on the last day of the year
    /// @param year its first calendar year: 2024 for 2024-25
    /// @param made the day on which it is put together
    public static Pack of(Records records, int year, LocalDate made, String achievements, String challenges) {
        AnnualReport report = new AnnualReport(records, year);
        return new Pack(
                Pack.Kind.ANNUAL,
                records.standing().network().id(),
                records.standing().network().name(),
                Compliance.financialYear(year),
                made,
                records.figures().dataVersion(),
                List.of(
                        words("achievements", "Achievements", achievements),
                        words("challenges", "Challenges", challenges),
                        report.plan(),
                        BoardPack.programme(records),
                        BoardPack.benefits(records),
                        BoardPack.figures(records),
                        report.compliance(),
                        report.unmet(),
                        report.money(),
                        report.decisions()),
                Map.of());
    }

    private static Part words(String id, String title, String words) {
        return new Part(id, title, words.lines().filter(line -> !line.isBlank()).toList(), List.of(), List.of(), "");
    }

    private Part plan() {
        return new Part(
                "plan",
                "Plan of the network",
                List.of(),
                List.of("Version", "Decision", "Agreed by", "Ambitions", "Agreed on"),
                records.standing().latest(Line.Plan.class).stream()
                        .map(plan -> Row.of(
                                "",
                                plan.version(),
                                plan.decision(),
                                records.standing().names(List.copyOf(plan.agreed())),
                                plan.ambitions().replace(" ", ", "),
                                BoardPack.DAY.format(plan.since())))
                        .toList(),
                "The network had no agreed plan at the end of the year.");
    }

    /// Of each requirement how many members meet it.
    private Part compliance() {
        Standing standing = records.standing();
        List<String> members = standing.members();
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(Compliance.matrix(standing)).forEach((requirement, byProvider) -> {
            Map<Line.Assessment.Result, Long> counts = Compliance.counts(byProvider, members);
            long assessed = counts.values().stream().mapToLong(Long::longValue).sum();
            rows.add(Row.of(
                    "",
                    requirement,
                    Long.toString(counts.getOrDefault(Line.Assessment.Result.MET, 0L)),
                    Long.toString(counts.getOrDefault(Line.Assessment.Result.PARTLY_MET, 0L)),
                    Long.toString(counts.getOrDefault(Line.Assessment.Result.NOT_MET, 0L)),
                    Long.toString(members.size() - assessed)));
        });
        return new Part(
                "compliance",
                "Compliance with the specification",
                List.of("Of " + members.size() + " members, on the last day of the year."),
                List.of("Requirement", "Met", "Partly met", "Not met", "Not assessed"),
                rows,
                "No member is assessed.");
    }

    private Part unmet() {
        return new Part(
                "unmet",
                "What is to be done where a requirement is not met",
                List.of(),
                List.of("Provider", "Requirement", "What will be done", "By when"),
                Compliance.unmet(records.standing()).stream()
                        .map(one -> {
                            LocalDate aim = one.aim();
                            return Row.of(
                                    "",
                                    records.standing().name(one.provider()),
                                    one.requirement(),
                                    one.plan(),
                                    aim == null ? "no day set" : BoardPack.DAY.format(aim));
                        })
                        .toList(),
                "Nothing that was assessed is unmet.");
    }

    private Part money() {
        return new Part(
                "money",
                "Extra resources",
                List.of(),
                List.of("Held by", "Pounds", "From", "To"),
                records.standing().lines(Line.Funding.class).stream()
                        .filter(one ->
                                !one.since().isAfter(last) && !one.until().isBefore(first))
                        .map(one -> Row.of(
                                "",
                                records.standing().name(one.provider()),
                                String.format(Locale.UK, "%,d", one.pounds()),
                                BoardPack.DAY.format(one.since()),
                                BoardPack.DAY.format(one.until())))
                        .toList(),
                "No extra resources are in the register for the year.");
    }

    private Part decisions() {
        return new Part(
                "decisions",
                "Decisions",
                List.of("Written down in the year, as they stand today."),
                List.of("Decision", "Choice", "Dissent", "State", "Reviewed on"),
                records.matters().stream()
                        .filter(one -> one.kind() == Kind.DECISION)
                        .filter(one -> within(LocalDate.ofInstant(one.raisedAt(), ENGLAND)))
                        .map(BoardPack::decision)
                        .toList(),
                "No decision was written down in the year.");
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
