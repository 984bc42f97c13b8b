package isocentre.service.governance;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is refused when it is entered, rather than flagged afterwards. A pure function of the line and of how
/// the network stands on the line's first day.
public final class Refusals {
    private static final String SINCE = "since";
    private static final String PROVIDER = "provider";
    private static final String ORGANISATION = "organisation";

    private final List<Refusal> refusals = new ArrayList<>();
    private final Standing standing;
    private final LocalDate today;

    private Refusals(Standing standing, LocalDate today) {
        this.standing = standing;
        this.today = today;
    }

    /// Empty if the line may be entered.
    ///
    /// @param standing on the first day of the line
    public static List<Refusal> of(Line line, Standing standing, LocalDate today) {
        Refusals all = new Refusals(standing, today);
        all.look(line);
        return all.refusals;
    }

    private void expect(boolean condition, String field, String words) {
        if (!condition) {
            refusals.add(new Refusal(field, words));
        }
    }

    private void look(Line line) {
        expect(
                !line.since().isBefore(standing.network().establishedOn()),
                SINCE,
                "The specifications take effect on " + standing.network().establishedOn() + ": enter a day from then on"
                        + " (GOV-03)");
        LocalDate until = line.until();
        expect(
                until == null || !until.isBefore(line.since()),
                "until",
                "Enter a last day that is not before the first");
        switch (line) {
            case Line.Group group -> look(group);
            case Seat seat -> look(seat);
            case Line.Declaration declaration ->
                expect(known(Seat.class, declaration.seat()), "seat", "Choose somebody who has a seat on that day");
            case Line.Host host -> look(host);
            case Line.Approval approval -> {
                Optional<Line.Host> host = standing.lines().find(Line.Host.class, approval.host());
                expect(
                        host.filter(one -> one.proposer().equals(approval.approver()))
                                .isEmpty(),
                        "approve",
                        "You proposed this host: other people approve it (GOV-06)");
                expect(
                        standing.lines(Line.Approval.class).stream()
                                .noneMatch(one -> one.host().equals(approval.host())
                                        && (one.by() == approval.by()
                                                || one.approver().equals(approval.approver()))),
                        "approve",
                        "This approval is given already, or you gave the other one: two people approve a host (GOV-06)");
            }
            case Line.Contract contract -> ofTheHost(contract.provider(), "answers by the contract (GOV-08)");
            case Line.Funding funding -> look(funding);
            case Line.Plan plan -> {
                members(plan.agreed().stream().filter(code -> !code.isEmpty()).toList(), "agreeing");
                expect(!plan.agreeing().isBlank(), "agreeing", "Choose the organisations that agreed (NOG-05)");
            }
            case Line.Objective objective ->
                expect(
                        !objective.ambitions().isBlank(),
                        "ambitions",
                        "Choose an ambition of the learning system that it serves (LHS-M2)");
            case Line.Work work -> {
                objective(work.objective());
                expect(!work.aim().isBefore(work.since()), "aim", "Enter a day that is not before the first");
            }
            case Line.Benefit benefit -> objective(benefit.objective());
            case Line.Measured measured ->
                expect(
                        standing.until(Line.Benefit.class)
                                .anyMatch(one -> one.id().equals(measured.benefit())),
                        "benefit",
                        "Choose a benefit that was written down by that day: its baseline comes first");
            case Line.Progress progress -> {
                come(progress);
                expect(
                        standing.lines(Line.Progress.class).stream()
                                .allMatch(one -> one.since().isBefore(progress.since())),
                        SINCE,
                        "There is a report of that day or a later one (IOG-05)");
            }
            case Line.Assessment assessment -> look(assessment);
            case Line.Maturity maturity -> {
                come(maturity);
                expect(
                        standing.lines(Line.Maturity.class).stream()
                                .allMatch(one -> one.since().isBefore(maturity.since())),
                        SINCE,
                        "The network scored itself on that day or a later one");
            }
            case Line.Report report ->
                expect(
                        report.since().isAfter(LocalDate.of(report.year() + 1, 3, 31)),
                        "year",
                        "The year has not ended on that day: its report follows it (NOG-07)");
            case Line.OfPractice ignored -> expect(false, SINCE, "It is entered in the library, not here");
        }
    }

