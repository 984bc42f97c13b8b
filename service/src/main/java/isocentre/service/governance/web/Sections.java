package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Governance.Maturity;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import isocentre.service.governance.rules.Compliance;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The registers of a network as its page shows them to a person.
final class Sections {
    private static final String WHEN = "When";
    private static final String OBJECTIVE = "Objective";

    private final Standing standing;
    private final Person person;
    private final String base;

    Sections(Standing standing, Person person) {
        this.standing = standing;
        this.person = person;
        this.base = "/governance/networks/" + standing.network().id();
    }

    List<Section> all() {
        List<Section> all = new ArrayList<>();
        for (Register register : Register.values()) {
            all.add(section(register));
        }
        all.add(ofPractice(
                "Protocols of the network",
                "Written and agreed in the library of recommendations and protocols.",
                List.of("Tumour site", "Version", "What changes", WHEN),
                standing.lines(Line.Protocol.class)));
        all.add(ofPractice(
                "Notices of protocols that are open",
                "To four posts of each department, on the page of the department.",
                List.of("Protocol", "Provider", "To", "Acknowledged"),
                standing.lines(Line.Notice.class).stream()
                        .filter(notice -> notice.acknowledged() == null)
                        .toList()));
        all.add(ofPractice(
                "Local protocols",
                "With the version of the network's protocol that each follows.",
                List.of("Name", "Provider", "Follows", WHEN),
                standing.lines(Line.LocalProtocol.class)));
        return all;
    }

    private Section section(Register register) {
        if (register == Register.ASSESSMENTS) {
            return assessments();
        }
        List<Section.Row> rows = standing.lines(register.lines()).reversed().stream()
                .map(line -> new Section.Row(cells(line), acts(line)))
                .toList();
        return section(register, heads(register), rows);
    }

    private Section section(Register register, List<String> heads, List<Section.Row> rows) {
        return new Section(
                register.title(),
                register.hint(),
                heads,
                rows,
                works() ? base + "/enter/" + register.word() : null,
                register.action());
    }

    /// Whether the person enters lines for this network.
    boolean works() {
        return grants(Role.NETWORK_MANAGER, Role.NETWORK_CHAIR)
                .anyMatch(
                        grant -> grant.organisation().equals(standing.network().id()));
    }

    private Stream<Grant> grants(Role... roles) {
        return person.on(standing.day()).filter(grant -> List.of(roles).contains(grant.role()));
    }

    private static List<String> heads(Register register) {
        return switch (register) {
            case GROUPS -> List.of("Name", "Kind", WHEN);
            case SEATS -> List.of("Name", "Office", "Post", "Organisation", WHEN);
            case DECLARATIONS -> List.of("Who", "What", "Words", WHEN);
            case HOSTS -> List.of("Provider", "Chosen by", "Why", "Approvals", WHEN);
            case CONTRACTS -> List.of("Provider", "Requirements", WHEN);
            case FUNDING -> List.of("Held by", "Amount", WHEN);
            case PLANS -> List.of("Version", "Decision", "Agreed by", "Ambitions", WHEN);
            case OBJECTIVES -> List.of("Objective", "Ambitions", WHEN);
            case WORK -> List.of("Item", OBJECTIVE, "Who does it", "To be done by", WHEN);
            case BENEFITS -> List.of("Benefit", OBJECTIVE, "Measure", "Baseline", "Target", "Measured last");
            case MEASURED -> List.of("Benefit", "Value", "Evidence", WHEN);
            case PROGRESS -> List.of("Done", "To come", WHEN);
            case ASSESSMENTS -> List.of("Requirement");
            case MATURITY -> heads(WHEN);
            case REPORTS -> List.of("Year", "Achievements", "Challenges", WHEN);
        };
    }

    /// The day and the domains.
    private static List<String> heads(String first) {
        return Stream.concat(Stream.of(first), domains().map(Maturity::title)).toList();
    }

    private static Stream<Maturity> domains() {
        return Standards.load().governance().maturity(Maturity.Kind.DOMAIN).stream();
    }

