package isocentre.service.learning.web;

import isocentre.radiotherapy.Month;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycles;
import isocentre.service.learning.Questions;
import isocentre.service.learning.Verdicts;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.templates.learning.JtecycleGenerated;
import isocentre.templates.learning.JtecyclesGenerated;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Cycles: all that one may read, and one with its steps. The public reads words alone: figures leave only as
/// released.
@Controller
public class CyclePages {
    private final Cycles cycles;
    private final Questions questions;
    private final Verdicts verdicts;
    private final CycleStories stories;
    private final Directory directory;

    CyclePages(Cycles cycles, Questions questions, Verdicts verdicts, CycleStories stories, Directory directory) {
        this.cycles = cycles;
        this.questions = questions;
        this.verdicts = verdicts;
        this.stories = stories;
        this.directory = directory;
    }

    @GetMapping("/cycles")
    Page list(@AuthenticationPrincipal @Nullable Person person) {
        List<CycleView> all = cycles.seenBy(Optional.ofNullable(person)).stream()
                .map(cycle -> CycleView.of(cycle, directory))
                .toList();
        return Page.of((out, frame) ->
                JtecyclesGenerated.render(out, null, frame, all, cycles.clocks(), stories.asks(person)));
    }

    @GetMapping("/cycles/{id}")
    Page cycle(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        return page(200, person, id, Mistakes.none(), Sent.nothing());
    }

    @GetMapping("/cycles/{id}/analysis-{version}.yaml")
    ResponseEntity<String> analysis(@PathVariable UUID id, @PathVariable int version) {
        List<String> files = cycles.analyses(id);
        if (version < 1 || version > files.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(files.get(version - 1));
    }

    @PostMapping("/cycles/{id}/freeze")
    Answer freeze(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent form) {
        return step(person, id, form, "The baseline is frozen.", () -> cycles.freeze(person, id, month(form, "from")));
    }

    @PostMapping("/cycles/{id}/predict")
    Answer predict(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent form) {
        return step(
                person,
                id,
                form,
                "The prediction is recorded.",
                () -> cycles.predict(
                        person,
                        id,
                        form.text("words"),
                        points(form),
                        month(form, "byMonth"),
                        month(form, "starts"),
                        form.words("balancing")));
    }

    @PostMapping("/cycles/{id}/find")
    Answer find(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent form) {
        return step(
                person,
                id,
                form,
                "The finding is kept.",
                () -> cycles.find(person, id, form.text("words"), form.text("evidence"), form.text("limits")));
    }

    @PostMapping("/cycles/{id}/agree")
    Answer agree(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent form) {
        return step(
                person,
                id,
                form,
                "The change is agreed.",
                () -> cycles.agree(person, id, form.text("what"), form.text("owner"), month(form, "starts")));
    }

    @PostMapping("/cycles/{id}/begin")
    Answer begin(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return step(person, id, Sent.nothing(), "The change is in practice.", () -> cycles.begin(person, id));
    }

    @PostMapping("/cycles/{id}/measure")
    Answer measure(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return step(person, id, Sent.nothing(), "The effect is measured.", () -> cycles.measure(person, id));
    }

    @PostMapping("/cycles/{id}/vote")
    Answer vote(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent form) {
        return step(
                person,
                id,
                form,
                "Your vote is kept.",
                () -> verdicts.vote(person, id, outcome(form), form.text("words")));
    }

    @PostMapping("/cycles/{id}/close")
    Answer close(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent form) {
        return step(
                person,
                id,
                form,
                "The cycle is closed.",
                () -> verdicts.close(person, id, outcome(form), form.text("decision"), form.text("dissent")));
    }

    @PostMapping("/cycles/{id}/promote")
    Answer promote(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent form) {
        try {
            UUID larger = questions.promote(person, id, form.text("place"));
            return Redirect.to("/cycles/" + larger).saying("The question is now asked for a larger place.");
        } catch (Refusal e) {
            return page(422, person, id, Mistakes.none().add(e.field(), e.words()), form);
        }
    }

    private Answer step(Person person, UUID id, Sent form, String done, Runnable step) {
        try {
            step.run();
            return Redirect.to("/cycles/" + id).saying(done);
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/cycles/" + id).saying(e.words())
                    : page(422, person, id, Mistakes.none().add(e.field(), e.words()), form);
        }
    }

    private static Month month(Sent form, String field) {
        try {
            return Month.of(form.text(field));
        } catch (IllegalArgumentException e) {
            throw new Refusal(field, "Enter a month, such as 2026-01");
        }
    }

    /// Percentage points as a share.
    private static double points(Sent form) {
        try {
            return Double.parseDouble(form.text("effect").replace("+", "")) / 100;
        } catch (NumberFormatException e) {
            throw new Refusal("effect", "Enter by how many percentage points, such as 10 or -5");
        }
    }

    private static Move outcome(Sent form) {
        return Arrays.stream(Move.values())
                .filter(Move::closes)
                .filter(move -> move.word().equals(form.text("outcome")))
                .findFirst()
                .orElseThrow(() -> new Refusal("outcome", "Choose to spread it, to stop it or to revise it"));
    }

    private Page page(int status, @Nullable Person person, UUID id, Mistakes mistakes, Sent form) {
        Cycle cycle = cycles.find(id)
                .filter(one -> person != null || one.open())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CycleStory story = stories.of(person, cycle);
        return new Page(
                status,
                (out, frame) -> JtecycleGenerated.render(
                        out, null, frame, CycleView.of(cycle, directory), story, form, mistakes));
    }
}
