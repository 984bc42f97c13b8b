package isocentre.service.governance;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Organisations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A network as it stands on a day: its members by the standards, and what the registers say.
public record Standing(Lines lines, Organisations organisations, Network network, LocalDate day) {

    public <L extends Line> List<L> lines(Class<L> register) {
        return lines.of(register, network.id());
    }

    public <L extends Line> List<L> held(Class<L> register) {
        return lines(register).stream().filter(line -> line.holds(day)).toList();
    }

    /// The latest line of a register up to the day.
    public <L extends Line> Optional<L> latest(Class<L> register) {
        return until(register).max(Comparator.comparing(Line::since));
    }

    public <L extends Line> Stream<L> until(Class<L> register) {
        return lines(register).stream().filter(line -> !line.since().isAfter(day));
    }

    /// ODS codes of the members on the day.
    public List<String> members() {
        return organisations.providersOn(day).stream()
                .map(Organisation::code)
                .filter(code -> organisations
                        .networkOf(code, day)
                        .filter(own -> own.id().equals(network.id()))
                        .isPresent())
                .map(OdsCode::code)
                .toList();
    }

    /// The oversight groups: one, if all is well.
    public List<Line.Group> oversightGroups() {
        return held(Line.Group.class).stream()
                .filter(group -> group.kind() == Line.Group.Kind.OVERSIGHT_GROUP)
                .toList();
    }

    /// The chairs of the oversight group: one, if all is well.
    public List<Line.Seat> chairs() {
        List<Line.Group> groups = oversightGroups();
        return held(Line.Seat.class).stream()
                .filter(seat -> seat.office() == Line.Seat.Office.CHAIR)
                .filter(seat -> groups.stream().anyMatch(group -> group.id().equals(seat.body())))
                .toList();
    }

    /// ODS codes of the confirmed hosts: one, if all is well. Until the registers name one it is that of the
    /// standards.
    public List<String> hosts() {
        if (until(Line.Host.class).noneMatch(this::confirmed)) {
            return organisations.hostOf(network.id(), day).map(OdsCode::code).stream()
                    .toList();
        }
        return held(Line.Host.class).stream()
                .filter(this::confirmed)
                .map(Line.Host::provider)
                .distinct()
                .toList();
    }

    /// Whether both approvals of a host are there (GOV-06). They confirm it from its own first day on,
    /// whenever they were given: registers are often filled after the event.
    public boolean confirmed(Line.Host host) {
        return Arrays.stream(Line.Approval.By.values())
                .allMatch(by -> approval(host, by).isPresent());
    }

    public Optional<Line.Approval> approval(Line.Host host, Line.Approval.By by) {
        return lines(Line.Approval.class).stream()
                .filter(one -> one.host().equals(host.id()) && one.by() == by)
                .findFirst();
    }

    /// The name of a provider; the text itself where it is the code of none.
    public String name(String provider) {
        return OdsCode.isOdsCode(provider)
                ? organisations
                        .known(new OdsCode(provider), day)
                        .map(Organisation::name)
                        .orElse(provider)
                : provider;
    }

    public String names(List<String> providers) {
        return String.join(", ", providers.stream().map(this::name).sorted().toList());
    }
}