    /// Of lines of which the next has to be later: a slip into the future would shut out all that are to come.
    private void come(Line line) {
        expect(!line.since().isAfter(today), SINCE, "Enter a day that has come");
    }

    private void look(Line.Group group) {
        expect(
                group.kind() != Line.Group.Kind.OVERSIGHT_GROUP
                        || standing.lines(Line.Group.class).stream()
                                .filter(one -> one.kind() == Line.Group.Kind.OVERSIGHT_GROUP)
                                .noneMatch(one -> overlaps(one, group)),
                "kind",
                "The network has an active oversight group in that time: end it first (NOG-01)");
    }

    private void look(Seat seat) {
        expect(known(Line.Group.class, seat.body()), "body", "Choose a group that is active on the first day");
        if (seat.office() != Seat.Office.CHAIR
                || standing.oversightGroups().stream()
                        .noneMatch(group -> group.id().equals(seat.body()))) {
            return;
        }
        expect(
                seat.post() == Seat.Post.CHIEF_EXECUTIVE || seat.post() == Seat.Post.EXECUTIVE_DIRECTOR,
                "post",
                "The chair is a chief executive or an executive director of a provider (NOG-02)");
        members(List.of(seat.organisation()), ORGANISATION);
        expect(
                !standing.hosts().contains(seat.organisation()),
                ORGANISATION,
                "The chair comes from another provider than the host (NOG-03)");
        expect(
                standing.lines(Seat.class).stream()
                        .filter(one -> one.body().equals(seat.body()) && one.office() == Seat.Office.CHAIR)
                        .filter(one -> overlaps(one, seat))
                        .allMatch(one -> one.until() == null && one.since().isBefore(seat.since())),
                SINCE,
                "Somebody else has the chair in that time: the new chair begins after that one did");
    }

    private void look(Line.Host host) {
        members(List.of(host.provider()), PROVIDER);
        expect(
                standing.lines(Line.Host.class).stream()
                        .filter(standing::confirmed)
                        .noneMatch(one -> !one.since().isBefore(host.since())),
                SINCE,
                "A host is confirmed from that day or a later one: propose a later day");
    }

    private void look(Line.Funding funding) {
        ofTheHost(funding.provider(), "holds the money (GOV-07)");
        expect(
                !funding.until().isAfter(funding.since().plusYears(1).minusDays(1)),
                "until",
                "Enter each year of funding by itself (GOV-09)");
        expect(
                standing.lines(Line.Funding.class).stream().noneMatch(one -> overlaps(one, funding)),
                SINCE,
                "Another year of funding is entered for some of these days");
    }

    private void look(Line.Assessment assessment) {
        members(List.of(assessment.provider()), PROVIDER);
        boolean met = assessment.result() == Line.Assessment.Result.MET;
        LocalDate aim = assessment.aim();
        int aimYears = Standards.load().governance().parameter("plan-aim");
        expect(met || !assessment.plan().isBlank(), "plan", "Say what will be done where it is not met (NOG-06)");
        expect(
                met || aim != null && !aim.isAfter(assessment.since().plusYears(aimYears)),
                "aim",
                "Enter by when: a day within " + aimYears + " years (NOG-06)");
    }

    private void objective(UUID id) {
        expect(known(Line.Objective.class, id), "objective", "Choose an objective that holds on that day");
    }

    private void members(List<String> providers, String field) {
        expect(
                standing.members().containsAll(providers),
                field,
                "Choose providers that are members of the network on that day (GOV-02)");
    }

    private void ofTheHost(String provider, String words) {
        expect(standing.hosts().contains(provider), PROVIDER, "The host of the network " + words);
    }

    private <L extends Line> boolean known(Class<L> register, UUID id) {
        return standing.held(register).stream().anyMatch(one -> one.id().equals(id));
    }

    private static boolean overlaps(Line one, Line other) {
        LocalDate last = one.until();
        LocalDate otherLast = other.until();
        return (last == null || !last.isBefore(other.since()))
                && (otherLast == null || !otherLast.isBefore(one.since()));
    }
}
