package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Line;
import isocentre.service.governance.Refusal;
import isocentre.service.governance.Registers;
import isocentre.service.governance.Standing;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.governance.JteenterGenerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where lines are entered in the registers, and what else is done with them.
@Controller
public class RegisterPages {
    private final Registers registers;
    private final Directory directory;

    RegisterPages(Registers registers, Directory directory) {
        this.registers = registers;
        this.directory = directory;
    }

    /// A form as its page shows it.
    public record View(Network network, Register register, List<Ask> asks, Sent sent) {}

    @GetMapping("/governance/networks/{network}/enter/{register}")
    Page form(@PathVariable String network, @PathVariable String register) {
        return page(network(network), register(register), new Sent(new LinkedMultiValueMap<>()), new Mistakes(), 200);
    }

    @PostMapping("/governance/networks/{network}/enter/{register}")
    Answer enter(
            @AuthenticationPrincipal Person person,
            @PathVariable String network,
            @PathVariable String register,
            @RequestParam MultiValueMap<String, String> fields) {
        Network of = network(network);
        Register in = register(register);
        Sent sent = new Sent(fields);
        Mistakes mistakes = new Mistakes();
        asks(of, in, sent).forEach(ask -> ask.check(sent, mistakes));
        if (!mistakes.any()) {
            Line line = Entries.line(in, of.id(), person, sent);
            refusals(line, person).forEach(one -> mistakes.add(one.field(), one.words()));
        }
        return mistakes.any()
                ? page(of, in, sent, mistakes, 422)
                : Redirect.to("/governance/networks/" + of.id())
                        .saying("Entered: " + in.title().toLowerCase(java.util.Locale.UK));
    }

    private List<Refusal> refusals(Line line, Person person) {
        try {
            return registers.enter(line, person);
        } catch (DuplicateKeyException e) {
            return List.of(new Refusal("since", "This is entered already"));
        }
    }

    private List<Ask> asks(Network network, Register register, Sent sent) {
        // What can be chosen is that of the line's own first day, where it is known already.
        LocalDate day = sent.day("since").orElse(directory.today());
        Standing standing = registers.standing(network, day);
        return Forms.asks(register, standing).stream()
                .map(ask -> ask.filled(sent))
                .toList();
    }

    private Page page(Network network, Register register, Sent sent, Mistakes mistakes, int status) {
        View view = new View(network, register, asks(network, register, sent), sent);
        return new Page(status, (out, frame) -> JteenterGenerated.render(out, null, frame, view, mistakes));
    }

    @PostMapping("/governance/networks/{network}/end/{id}")
    Answer end(
            @AuthenticationPrincipal Person person,
            @PathVariable String network,
            @PathVariable UUID id,
            @RequestParam LocalDate last) {
        if (!registers.end(network(network).id(), id, last, person)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return Redirect.to("/governance/networks/" + network).saying("Ended on " + Words.of(last));
    }

    @PostMapping("/governance/hosts/{id}/approve")
    Answer approve(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ALLIANCE") Line.Approval.By by) {
        Line.Host host = registers
                .lines()
                .find(Line.Host.class, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Line.Approval approval = new Line.Approval(
                UUID.randomUUID(), host.network(), id, by, person.name(), directory.today(), person.id());
        List<Refusal> refusals = registers.enter(approval, person);
        return Redirect.to("/governance/networks/" + host.network())
                .saying(
                        refusals.isEmpty()
                                ? "Approved"
                                : "Not approved. " + refusals.getFirst().words());
    }

    private Network network(String id) {
        return registers.network(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Register register(String word) {
        return Register.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
