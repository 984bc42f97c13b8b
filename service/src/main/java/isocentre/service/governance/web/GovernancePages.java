package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.ImplementationGroup;
import isocentre.service.governance.Registers;
import isocentre.service.governance.Standing;
import isocentre.service.governance.packs.Pack;
import isocentre.service.governance.rules.Rulebook;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.templates.governance.JtecomplianceGenerated;
import isocentre.templates.governance.JtenetworkGenerated;
import isocentre.templates.governance.JteoverviewGenerated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
        String compliance = "/governance/networks/" + one.id() + "/compliance";
        return Page.of((out, frame) -> JtenetworkGenerated.render(
                out, null, frame, one.name(), members, found, sections, matters, compliance));
    }

    /// The compliance of the members on a day.
    ///
    /// @param met of all requirements and members, in words; empty where nothing is assessed
    public record ComplianceView(Network network, LocalDate day, String met, List<Pack.Part> parts) {}

    @GetMapping("/governance/networks/{network}/compliance")
    Page compliance(@PathVariable String network, @RequestParam(required = false) @Nullable LocalDate on) {
        Network one = registers.network(network).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate day = on == null ? directory.today() : on;
        ComplianceMatrix matrix = new ComplianceMatrix(registers.standing(one, day));
        ComplianceView view = new ComplianceView(one, day, matrix.met(), matrix.parts());
        return Page.of((out, frame) -> JtecomplianceGenerated.render(out, null, frame, view));
    }

    static Found found(Rulebook.Found one) {
        return new Found(
                one.statement().id(),
                one.statement().statement(),
                one.statement().basis().words() + ": "
                        + one.statement().source().replace(";", ", "),
                one.verdict().holds(),
                one.verdict().words());
    }
}
