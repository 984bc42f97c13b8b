package isocentre.service.governance.rules;

import static isocentre.service.governance.rules.Verdict.flagged;
import static isocentre.service.governance.rules.Verdict.holds;

import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// NOG-01 to NOG-04: the oversight group and its chair.
final class GroupRules {
    private GroupRules() {}

    /// NOG-01.
    static Verdict isOne(Standing standing) {
        List<Line.Group> groups = standing.oversightGroups();
        return switch (groups.size()) {
            case 0 -> flagged("The network has no oversight group.");
            case 1 -> holds(groups.getFirst().name() + " oversees the network.");
            default -> flagged("The network has " + groups.size() + " oversight groups. End all but one.");
        };
    }

    /// NOG-02.
    static Verdict chairIsAnExecutive(Standing standing) {
        return ofTheChair(
                standing,
                chair -> mayChair(chair)
                        ? holds(chair.person() + " is a chief executive or executive director.")
                        : flagged(chair.person() + ", the chair, is neither chief executive nor executive director."));
    }

    static boolean mayChair(Line.Seat seat) {
        return seat.post() == Line.Seat.Post.CHIEF_EXECUTIVE || seat.post() == Line.Seat.Post.EXECUTIVE_DIRECTOR;
    }

    /// NOG-03. A host that changes leaves the chair's place vacant, whoever sits there.
    static Verdict chairIsNotOfTheHost(Standing standing) {
        return ofTheChair(standing, chair -> {
            List<String> hosts = standing.hosts();
            if (hosts.contains(chair.organisation())) {
                return flagged("The chair is vacant: " + chair.person() + " comes from "
                        + standing.name(chair.organisation()) + ", which is the host.");
            }
            if (!standing.members().contains(chair.organisation())) {
                return flagged("The chair comes from " + standing.name(chair.organisation())
                        + ", which is no provider of the network on this day.");
            }
            return hosts.isEmpty()
                    ? flagged("Whether the chair comes from another provider than the host cannot be told: no host is"
                            + " confirmed.")
                    : holds("The chair comes from " + standing.name(chair.organisation()) + ", the host is "
                            + standing.names(hosts) + ".");
        });
    }

    /// NOG-04.
    static Verdict chairRepresentsTheSystem(Standing standing) {
        return ofTheChair(standing, chair -> {
            Optional<Line.Declaration> declaration = standing.until(Line.Declaration.class)
                    .filter(one -> one.kind() == Line.Declaration.Kind.WIDER_SYSTEM)
                    .filter(one -> one.seat().equals(chair.id()))
                    .findFirst();
            return declaration
                    .map(one -> holds(
                            chair.person() + " declared on " + one.since() + " to represent the wider cancer system."))
                    .orElseGet(
                            () -> flagged(chair.person() + " has not declared to represent the wider cancer system."));
        });
    }

    private static Verdict ofTheChair(Standing standing, Function<Line.Seat, Verdict> rule) {
        List<Line.Seat> chairs = standing.chairs();
        return switch (chairs.size()) {
            case 0 -> flagged("The oversight group has no chair.");
            case 1 -> rule.apply(chairs.getFirst());
            default -> flagged("The oversight group has " + chairs.size() + " chairs. End all but one.");
        };
    }
}
