package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Governance;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.ImplementationGroup;
import isocentre.service.governance.Registers;
import isocentre.service.governance.Standing;
import isocentre.service.governance.rules.Rulebook;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.templates.governance.JtemembersGenerated;
import isocentre.templates.governance.JtenetworkGenerated;
import isocentre.templates.governance.JteoverviewGenerated;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// How the networks are governed: all of them, one of them, and the members of the learning system.
@Controller
public class GovernancePages {
    private final Registers registers;
    private final Directory directory;
    private final NetworkSight sight;

    GovernancePages(Registers registers, Directory directory, NetworkSight sight) {
        this.registers = registers;
        this.directory = directory;
        this.sight = sight;
    }

    /// A network in the list.
    ///
    /// @param open how many statements do not hold
    public record Row(String href, String name, String host, String chair, long open, int checked) {}

    /// A statement as the page of a network shows it.
    public record Found(String id, String statement, String basis, boolean holds, String words) {}

    /// A member of the learning system.
    public record MemberRow(String name, List<String> gives, String signed, String note) {}

    @GetMapping("/governance")
    Page overview() {
        var lines = registers.lines();
        var organisations = Standards.load().organisations();
        List<Row> rows = directory.networks().stream()
                .map(network -> row(new Standing(lines, organisations, network, directory.today())))
                .toList();
        ImplementationGroup group = registers.implementationGroup();
        return Page.of((out, frame) -> JteoverviewGenerated.render(out, null, frame, rows, group));
    }

    private static Row row(Standing standing) {
        List<Rulebook.Found> found = Rulebook.of(standing);
        String host = standing.names(standing.hosts());
        return new Row(
                "/governance/networks/" + standing.network().id(),
                standing.network().name(),
                host.isEmpty() ? "not confirmed" : host,
                standing.chairs().isEmpty()
                        ? "vacant"
                        : standing.chairs().stream().map(one -> one.person()).collect(Collectors.joining(", ")),
                found.stream().filter(one -> !one.verdict().holds()).count(),
                found.size());
    }

    @GetMapping("/governance/networks/{network}")
    Page network(@AuthenticationPrincipal Person person, @PathVariable String network) {
        Network one = registers.network(network).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Standing standing = registers.standing(one, directory.today());
        List<Found> found =
                Rulebook.of(standing).stream().map(GovernancePages::found).toList();
        List<Section> sections = new Sections(standing, person).all();
        String members = standing.names(standing.members());
        // Named only to those whom the table of access lets in.
        String matters = person.on(directory.today()).anyMatch(grant -> SeesNetwork.reaches(grant, one.id(), sight))
                ? "/governance/networks/" + one.id() + "/matters"
                : null;
        return Page.of((out, frame) ->
                JtenetworkGenerated.render(out, null, frame, one.name(), members, found, sections, matters));
    }

    private static Found found(Rulebook.Found one) {
        return new Found(
                one.statement().id(),
                one.statement().statement(),
                one.statement().basis().words() + ": "
                        + one.statement().source().replace(";", ", "),
                one.verdict().holds(),
                one.verdict().words());
    }

    @GetMapping("/governance/members")
    Page members() {
        Governance governance = Standards.load().governance();
        List<MemberRow> rows = governance.members().stream()
                .map(one -> new MemberRow(
                        one.name(),
                        one.gives(),
                        one.signedOn().map(Words::of).orElse("not signed")
                                + (one.signedBy().isEmpty() ? "" : " (" + one.signedBy() + ")"),
                        one.noteBasis()
                                .map(basis -> one.note() + (basis.sourced() ? "" : " (" + basis.words() + ")"))
                                .orElse("")))
                .toList();
        return Page.of((out, frame) -> JtemembersGenerated.render(out, null, frame, rows, governance.guides()));
    }
}
