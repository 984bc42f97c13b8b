package isocentre.service.learning.web;

import isocentre.radiotherapy.Month;
import isocentre.service.learning.Commissioning;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycles;
import isocentre.service.learning.Origin;
import isocentre.service.learning.Questions;
import isocentre.service.learning.Verdicts;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.ChartPicture;
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
import java.util.Locale;
import java.util.Map;
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
    private static final Map<String, String> DID = Map.of(
            "freeze", "froze the baseline",
            "predict", "recorded the prediction",
            "find", "wrote the finding",
            "agree", "agreed the change",
            "begin", "began the change",
            "measure", "measured the effect",
            "spread", "decided to spread it",
            "stop", "decided to stop it",
            "revise", "decided to revise it");

    private final Cycles cycles;
    private final Questions questions;
    private final Verdicts verdicts;
    private final Commissioning commissioning;
    private final Directory directory;

    CyclePages(
            Cycles cycles, Questions questions, Verdicts verdicts, Commissioning commissioning, Directory directory) {
        this.cycles = cycles;
        this.questions = questions;
        this.verdicts = verdicts;
        this.commissioning = commissioning;
        this.directory = directory;
    }

    /// A line of the history.
    public record Line(String when, String who, String did, String words, String dissent) {}

    /// A provider that has taken the change up.
    public record Adopter(String provider, String from) {}

    /// What a cycle's page shows beside the cycle itself.
    ///
    /// @param insider whether figures are shown
    /// @param moves words of the moves that may be made now
    /// @param asks whether the reader may ask a question
    /// @param votes whether the reader may vote now
    /// @param commissions whether the reader may write down what commissioning decided
    public record Story(
            boolean insider,
            List<String> moves,
            boolean asks,
            boolean votes,
            boolean commissions,
            String indicator,
            List<Cycle.Member> community,
            String lookedFor,
            Origin origin,
            String follows,
            String promoted,
            Cycle.@Nullable Baseline baseline,
            Cycle.@Nullable Prediction prediction,
            Cycle.@Nullable Finding finding,
            Cycle.@Nullable Change change,
            List<Adopter> adopters,
            List<Cycle.Measurement> measurements,
            List<ChartPicture> pictures,
            List<String> analyses,
            long patients,
            long others,
            List<CommissioningPages.Decided> decided,
            List<Line> history) {}

    @GetMapping("/cycles")
    Page list(@AuthenticationPrincipal @Nullable Person person) {
        List<CycleView> all = cycles.seenBy(Optional.ofNullable(person)).stream()
                .map(cycle -> CycleView.of(cycle, directory))
                .toList();
        return Page.of((out, frame) -> JtecyclesGenerated.render(out, null, frame, all, cycles.clocks(), asks(person)));
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

    private boolean asks(@Nullable Person person) {
        return person != null && !AskPages.places(person, directory).isEmpty();
    }

    private Page page(int status, @Nullable Person person, UUID id, Mistakes mistakes, Sent form) {
        Cycle cycle = cycles.find(id)
                .filter(one -> person != null || one.open())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Story story = story(person, cycle);
        return new Page(
                status,
                (out, frame) -> JtecycleGenerated.render(
                        out, null, frame, CycleView.of(cycle, directory), story, form, mistakes));
    }

    private Story story(@Nullable Person person, Cycle cycle) {
        UUID id = cycle.id();
        List<Cycle.Vote> votes = cycles.votes(id);
        long patients = votes.stream().filter(Cycle.Vote::patient).count();
        return new Story(
                person != null,
                person == null
                        ? List.of()
                        : cycles.moves(person, cycle).stream().map(Move::word).toList(),
                asks(person),
                asks(person) && cycle.state() == Cycle.State.MEASURED,
                person != null
                        && commissioning.decides(person)
                        && !cycles.measurements(id).isEmpty(),
                questions.indicators().stream()
                        .filter(one -> one.id().equals(cycle.indicator()))
                        .map(one -> one.name() + " (" + one.id() + ")")
                        .findFirst()
                        .orElse(cycle.indicator()),
                cycle.community(),
                cycle.lookedFor(),
                cycle.origin(),
                cycle.follows().map(UUID::toString).orElse(""),
                cycle.promoted().map(UUID::toString).orElse(""),
                cycles.baseline(id).orElse(null),
                cycles.prediction(id).orElse(null),
                cycles.finding(id).orElse(null),
                cycles.change(id).orElse(null),
                cycles.adoptions(id).entrySet().stream()
                        .map(one -> new Adopter(
                                directory.name(one.getKey()), one.getValue().words()))
                        .toList(),
                cycles.measurements(id),
                person == null ? List.of() : pictures(cycle),
                cycles.analyses(id),
                patients,
                votes.size() - patients,
                commissioning.of(id).stream()
                        .map(one -> CommissioningPages.Decided.of(one, CycleView.of(cycle, directory)))
                        .toList(),
                cycles.steps(id).stream().map(CyclePages::line).toList());
    }

    /// The months before and after the change, as they were when the effect was measured last.
    private List<ChartPicture> pictures(Cycle cycle) {
        return cycles.measurements(cycle.id()).reversed().stream()
                .limit(1)
                .flatMap(last -> cycles.change(cycle.id()).stream()
                        .flatMap(change ->
                                BeforeAfter.of(
                                        cycle, change.starts(), last.answer().months(), directory)
                                        .stream()))
                .toList();
    }

    private static Line line(Cycle.Step step) {
        return new Line(
                CycleView.day(step.at()),
                step.name() + (step.office().isEmpty() ? "" : " (" + step.office() + ")"),
                DID.getOrDefault(step.move().toLowerCase(Locale.ROOT), "asked the question"),
                step.words(),
                step.dissent());
    }
}
