package isocentre.service.learning.web;

import isocentre.report.Dates;
import isocentre.service.learning.Commissioned;
import isocentre.service.learning.Commissioned.Kind;
import isocentre.service.learning.Commissioning;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycles;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.templates.learning.JtecommissionGenerated;
import isocentre.templates.learning.JtecommissioningGenerated;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// What commissioning decided on the results of cycles: all of it, and the form that writes one decision down.
@Controller
public class CommissioningPages {
    private final Commissioning commissioning;
    private final Cycles cycles;
    private final Directory directory;

    CommissioningPages(Commissioning commissioning, Cycles cycles, Directory directory) {
        this.commissioning = commissioning;
        this.cycles = cycles;
        this.directory = directory;
    }

    /// A decision as pages show it.
    public record Decided(
            String href,
            String question,
            String place,
            String kind,
            String what,
            String why,
            String advice,
            String from) {
        static Decided of(Commissioned one, CycleView cycle) {
            return new Decided(
                    "/cycles/" + cycle.id(),
                    cycle.question(),
                    cycle.place(),
                    one.kind().title(),
                    one.what(),
                    one.why(),
                    one.advice(),
                    Dates.words(one.from()));
        }
    }

    @GetMapping("/commissioning")
    Page all(@AuthenticationPrincipal @Nullable Person person) {
        List<Decided> decided = commissioning.all().stream()
                .flatMap(one -> cycles.find(one.cycle()).stream()
                        .filter(cycle -> person != null || cycle.open())
                        .map(cycle -> Decided.of(one, CycleView.of(cycle, directory))))
                .toList();
        return Page.of((out, frame) -> JtecommissioningGenerated.render(out, null, frame, decided));
    }

    @GetMapping("/cycles/{id}/commissioning")
    Page form(@PathVariable UUID id) {
        return form(200, id, Sent.nothing(), Mistakes.none());
    }

    private Page form(int status, UUID id, Sent sent, Mistakes mistakes) {
        Cycle cycle = cycles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Choice> kinds = Stream.concat(
                        Stream.of(new Choice("", "Choose", sent.text("kind").isEmpty())),
                        Arrays.stream(Kind.values())
                                .map(kind -> new Choice(
                                        kind.word(), kind.title(), kind.word().equals(sent.text("kind")))))
                .toList();
        Optional<String> effect = cycles.measurements(id).reversed().stream()
                .findFirst()
                .map(last -> last.answer().sentence());
        return new Page(
                status,
                (out, frame) -> JtecommissionGenerated.render(
                        out, null, frame, CycleView.of(cycle, directory), effect.orElse(""), kinds, sent, mistakes));
    }

    @PostMapping("/cycles/{id}/commissioning")
    Answer decide(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        try {
            Kind kind = Kind.of(sent.text("kind"))
                    .orElseThrow(() -> new Refusal("kind", "Choose what kind of decision it is"));
            commissioning.decide(
                    person, id, kind, sent.text("what"), sent.text("why"), sent.text("advice"), sent.day("from"));
            return Redirect.to("/cycles/" + id).saying("The decision is kept.");
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/cycles/" + id).saying(e.words())
                    : form(422, id, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }
}
