package isocentre.service.governance.rules;

import static isocentre.service.governance.rules.Verdict.flagged;
import static isocentre.service.governance.rules.Verdict.holds;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// GOV-02 to GOV-09: the host, its contract and the network's money.
final class HostRules {
    private static final String NO_HOST = "No host is confirmed.";

    private HostRules() {}

    /// GOV-02.
    static Verdict isAMember(Standing standing) {
        List<String> hosts = standing.hosts();
        if (hosts.isEmpty()) {
            return flagged(NO_HOST + " Propose one.");
        }
        if (hosts.size() > 1) {
            return flagged("There are several hosts: " + standing.names(hosts) + ". End all but one.");
        }
        String host = hosts.getFirst();
        return standing.members().contains(host)
                ? holds(standing.name(host) + " is the host, and a member of the network.")
                : flagged(standing.name(host) + " is the host, and is no member of the network on this day.");
    }

    /// GOV-05.
    static Verdict alliancesLieInOneNetwork(Standing standing) {
        return standing.organisations().alliancesAcrossNetworks(standing.day()).stream()
                .filter(one -> one.networks().contains(standing.network().id()))
                .findFirst()
                .map(one -> flagged("The cancer alliance " + one.alliance() + " has providers in "
                        + String.join(" and ", one.networks()) + ". This is reported, not repaired."))
                .orElseGet(() -> holds("Every cancer alliance of its providers lies in this network alone."));
    }

    /// GOV-06.
    static Verdict wasProposedAndTwiceApproved(Standing standing) {
        List<Line.Host> hosts = standing.held(Line.Host.class);
        Optional<Line.Host> confirmed =
                hosts.stream().filter(standing::confirmed).findFirst();
        if (confirmed.isPresent()) {
            return holds(standing.name(confirmed.get().provider())
                    + " was proposed, and approved by the alliance and by specialised commissioning.");
        }
        if (!hosts.isEmpty()) {
            return flagged(
                    standing.name(hosts.getFirst().provider()) + " is proposed as host and waits for its approvals.");
        }
        return flagged(
                standing.hosts().isEmpty()
                        ? NO_HOST
                        : "The host is known from a public source; its proposal and approvals are not in the register.");
    }

    /// GOV-07.
    static Verdict holdsMoneyAndManagement(Standing standing) {
        List<String> hosts = standing.hosts();
        if (hosts.isEmpty()) {
            return flagged(NO_HOST);
        }
        Optional<Line.Funding> elsewhere = standing.held(Line.Funding.class).stream()
                .filter(line -> !hosts.contains(line.provider()))
                .findFirst();
        if (elsewhere.isPresent()) {
            return flagged("Money of the network is held by "
                    + standing.name(elsewhere.get().provider()) + ", which is not its host.");
        }
        List<Line.Seat> managers = standing.held(Line.Seat.class).stream()
                .filter(seat -> seat.office() == Line.Seat.Office.PROGRAMME_MANAGER)
                .toList();
        if (managers.isEmpty()) {
            return flagged("No programme manager is entered.");
        }
        return managers.stream().allMatch(seat -> hosts.contains(seat.organisation()))
                ? holds("The money and the programme manager are those of the host.")
                : flagged("A programme manager does not come from the host.");
    }

    /// GOV-08.
    static Verdict hasAContract(Standing standing) {
        List<String> hosts = standing.hosts();
        return standing.held(Line.Contract.class).stream()
                .filter(contract -> hosts.contains(contract.provider()))
                .findFirst()
                .map(contract -> holds("The host answers to NHS England by a contract on: " + contract.requirements()))
                .orElseGet(() -> flagged("No contract of the host with NHS England is in force."));
    }

    /// GOV-09.
    static Verdict hasThreeYearsOfFunding(Standing standing) {
        List<Line.Funding> lines = standing.lines(Line.Funding.class).stream()
                .sorted(Comparator.comparing(Line.Funding::since))
                .toList();
        int years = Standards.load().governance().parameter("funding-years");
        if (lines.size() < years) {
            return flagged("Funding is entered for " + lines.size() + " of " + years + " years.");
        }
        for (int i = 1; i < years; i++) {
            LocalDate follows = lines.get(i - 1).until().plusDays(1);
            if (!lines.get(i).since().equals(follows)) {
                return flagged("The years of funding do not follow each other: nothing begins on " + follows + ".");
            }
        }
        return holds("Funding runs over " + years + " years, from "
                + lines.getFirst().since() + " to " + lines.get(years - 1).until() + ".");
    }
}
