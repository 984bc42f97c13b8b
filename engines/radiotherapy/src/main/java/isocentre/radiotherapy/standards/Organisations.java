package isocentre.radiotherapy.standards;

import static java.util.stream.Collectors.groupingBy;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Providers, networks, hosts, alliances and successions, each with its dates. How to read them: `governance.md` 0.
public final class Organisations {
    private record Named(OdsCode code, String name, Validity validity, Basis basis) {}

    private record Member(OdsCode provider, String of, Validity validity, Basis basis) {}

    /// An alliance whose providers lie in several networks (GOV-05): reported, never repaired.
    public record AllianceAcrossNetworks(String alliance, SortedSet<String> networks) {}

    private final Map<OdsCode, Organisation> providers = new LinkedHashMap<>();
    private final Map<OdsCode, List<Named>> names = Row.read(
                    "organisations/names.csv",
                    row -> new Named(row.ods("code"), row.text("name"), row.validity(), row.basis()))
            .stream()
            .collect(groupingBy(Named::code));
    private final Map<String, Network> networks = new LinkedHashMap<>();
    private final Map<OdsCode, List<Member>> memberships = members("memberships", "network");
    private final Map<OdsCode, List<Member>> alliances = members("alliances", "alliance");
    private final List<Member> hosts = memberRows("hosts", "network");
    private final Map<OdsCode, Succession> successions = new LinkedHashMap<>();

    Organisations() {
        Row.read("organisations/providers.csv", this::provider).forEach(one -> providers.put(one.code(), one));
        Row.read("organisations/networks.csv", Network::of).forEach(one -> networks.put(one.id(), one));
        Row.read("organisations/successions.csv", Succession::of)
                .forEach(one -> successions.put(one.predecessor(), one));
    }

    private static Map<OdsCode, List<Member>> members(String file, String column) {
        return memberRows(file, column).stream().collect(groupingBy(Member::provider));
    }

    private static List<Member> memberRows(String file, String column) {
        return Row.read(
                "organisations/" + file + ".csv",
                row -> new Member(row.ods("provider"), row.text(column), row.validity(), row.basis()));
    }

    private Organisation provider(Row row) {
        return new Organisation(
                row.ods("code"),
                row.text("code"),
                Basis.NOT_FOUND,
                row.given("short_name").orElse(row.text("code")),
                Organisation.Kind.of(row.text("kind")),
                row.validity(),
                row.basis(),
                row.text("main_sites"),
                row.given("main_sites_basis").map(Basis::of).orElse(Basis.NOT_FOUND),
                row.text("note"),
                row.text("source"));
    }

    /// The organisation behind a code on a day, by the name it then had; empty if the code is unknown, or gave no
    /// radiotherapy on that day.
    public Optional<Organisation> on(OdsCode code, LocalDate day) {
        return known(code, day).filter(one -> one.validity().holds(day));
    }

    /// The organisation behind a code, whether or not it gave radiotherapy on the day.
    public Optional<Organisation> known(OdsCode code, LocalDate day) {
        return Optional.ofNullable(providers.get(code))
                .map(one -> names.getOrDefault(code, List.of()).stream()
                        .filter(name -> name.validity().holds(day))
                        .findFirst()
                        .map(name -> withName(one, name))
                        .orElse(one));
    }

    private static Organisation withName(Organisation one, Named named) {
        return new Organisation(
                one.code(),
                named.name(),
                named.basis(),
                one.shortName(),
                one.kind(),
                one.validity(),
                one.basis(),
                one.mainSites(),
                one.mainSitesBasis(),
                one.note(),
                one.source());
    }

    /// The codes of all organisations known, of whatever kind and date.
    public Set<OdsCode> codes() {
        return providers.keySet();
    }

    /// The external-beam providers valid on a day, by code.
    public List<Organisation> providersOn(LocalDate day) {
        return providers.keySet().stream()
                .sorted()
                .flatMap(code -> on(code, day).stream())
                .filter(one -> one.kind() == Organisation.Kind.EXTERNAL_BEAM)
                .toList();
    }

    public Optional<Succession> successorOf(OdsCode code) {
        return Optional.ofNullable(successions.get(code));
    }

    /// The code under which the service stands on a day: the end of the successions in force then.
    public OdsCode current(OdsCode code, LocalDate day) {
        OdsCode at = code;
        Set<OdsCode> seen = new LinkedHashSet<>();
        while (seen.add(at)) {
            Succession next = successions.get(at);
            if (next == null || !next.inForceOn(day)) {
                return at;
            }
            at = next.successor();
        }
        throw new IllegalStateException("successions go round in a circle: " + seen);
    }

    /// All codes whose service passed to this one, directly or by way of others.
    public Set<OdsCode> predecessorsOf(OdsCode code) {
        Set<OdsCode> found = new LinkedHashSet<>();
        List<OdsCode> open = new ArrayList<>(List.of(code));
        while (!open.isEmpty()) {
            OdsCode at = open.removeFirst();
            for (Succession one : successions.values()) {
                if (one.successor().equals(at) && found.add(one.predecessor())) {
                    open.add(one.predecessor());
                }
            }
        }
        return found;
    }

    /// The network of a code on a day; that of its successor once its own membership has ended (GOV-04). NDRS's
    /// counting rule makes no trust a member. Empty for a code outside any network.
    public Optional<Network> networkOf(OdsCode code, LocalDate day) {
        return memberOf(memberships, code, day).map(networks::get);
    }

    /// The cancer alliance of a code on a day, by name.
    public Optional<String> allianceOf(OdsCode code, LocalDate day) {
        return memberOf(alliances, code, day);
    }

    private Optional<String> memberOf(Map<OdsCode, List<Member>> members, OdsCode code, LocalDate day) {
        Optional<String> own = members.getOrDefault(code, List.of()).stream()
                .filter(member -> member.validity().holds(day))
                .map(Member::of)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        return successorOf(code)
                .filter(next -> next.kind() != Succession.Kind.COUNTING_RULE && next.inForceOn(day))
                .flatMap(next -> memberOf(members, next.successor(), day));
    }

    /// All networks, by id.
    public List<Network> networks() {
        return List.copyOf(networks.values());
    }

    /// The host of a network on a day, where it is confirmed.
    public Optional<OdsCode> hostOf(String network, LocalDate day) {
        return hosts.stream()
                .filter(host -> host.of().equals(network) && host.validity().holds(day))
                .map(Member::provider)
                .findFirst();
    }

    /// The alliances that lie in several networks on a day.
    public List<AllianceAcrossNetworks> alliancesAcrossNetworks(LocalDate day) {
        Map<String, SortedSet<String>> found = new TreeMap<>();
        for (Organisation one : providersOn(day)) {
            allianceOf(one.code(), day)
                    .ifPresent(alliance -> networkOf(one.code(), day)
                            .ifPresent(network -> found.computeIfAbsent(alliance, ignored -> new TreeSet<>())
                                    .add(network.id())));
        }
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new AllianceAcrossNetworks(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList());
    }
}
