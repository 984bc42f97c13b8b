package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line;
import isocentre.service.governance.Registers;
import isocentre.service.governance.Standing;
import isocentre.service.governance.packs.Pack.Part;
import isocentre.service.governance.packs.Pack.Row;
import isocentre.service.governance.rules.Compliance;
import isocentre.service.governance.rules.Rulebook;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Page;
import isocentre.templates.governance.JtepublicNetworkGenerated;
import isocentre.templates.governance.JtepublicNetworksGenerated;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// How networks are run, for the public and without an account: who is in them, who leads them, what they want to do,
/// what they have done of it, and what is not yet as it should be. No figure of treatment: those come by releases.
@Controller
public class PublicNetworks {
    private final Registers registers;
    private final Directory directory;

    PublicNetworks(Registers registers, Directory directory) {
        this.registers = registers;
        this.directory = directory;
    }

    /// A network in the list.
    public record Listed(String id, String name, int members, String host) {}

    @GetMapping("/public/networks")
    Page all() {
        var lines = registers.lines();
        var organisations = Standards.load().organisations();
        List<Listed> listed = directory.networks().stream()
                .map(one -> new Standing(lines, organisations, one, directory.today()))
                .map(one -> new Listed(
                        one.network().id(),
                        one.network().name(),
                        one.members().size(),
                        one.hosts().isEmpty() ? "not known yet" : one.names(one.hosts())))
                .toList();
        return Page.of((out, frame) -> JtepublicNetworksGenerated.render(out, null, frame, listed));
    }

    @GetMapping("/public/networks/{network}")
    Page network(@PathVariable String network) {
        Network one = registers.network(network).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Standing standing = registers.standing(one, directory.today());
        List<Part> parts =
                List.of(hospitals(standing), leaders(standing), plans(standing), reports(standing), wrong(standing));
        return Page.of((out, frame) -> JtepublicNetworkGenerated.render(out, null, frame, one.name(), parts));
    }

    private static Part hospitals(Standing standing) {
        return new Part(
                "hospitals",
                "Hospitals in this network",
                standing.members().stream().map(standing::name).sorted().toList(),
                List.of(),
                List.of(),
                "");
    }

    private static Part leaders(Standing standing) {
        String host = standing.hosts().isEmpty()
                ? "It is not known yet which hospital looks after the network."
                : "Looked after by: " + standing.names(standing.hosts()) + ".";
        String chair = standing.chairs().isEmpty()
                ? "Nobody chairs its board now."
                : "Its board is chaired by "
                        + String.join(
                                ", ",
                                standing.chairs().stream()
                                        .map(seat -> seat.person() + " of " + standing.name(seat.organisation()))
                                        .toList())
                        + ".";
        return new Part("leaders", "Who leads it", List.of(host, chair), List.of(), List.of(), "");
    }

    private static Part plans(Standing standing) {
        return new Part(
                "plans",
                "What it wants to do",
                List.of(),
                List.of("Aim", "What is to be done", "By when", "Done"),
                standing.held(Line.Objective.class).stream()
                        .flatMap(objective -> standing.until(Line.Work.class)
                                .filter(work -> work.objective().equals(objective.id()))
                                .map(work -> new Row(
                                        List.of(
                                                objective.title(),
                                                work.title(),
                                                Words.of(work.aim()),
                                                done(work, standing.day())),
                                        "")))
                        .toList(),
                "No plan is written down here yet.");
    }

    private static String done(Line.Work work, LocalDate day) {
        LocalDate done = work.until();
        return done != null ? Words.of(done) : work.late(day) ? "no, it is late" : "not yet";
    }

    private static Part reports(Standing standing) {
        return new Part(
                "reports",
                "What it says of its years",
                List.of(),
                List.of("Year", "What went well", "What was hard"),
                standing.lines(Line.Report.class).reversed().stream()
                        .map(report -> new Row(
                                List.of(
                                        Compliance.financialYear(report.year()),
                                        report.achievements(),
                                        report.challenges()),
                                ""))
                        .toList(),
                "It has not reported a year yet.");
    }

    private static Part wrong(Standing standing) {
        return new Part(
                "wrong",
                "What is not yet as it should be",
                List.of("Rules say how a network is run. These do not hold today."),
                List.of("What was found", "The rule"),
                Rulebook.of(standing).stream()
                        .filter(one -> !one.verdict().holds())
                        .map(one -> new Row(
                                List.of(
                                        one.verdict().words(),
                                        one.statement().statement() + " ("
                                                + one.statement().id() + ")"),
                                ""))
                        .toList(),
                "All of them hold.");
    }
}
