package isocentre.service.governance.rules;

import static isocentre.service.governance.rules.Verdict.flagged;
import static isocentre.service.governance.rules.Verdict.holds;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.ImplementationGroup;
import isocentre.service.governance.Standing;
import isocentre.service.governance.planning.BoardOffices;
import isocentre.service.governance.planning.PlanningLine.Advice;
import isocentre.service.governance.planning.PlanningLine.BoardYear;
import isocentre.service.governance.planning.PlanningLine.TestSite;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The statements on bodies above the networks.
public final class NationalRules {
    private NationalRules() {}

    /// What is known above the networks on a day.
    ///
    /// @param networks as they stand on the day
    /// @param shown how many case studies and indicators the latest closed meeting of the Implementation Oversight
    /// Group was shown; empty before there was one
    public record National(
            LocalDate day,
            ImplementationGroup group,
            List<Standing> networks,
            Optional<Integer> shown,
            List<TestSite> sites,
            List<Advice> advice,
            List<BoardYear> rota) {}

    public static List<Rulebook.Found> of(National national) {
        return List.of(
                found("IOG-01", members(national)),
                found("IOG-02", learning(national)),
                found("IOG-05", progress(national)),
                found("IOG-06", sites(national)),
                found("IOG-07", pilots(national)),
                found("LHS-M4", advice(national)),
                found("LHS-M5", rota(national)));
    }

    private static Rulebook.Found found(String id, Verdict verdict) {
        return new Rulebook.Found(Standards.load().governance().statement(id), verdict);
    }

    private static Verdict members(National national) {
        int missing = national.group().missing().size();
        return missing == 0
                ? holds("Every network has a chair and a host to send.")
                : flagged(missing + (missing == 1 ? " chair or host is" : " chairs and hosts are") + " missing.");
    }

    private static Verdict learning(National national) {
        return national.shown()
                .map(count -> count > 0
                        ? holds("The latest meeting was shown " + count + " case studies and indicators.")
                        : flagged("The latest meeting was shown no case study and no indicator."))
                .orElseGet(() -> flagged("The group has not met yet."));
    }

    /// By when the next report of progress of a network is due (IOG-05); empty where nobody is there to report.
    public static Optional<LocalDate> progressDue(Standing standing) {
        return WorkRules.progressDue(standing);
    }

    private static Verdict progress(National national) {
        List<String> late = national.networks().stream()
                .filter(one -> !WorkRules.progressIsReported(one).holds())
                .map(one -> one.network().name())
                .sorted()
                .toList();
        return late.isEmpty()
                ? holds("No network's report of progress is overdue.")
                : flagged("Reports of progress are overdue from: " + String.join(", ", late) + ".");
    }

    private static Verdict sites(National national) {
        int needed = Standards.load().governance().parameter("test-sites");
        List<TestSite> sites = national.sites();
        if (sites.size() < needed) {
            return flagged(sites.size() + " of " + needed + " test sites are chosen.");
        }
        boolean geographies = sites.stream().map(TestSite::geography).distinct().count() > 1;
        boolean rural = sites.stream().anyMatch(one -> one.geography() == TestSite.Geography.RURAL);
        boolean systems = sites.stream()
                        .map(one -> one.systems().toLowerCase(Locale.UK))
                        .distinct()
                        .count()
                > 1;
        return geographies && rural && systems
                ? holds(sites.size() + " test sites are chosen, of different geographies and on different systems.")
                : flagged(
                        "The test sites do not differ in geography, with a rural one among them, and in their systems.");
    }

    private static Verdict pilots(National national) {
        List<String> untold = national.sites().stream()
                .filter(one -> one.learning().isEmpty() || one.testedWith().isEmpty())
                .map(TestSite::name)
                .sorted()
                .toList();
        if (national.sites().isEmpty()) {
            return flagged("No test site is entered, so nothing was learnt from one.");
        }
        return untold.isEmpty()
                ? holds("Every test site tested the governance of its information and published what it learnt.")
                : flagged("Not tested or not published yet: " + String.join(", ", untold) + ". These cannot close.");
    }

    private static Verdict advice(National national) {
        List<String> none = Arrays.stream(Advice.Subject.values())
                .filter(subject -> national.advice().stream()
                        .noneMatch(one -> one.subject() == subject && !one.day().isAfter(national.day())))
                .map(subject -> subject.name().toLowerCase(Locale.UK).replace('_', ' '))
                .toList();
        return none.isEmpty()
                ? holds("The Clinical Reference Group has advised on each of its subjects.")
                : flagged("No advice of the Clinical Reference Group is entered on: " + String.join(", ", none) + ".");
    }

    private static Verdict rota(National national) {
        BoardOffices offices = BoardOffices.on(national.day(), national.rota());
        if (!offices.wrong().isEmpty()) {
            return flagged(String.join(" ", offices.wrong()));
        }
        return offices.chair()
                .map(chair -> holds("Host and chair of the Radiotherapy Board: " + chair
                        + offices.viceChair()
                                .map(vice -> ", vice-chair: " + vice)
                                .orElse("") + "."))
                .orElseGet(() -> flagged("The rota of the Radiotherapy Board has no year of this day."));
    }
}
