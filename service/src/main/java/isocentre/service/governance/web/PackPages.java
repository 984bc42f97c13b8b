package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.audit.Ledger;
import isocentre.service.governance.Refusal;
import isocentre.service.governance.Registers;
import isocentre.service.governance.packs.Pack;
import isocentre.service.governance.packs.Packs;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.governance.JtepackGenerated;
import isocentre.templates.governance.JtepacksGenerated;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Board packs and annual reports: the next one as it stands, and those that were issued.
@Controller
public class PackPages {
    private static final int LONGEST = 20_000;

    private final Packs packs;
    private final OpenRecords records;
    private final Registers registers;
    private final Directory directory;
    private final AuditLog log;
    private final Ledger ledger;

    PackPages(Packs packs, OpenRecords records, Registers registers, Directory directory, AuditLog log, Ledger ledger) {
        this.packs = packs;
        this.records = records;
        this.registers = registers;
        this.directory = directory;
        this.log = log;
        this.ledger = ledger;
    }

    /// A pack in a list.
    public record Row(String id, String what, String period, String day, String by) {}

    /// Where the hash of a file stands.
    ///
    /// @param form `HTML` or `PDF`
    /// @param place in words
    /// @param written whether it is in the ledger already
    public record Seal(String form, String sha256, String place, boolean written) {
        /// In addresses.
        public String word() {
            return form.toLowerCase(Locale.ROOT);
        }
    }

    /// A pack as its page shows it.
    ///
    /// @param parts as the reader may open them
    /// @param files whether the reader may take its files away: they tell what all providers raised
    /// @param issued when and by whom; empty where it is not issued
    public record View(String id, Pack pack, List<Pack.Part> parts, String issued, List<Seal> seals, boolean files) {}

    @GetMapping("/governance/networks/{network}/packs")
    Page list(@AuthenticationPrincipal Person person, @PathVariable String network) {
        return list(person, network(network), new Sent(new LinkedMultiValueMap<>()), new Mistakes(), 200);
    }

    private Page list(Person person, Network network, Sent sent, Mistakes mistakes, int status) {
        List<Row> rows = packs.of(network.id()).stream()
                .map(one -> new Row(
                        one.id().toString(),
                        one.pack().kind().title(),
                        one.pack().period(),
                        day(one),
                        one.issuer()))
                .toList();
        boolean works = Works.at(person, network.id(), directory.today());
        return new Page(
                status,
                (out, frame) -> JtepacksGenerated.render(out, null, frame, network, rows, works, sent, mistakes));
    }

    private static String day(Packs.Issued one) {
        return Words.of(LocalDate.ofInstant(one.at(), EscalationView.ENGLAND));
    }

    @GetMapping("/governance/networks/{network}/packs/next")
    Page next(@AuthenticationPrincipal Person person, @PathVariable String network) {
        Pack pack = packs.next(network(network));
        View view = new View("", pack, records.of(person).parts(pack.parts()), "", List.of(), false);
        return Page.of((out, frame) -> JtepackGenerated.render(out, null, frame, view));
    }

    @PostMapping("/governance/networks/{network}/packs")
    Answer issue(
            @AuthenticationPrincipal Person person,
            @PathVariable String network,
            @RequestParam MultiValueMap<String, String> fields) {
        Network of = network(network);
        Sent sent = new Sent(fields);
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        if (!sent.text("kind").equals("annual")) {
            return Redirect.to("/packs/" + packs.issue(of, site, person)).saying("The board pack is issued");
        }
        Mistakes mistakes =
                new Mistakes().expect(sent.text("year").matches("20[0-9]{2}"), "year", "Enter a year, such as 2024");
        filled(mistakes, sent, "achievements", "Say what was achieved");
        filled(mistakes, sent, "challenges", "Say what was hard");
        if (!mistakes.any()) {
            annual(of, sent, site, person).forEach(one -> mistakes.add(one.field(), one.words()));
        }
        return mistakes.any()
                ? list(person, of, sent, mistakes, 422)
                : Redirect.to("/packs/" + packs.of(of.id()).getFirst().id()).saying("The annual report is issued");
    }

    private List<Refusal> annual(Network network, Sent sent, String site, Person person) {
        try {
            return packs.issueAnnual(
                    network,
                    Integer.parseInt(sent.text("year")),
                    sent.text("achievements"),
                    sent.text("challenges"),
                    site,
                    person);
        } catch (DuplicateKeyException e) {
            return List.of(new Refusal("year", "The annual report of that year is issued already"));
        }
    }

    private static void filled(Mistakes mistakes, Sent sent, String field, String words) {
        mistakes.expect(!sent.text(field).isEmpty(), field, words)
                .expect(sent.text(field).length() <= LONGEST, field, "Shorten it to " + LONGEST + " characters");
    }

    @GetMapping("/packs/{id}")
    Page pack(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        Packs.Issued one = find(id);
        View view = new View(
                id.toString(),
                one.pack(),
                records.of(person).parts(one.pack().parts()),
                "Issued on " + day(one) + " by " + one.issuer(),
                List.of(seal("HTML", one.htmlSha256()), seal("PDF", one.pdfSha256())),
                records.of(person).told());
        return Page.of((out, frame) -> JtepackGenerated.render(out, null, frame, view));
    }

    private Seal seal(String form, String sha256) {
        Optional<Entry> entry = log.entry(Act.PACK_ISSUED, sha256);
        return entry.filter(one -> one.place().isPresent())
                .map(one -> new Seal(form, sha256, "Entry " + one.place().getAsLong() + " of the ledger", true))
                .orElseGet(() -> new Seal(form, sha256, "On its way into the ledger", false));
    }

    @GetMapping("/packs/{id}/pack.html")
    ResponseEntity<byte[]> html(@PathVariable UUID id) {
        return file(packs.html(id), new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), name(id) + ".html");
    }

    @GetMapping("/packs/{id}/pack.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return file(packs.pdf(id), MediaType.APPLICATION_PDF, name(id) + ".pdf");
    }

    /// That the hash of a file is in the ledger: to take away, and to be checked without the service.
    @GetMapping("/packs/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID id, @RequestParam(defaultValue = "pdf") String form) {
        Packs.Issued one = find(id);
        Optional<byte[]> proof = log.entry(Act.PACK_ISSUED, form.equals("html") ? one.htmlSha256() : one.pdfSha256())
                .flatMap(entry -> entry.place().stream()
                        .mapToObj(ledger::proof)
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        return file(
                proof,
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                "proof-" + name(id) + "-" + (form.equals("html") ? "html" : "pdf") + ".txt");
    }

    private String name(UUID id) {
        Packs.Issued one = find(id);
        return (one.pack().kind() == Pack.Kind.BOARD ? "board-pack-" : "annual-report-") + one.network() + "-"
                + one.pack().made();
    }

    private static ResponseEntity<byte[]> file(Optional<byte[]> bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Packs.Issued find(UUID id) {
        return packs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Network network(String id) {
        return registers.network(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