    private List<String> cells(Line line) {
        String when = Words.of(line.since(), line.until());
        return switch (line) {
            case Line.Group one -> List.of(one.name(), Words.of(one.kind()), when);
            case Line.Seat one ->
                List.of(
                        one.person(),
                        Words.of(one.office()),
                        Words.of(one.post()),
                        standing.name(one.organisation()),
                        when);
            case Line.Declaration one ->
                List.of(
                        standing.lines()
                                .find(Line.Seat.class, one.seat())
                                .map(Line.Seat::person)
                                .orElse(""),
                        Words.of(one.kind()),
                        one.words(),
                        Words.of(one.since()));
            case Line.Host one ->
                List.of(standing.name(one.provider()), Words.of(one.way()), one.reason(), approvals(one), when);
            case Line.Contract one -> List.of(standing.name(one.provider()), one.requirements(), when);
            case Line.Funding one ->
                List.of(
                        standing.name(one.provider()),
                        "£" + NumberFormat.getIntegerInstance(Locale.UK).format(one.pounds()),
                        when);
            case Line.Plan one ->
                List.of(
                        one.version(),
                        one.decision(),
                        standing.names(List.copyOf(one.agreed())),
                        one.ambitions().replace(" ", ", "),
                        Words.of(one.since()));
            case Line.Objective one -> List.of(one.title(), one.ambitions().replace(" ", ", "), when);
            case Line.Work one ->
                List.of(
                        one.title(),
                        objective(one.objective()),
                        one.owner(),
                        Words.of(one.aim()) + (one.late(standing.day()) ? ", late" : ""),
                        one.until() == null ? "since " + Words.of(one.since()) : "done " + Words.of(one.until()));
            case Line.Benefit one ->
                List.of(
                        one.name(),
                        objective(one.objective()),
                        one.measure(),
                        one.baseline(),
                        one.target(),
                        standing.until(Line.Measured.class)
                                .filter(measured -> measured.benefit().equals(one.id()))
                                .reduce((earlier, later) -> later)
                                .map(measured -> measured.value() + ", " + Words.of(measured.since()))
                                .orElse("not yet"));
            case Line.Measured one ->
                List.of(
                        standing.lines()
                                .find(Line.Benefit.class, one.benefit())
                                .map(Line.Benefit::name)
                                .orElse(""),
                        one.value(),
                        one.evidence(),
                        Words.of(one.since()));
            case Line.Progress one -> List.of(one.done(), one.next(), Words.of(one.since()));
            case Line.Maturity one ->
                Stream.concat(
                                Stream.of(Words.of(one.since())),
                                domains().map(domain -> String.valueOf(one.score(domain.id()))))
                        .toList();
            case Line.Report one ->
                List.of(
                        Compliance.financialYear(one.year()),
                        one.achievements(),
                        one.challenges(),
                        Words.of(one.since()));
            case Line.Protocol one -> List.of(one.site(), one.version(), one.changes(), when);
            case Line.LocalProtocol one ->
                List.of(
                        one.name(),
                        standing.name(one.provider()),
                        standing.lines()
                                .find(Line.Protocol.class, one.follows())
                                .map(followed -> followed.site() + ", " + followed.version())
                                .orElse(""),
                        when);
            case Line.Approval one -> List.of(one.name(), Words.of(one.by()), Words.of(one.since()));
            case Line.Assessment one ->
                List.of(one.requirement(), standing.name(one.provider()), Words.of(one.result()));
            case Line.Notice one ->
                List.of(
                        standing.lines()
                                .find(Line.Protocol.class, one.protocol())
                                .map(told -> told.site() + ", " + told.version())
                                .orElse(""),
                        standing.name(one.provider()),
                        one.recipient().title(),
                        one.acknowledged() == null
                                ? "open since " + Words.of(one.since())
                                : Words.of(one.acknowledged()));
        };
    }

    private String objective(UUID id) {
        return standing.lines()
                .find(Line.Objective.class, id)
                .map(Line.Objective::title)
                .orElse("");
    }

    private String approvals(Line.Host host) {
        return String.join(
                "; ",
                Arrays.stream(Line.Approval.By.values())
                        .map(by -> Words.of(by) + ": "
                                + standing.approval(host, by)
                                        .map(one -> one.name() + ", " + Words.of(one.since()))
                                        .orElse("waits"))
                        .toList());
    }

    private List<Section.Act> acts(Line line) {
        List<Section.Act> acts = new ArrayList<>();
        if (line instanceof Line.Host host
                && grants(Role.COMMISSIONER).findAny().isPresent()
                && !host.proposer().equals(person.id())) {
            for (Line.Approval.By by : Line.Approval.By.values()) {
                if (standing.approval(host, by).isEmpty()) {
                    acts.add(new Section.Act(
                            "Approve for " + (by == Line.Approval.By.ALLIANCE ? "the alliance" : "commissioning"),
                            "/governance/hosts/" + host.id() + "/approve",
                            List.of("by", by.name())));
                }
            }
        }
        boolean ends = line instanceof Line.Group
                || line instanceof Line.Seat
                || line instanceof Line.Objective
                || line instanceof Line.Work;
        if (ends && line.until() == null && works()) {
            acts.add(new Section.Act(
                    line instanceof Line.Work ? "Done today" : "End today",
                    base + "/end/" + line.id(),
                    List.of("last", standing.day().toString())));
        }
        return acts;
    }

    /// Requirement by provider: the latest of each.
    private Section assessments() {
        List<String> heads = new ArrayList<>(heads(Register.ASSESSMENTS));
        List<String> members = standing.members();
        members.forEach(member -> heads.add(standing.name(member)));
        List<Section.Row> rows = new ArrayList<>();
        Compliance.matrix(standing).forEach((requirement, byProvider) -> {
            List<String> cells = new ArrayList<>(List.of(requirement));
            members.forEach(member -> cells.add(Optional.ofNullable(byProvider.get(member))
                    .map(one -> Words.of(one.result()) + ", " + Words.of(one.since())
                            + (one.aim() == null ? "" : "; " + one.plan() + ", by " + Words.of(one.aim())))
                    .orElse("not assessed")));
            rows.add(new Section.Row(cells, List.of()));
        });
        return section(Register.ASSESSMENTS, heads, rows);
    }

    /// What the module `practice` records: read here, written there.
    private Section ofPractice(String title, String hint, List<String> heads, List<? extends Line> lines) {
        List<Section.Row> rows = lines.reversed().stream()
                .map(line -> new Section.Row(cells(line), List.of()))
                .toList();
        return new Section(title, hint, heads, rows, null, "");
    }
}
