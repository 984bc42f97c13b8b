package isocentre.service.governance.synthetic;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Line;
import isocentre.service.governance.Registers;
import isocentre.service.governance.escalation.Escalations;
import isocentre.service.governance.matters.Kind;
import isocentre.service.governance.matters.Matter;
import isocentre.service.governance.matters.Matter.Score;
import isocentre.service.governance.matters.Matters;
import isocentre.service.governance.meetings.Meetings;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Invented actions, risks and decisions of a network, moved on a little after its first board pack.
@Component
class DemoMatters {
    private static final String RISK = "The one brachytherapy suite fails";
    private static final String ACTION = "Train two planners for five fractions";

    private final Matters matters;
    private final Escalations escalations;
    private final Meetings meetings;
    private final Registers registers;
    private final Directory directory;

    DemoMatters(Matters matters, Escalations escalations, Meetings meetings, Registers registers, Directory directory) {
        this.matters = matters;
        this.escalations = escalations;
        this.meetings = meetings;
        this.registers = registers;
        this.directory = directory;
    }

    void begin(Network network, Person manager, Person chair) {
        LocalDate today = directory.today();
        Grant grant = grant(manager, network);
        UUID risk = matters.propose(
                manager,
                grant,
                new Matters.Draft(
                        Kind.RISK,
                        RISK,
                        Map.of(
                                "Cause", "it is eleven years old",
                                "Event", "weeks without it",
                                "Effect", "patients travel or wait",
                                "Controls", "an agreement with the next network",
                                "Owner", "head of physics"),
                        Optional.empty(),
                        today.plusMonths(1)));
        matters.move(
                risk,
                "assess",
                manager,
                "as scored by the group",
                Optional.of(new Score(4, 4)),
                Optional.of(new Score(2, 4)));
        matters.propose(
                manager,
                grant,
                new Matters.Draft(
                        Kind.ACTION,
                        ACTION,
                        Map.of("Who does it", "head of physics", "Done when", "two names are on the rota"),
                        Optional.empty(),
                        today.minusDays(3)));
        matters.propose(
                chair,
                grant(chair, network),
                new Matters.Draft(
                        Kind.DECISION,
                        "Five fractions are the network's usual course for the breast",
                        Map.of(
                                "Options", "fifteen fractions, five",
                                "Choice", "five",
                                "Why", "as safe, and ten visits fewer",
                                "Dissent", "one centre would wait for longer follow-up",
                                "Evidence (addresses of receipts or papers)", "/indicators"),
                        Optional.empty(),
                        today.plusYears(1)));
        escalations.raise(
                chair, grant(chair, network), "Physicists are missing in two centres", "six posts are vacant");
        registers.lines().of(Line.Group.class, network.id()).stream()
                .findFirst()
                .ifPresent(group -> meetings.call(
                        network.id(), Optional.of(group.id()), today.plusDays(6), "By video", 2, manager));
    }

    /// What happens between two packs.
    void goOn(Network network, Person manager, Person chair) {
        for (Matter one : matters.of(network.id())) {
            if (one.title().equals(RISK)) {
                matters.move(
                        one.id(),
                        "assess",
                        manager,
                        "the agreement with the next network is signed",
                        Optional.of(new Score(3, 4)),
                        Optional.of(new Score(2, 4)));
            } else if (one.title().equals(ACTION)) {
                matters.move(one.id(), "agree", chair, "needed for the plan", Optional.empty(), Optional.empty());
            }
        }
    }

    private Grant grant(Person person, Network network) {
        return person.on(directory.today())
                .filter(one -> one.organisation().equals(network.id()))
                .findFirst()
                .orElseThrow();
    }
}
