package isocentre.service.governance.rules;

import static isocentre.service.governance.rules.Verdict.flagged;
import static isocentre.service.governance.rules.Verdict.holds;

import isocentre.radiotherapy.standards.Governance.Guide;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// NOG-05 to NOG-07 and LHS-M2: plan, assessments and annual reports.
final class WorkRules {
    private static final String NO_PLAN = "The network has no agreed plan.";

    private WorkRules() {}

    /// NOG-05.
    static Verdict planIsAgreedByAll(Standing standing) {
        Optional<Line.Plan> latest = standing.latest(Line.Plan.class);
        if (latest.isEmpty()) {
            return flagged(NO_PLAN);
        }
        Line.Plan plan = latest.get();
        List<String> missing = standing.members().stream()
                .filter(member -> !plan.agreed().contains(member))
                .toList();
        return missing.isEmpty()
                ? holds("Every member agreed to version " + plan.version() + " of the plan on " + plan.since() + ".")
                : flagged("Version " + plan.version() + " of the plan is not agreed to by " + standing.names(missing)
                        + ".");
    }

    /// IOG-05. The first report is due one cycle after the oversight group began.
    static Verdict progressIsReported(Standing standing) {
        return progressDue(standing)
                .map(due -> standing.day().isAfter(due)
                        ? flagged("A report of progress to the Implementation Oversight Group was due on " + due + ".")
                        : holds("The next report of progress is due on " + due + "."))
                .orElseGet(() -> flagged("Reports of progress begin with the oversight group, and there is none."));
    }

    /// By when the next report of progress is due; empty where nobody is there to report.
    static Optional<LocalDate> progressDue(Standing standing) {
        int months = Standards.load().governance().parameter("progress-due");
        return standing.latest(Line.Progress.class)
                .map(Line.Progress::since)
                .or(() -> standing.lines(Line.Group.class).stream()
                        .filter(group -> group.kind() == Line.Group.Kind.OVERSIGHT_GROUP)
                        .map(Line.Group::since)
                        .min(LocalDate::compareTo))
                .map(day -> day.plusMonths(months));
    }

    /// LHS-M2.
    static Verdict planTagsAmbitions(Standing standing) {
        Set<String> known = Standards.load().governance().guides().stream()
                .filter(guide -> guide.kind() == Guide.Kind.AMBITION)
                .map(Guide::id)
                .collect(Collectors.toUnmodifiableSet());
        return standing.latest(Line.Plan.class)
                .map(plan -> Arrays.stream(plan.ambitions().split(" ")).anyMatch(known::contains)
                        ? holds("The plan serves the ambitions "
                                + plan.ambitions().replace(" ", ", ") + ".")
                        : flagged("Version " + plan.version() + " of the plan names no ambition that it serves."))
                .orElseGet(() -> flagged(NO_PLAN));
    }

    /// NOG-06.
    static Verdict everyMemberIsAssessed(Standing standing) {
        Map<String, Map<String, Line.Assessment>> matrix = Compliance.matrix(standing);
        if (matrix.isEmpty()) {
            return flagged("No member is assessed against the specification.");
        }
        List<String> wrong = new ArrayList<>();
        matrix.forEach((requirement, byProvider) -> {
            List<String> without = standing.members().stream()
                    .filter(member -> !byProvider.containsKey(member))
                    .toList();
            if (!without.isEmpty()) {
                wrong.add("not assessed for '" + requirement + "': " + standing.names(without));
            }
            byProvider.values().stream()
                    .filter(one -> !planned(one))
                    .forEach(one -> wrong.add(standing.name(one.provider()) + " has no plan within "
                            + Compliance.aimYears() + " years for '" + requirement + "'"));
        });
        return wrong.isEmpty()
                ? holds("Every member is assessed for "
                        + (matrix.size() == 1 ? "one requirement" : matrix.size() + " requirements")
                        + ", and what is not met has a plan with its date.")
                : flagged("The assessment is not whole: " + String.join("; ", wrong) + ".");
    }

    /// Whether what is not met has a plan that aims at a day within three years.
    private static boolean planned(Line.Assessment one) {
        LocalDate aim = one.aim();
        return one.result() == Line.Assessment.Result.MET
                || aim != null
                        && !one.plan().isBlank()
                        && !aim.isAfter(one.since().plusYears(Compliance.aimYears()));
    }

    /// NOG-07.
    static Verdict everyYearHasItsReport(Standing standing) {
        Optional<LocalDate> began = standing.lines(Line.Group.class).stream()
                .filter(group -> group.kind() == Line.Group.Kind.OVERSIGHT_GROUP)
                .map(Line.Group::since)
                .min(LocalDate::compareTo);
        if (began.isEmpty()) {
            return flagged("Reports begin with the oversight group, and there is none.");
        }
        int months = Standards.load().governance().parameter("report-due");
        Set<Integer> due = new TreeSet<>();
        for (int year = began.get().getYear(); year < standing.day().getYear(); year++) {
            boolean whole = !began.get().isAfter(LocalDate.of(year, Month.APRIL, 1));
            if (whole
                    && !standing.day()
                            .isBefore(LocalDate.of(year + 1, Month.APRIL, 1).plusMonths(months))) {
                due.add(year);
            }
        }
        int years = due.size();
        standing.until(Line.Report.class).map(Line.Report::year).forEach(due::remove);
        return due.isEmpty()
                ? holds(years == 0 ? "No annual report is due yet." : "Every year has its report.")
                : flagged("Overdue annual reports: "
                        + due.stream().map(Compliance::financialYear).collect(Collectors.joining(", ")) + ".");
    }
}
