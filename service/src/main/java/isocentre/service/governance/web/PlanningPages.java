package isocentre.service.governance.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Registers;
import isocentre.service.governance.Standing;
import isocentre.service.governance.packs.NetworkFigures;
import isocentre.service.governance.packs.Pack;
import isocentre.service.governance.planning.Fault;
import isocentre.service.governance.planning.Fleet;
import isocentre.service.governance.planning.PlanningFiles;
import isocentre.service.governance.planning.PlanningLine;
import isocentre.service.governance.planning.Reading.Verdict;
import isocentre.service.governance.planning.Sheet;
import isocentre.service.governance.planning.Staffing;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.governance.JteplanningGenerated;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Machines, lost hours, workforce and population of a network, and the files that they come from.
@Controller
public class PlanningPages {
    private static final String ATTENDANCES = "ACC-15";
    private static final long LARGEST = 2_000_000;
    static final List<Sheet> OF_NETWORKS = List.of(Sheet.MACHINES, Sheet.DOWNTIME, Sheet.WORKFORCE, Sheet.POPULATION);

    private final PlanningFiles files;
    private final NetworkFigures figures;
    private final Registers registers;
    private final Directory directory;

    PlanningPages(PlanningFiles files, NetworkFigures figures, Registers registers, Directory directory) {
        this.files = files;
        this.figures = figures;
        this.registers = registers;
        this.directory = directory;
    }

    /// A file in the list.
    public record Kept(long number, String sheet, String name, int rows, String when, String who, String sha256) {}

    /// The page of a network.
    ///
    /// @param refused the sheet of a file that was refused; empty otherwise
    public record View(
            Network network,
            List<Pack.Part> parts,
            List<Kept> files,
            List<Sheet> sheets,
            boolean works,
            String refused,
            List<Fault> faults) {}

    @GetMapping("/governance/networks/{network}/planning")
    Page planning(@AuthenticationPrincipal Person person, @PathVariable String network) {
        return page(person, network(network), "", List.of(), 200);
    }

    private Page page(Person person, Network network, String refused, List<Fault> faults, int status) {
        LocalDate today = directory.today();
        Standing standing = registers.standing(network, today);
        Planning planning = new Planning(
                standing,
                new Fleet(
                        lines(network, PlanningLine.Machine.class), lines(network, PlanningLine.Downtime.class), today),
                new Staffing(lines(network, PlanningLine.Staff.class), standing.members()),
                lines(network, PlanningLine.Population.class),
                figures.value(network.id(), ATTENDANCES));
        View view = new View(
                network,
                planning.parts(),
                files.of(network.id()).stream().map(PlanningPages::kept).toList(),
                OF_NETWORKS,
                Works.at(person, network.id(), today),
                refused,
                faults);
        return new Page(status, (out, frame) -> JteplanningGenerated.render(out, null, frame, view));
    }

    private <L extends PlanningLine> List<L> lines(Network network, Class<L> kind) {
        return files.lines(network.id(), kind);
    }

    static Kept kept(PlanningFiles.Kept one) {
        return new Kept(
                one.number(),
                one.sheet().title(),
                one.name(),
                one.rows(),
                Words.of(LocalDate.ofInstant(one.at(), EscalationView.ENGLAND)),
                one.sender(),
                one.sha256());
    }

    @PostMapping("/governance/networks/{network}/planning/{sheet}")
    Answer send(
            @AuthenticationPrincipal Person person,
            @PathVariable String network,
            @PathVariable String sheet,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile file)
            throws IOException {
        Network of = network(network);
        Sheet in = Sheet.of(sheet)
                .filter(OF_NETWORKS::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Fault> wrong = wrong(file);
        if (file == null || !wrong.isEmpty()) {
            return page(person, of, in.title(), wrong, 422);
        }
        List<String> places = in == Sheet.POPULATION
                ? List.of(of.id())
                : registers.standing(of, directory.today()).members();
        Verdict verdict = files.send(of.id(), in, name(file), file.getBytes(), places, person);
        return switch (verdict) {
            case Verdict.Accepted accepted ->
                Redirect.to("/governance/networks/" + of.id() + "/planning")
                        .saying(in.title() + ": " + accepted.lines().size() + " rows count from now on");
            case Verdict.Refused refused -> page(person, of, in.title(), refused.faults(), 422);
        };
    }

    static List<Fault> wrong(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return List.of(new Fault(0, "", "", "No file was sent", "Choose a file"));
        }
        return file.getSize() > LARGEST
                ? List.of(new Fault(0, "", "", "It is larger than 2 MB", "Look whether it is the right file"))
                : List.of();
    }

    static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.substring(0, Math.min(name.length(), 200));
    }

    @GetMapping("/governance/networks/{network}/planning/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable String network, @PathVariable long number) {
        return csv(
                files.bytes(network, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                "register-" + number + ".csv");
    }

    /// The heads of a sheet and an example of a row, to begin from.
    @GetMapping("/governance/sheets/{sheet}")
    ResponseEntity<byte[]> example(@PathVariable String sheet) {
        Sheet of = Sheet.of(sheet).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            Stream.of(of.heads(), of.examples()).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv(text.toString().getBytes(StandardCharsets.UTF_8), of.word() + ".csv");
    }

    static ResponseEntity<byte[]> csv(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private Network network(String id) {
        return registers.network(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
