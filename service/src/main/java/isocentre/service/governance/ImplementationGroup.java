package isocentre.service.governance;

import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The Implementation Oversight Group of a day: nobody enters its members, they follow from chairs, hosts and
/// roles (IOG-01).
///
/// @param missing in sentences: the networks without a host or a chair to send
public record ImplementationGroup(List<Member> members, List<String> missing) {

    /// @param as what makes one a member
    public record Member(String name, String of, String as) {}

    /// @param commissioners names of the specialised commissioners
    public static ImplementationGroup on(
            LocalDate day, Lines lines, Organisations organisations, List<String> commissioners) {
        List<Member> members = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        commissioners.forEach(name -> members.add(new Member(name, "NHS England", "Specialised commissioner")));
        for (Network network : organisations.networks()) {
            if (day.isBefore(network.establishedOn())) {
                continue;
            }
            Standing standing = new Standing(lines, organisations, network, day);
            standing.chairs()
                    .forEach(chair -> members.add(new Member(
                            chair.person(), standing.name(chair.organisation()), "Chair, " + network.name())));
            standing.hosts()
                    .forEach(host -> members.add(
                            new Member(standing.name(host), standing.name(host), "Host, " + network.name())));
            if (standing.chairs().isEmpty()) {
                missing.add(network.name() + " has no chair to send.");
            }
            if (standing.hosts().isEmpty()) {
                missing.add(network.name() + " has no confirmed host to send.");
            }
        }
        return new ImplementationGroup(List.copyOf(members), List.copyOf(missing));
    }
}
