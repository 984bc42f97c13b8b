package isocentre.service.feedback.web;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import isocentre.report.Dates;
import isocentre.report.templates.block.JteblockGenerated;
import isocentre.report.views.Files;
import isocentre.report.views.Picture;
import isocentre.service.feedback.Evidence;
import isocentre.service.feedback.Rounds;
import isocentre.service.feedback.Signal;
import isocentre.service.feedback.Signals;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.feedback.JtesignalGenerated;
import isocentre.templates.feedback.JtesignalsGenerated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Signals: those that a person may see, and one with its chart, its moves and its history.
@Controller
public class SignalPages {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int LONGEST = 2000;

    private final Signals signals;
    private final Rounds rounds;
    private final Directory directory;

    SignalPages(Signals signals, Rounds rounds, Directory directory) {
        this.signals = signals;
        this.rounds = rounds;
        this.directory = directory;
    }

    /// A line of the history.
    public record Line(String when, String who, String did, String words) {}

    @GetMapping("/signals")
    Page list(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "open") String show) {
        boolean closed = show.equals("closed");
        List<Signal> all = signals.seenBy(person).stream()
                .filter(signal -> (signal.state() == Signal.State.CLOSED) == closed)
                .toList();
        List<SignalView> mine = all.stream()
                .filter(signal -> signals.waitsFor(person, signal))
                .map(signal -> SignalView.of(signal, directory))
                .toList();
        List<SignalView> others = all.stream()
                .filter(signal -> !signals.waitsFor(person, signal))
                .map(signal -> SignalView.of(signal, directory))
                .toList();
        return Page.of((out, frame) -> JtesignalsGenerated.render(
                out, null, frame, closed, mine, others, rounds.latest().orElse(null)));
    }

    @GetMapping("/signals/{id}")
    Page signal(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return page(200, person, id, Mistakes.none(), "", "");
    }

    /// The chart on which the signal was raised, as it was then, to take away.
    @GetMapping("/signals/{id}/{item}.{format}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String item, @PathVariable String format) {
        Signal signal = signals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Picture picture = signals.evidence(id).picture();
        if (!picture.id().equals(item)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ArticleItems.file(
                Optional.of(picture),
                Optional.of(picture.twin()),
                signal.dataVersion(),
                "signal-" + item + "." + format,
                format);
    }

    @PostMapping("/signals/{id}/acknowledge")
    Answer acknowledge(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return moved(person, id, Signal.Move.ACKNOWLEDGE, "", "You have taken note of the signal.");
    }

    @PostMapping("/signals/{id}/explain")
    Answer explain(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String explanation) {
        Mistakes mistakes = Mistakes.none()
                .expect(!explanation.isBlank(), "explanation", "Say what explains the figure")
                .expect(
                        explanation.length() <= LONGEST,
                        "explanation",
                        "Shorten the explanation to " + LONGEST + " characters");
        return mistakes.any()
                ? page(422, person, id, mistakes, explanation, "")
                : moved(
                        person,
                        id,
                        Signal.Move.EXPLAIN,
                        explanation.strip(),
                        "Your explanation now stands beside the figure wherever it is shown.");
    }

    @PostMapping("/signals/{id}/review")
    Answer review(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return withReason(person, id, Signal.Move.REVIEW, reason, "The signal is under review.");
    }

    @PostMapping("/signals/{id}/close")
    Answer close(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return withReason(person, id, Signal.Move.CLOSE, reason, "The signal is closed.");
    }

    private Answer withReason(Person person, UUID id, Signal.Move move, String reason, String done) {
        Mistakes mistakes = Mistakes.none()
                .expect(!reason.isBlank(), "reason", "Give the reason")
                .expect(reason.length() <= LONGEST, "reason", "Shorten the reason to " + LONGEST + " characters");
        return mistakes.any() ? page(422, person, id, mistakes, "", reason) : moved(person, id, move, reason, done);
    }

    private Redirect moved(Person person, UUID id, Signal.Move move, String words, String done) {
        boolean moved = signals.move(id, move, person, words);
        return Redirect.to("/signals/" + id)
                .saying(
                        moved
                                ? done
                                : "Nothing was changed: the signal has moved on meanwhile, or this step is somebody else's.");
    }

    private Page page(int status, Person person, UUID id, Mistakes mistakes, String explanation, String reason) {
        Signal signal = signals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Evidence evidence = signals.evidence(id);
        List<Line> history = signals.steps(id).stream()
                .map(step -> new Line(
                        Dates.words(LocalDate.ofInstant(step.at(), ENGLAND)),
                        step.name() + (step.office().isEmpty() ? "" : " (" + step.office() + ")"),
                        step.move().map(SignalPages::did).orElse("remarked"),
                        step.words()))
                .toList();
        Content chart = out -> JteblockGenerated.render(
                (HtmlTemplateOutput) out, null, evidence.picture(), false, "", new Files("/signals/" + id + "/", ""));
        Content receipt = out ->
                JteblockGenerated.render((HtmlTemplateOutput) out, null, evidence.receipt(), false, "", Files.NONE);
        return new Page(
                status,
                (out, frame) -> JtesignalGenerated.render(
                        out,
                        null,
                        frame,
                        SignalView.of(signal, directory),
                        evidence,
                        chart,
                        receipt,
                        signals.moves(person, signal).stream()
                                .map(Signal.Move::word)
                                .toList(),
                        history,
                        explanation,
                        reason,
                        mistakes));
    }

    private static String did(Signal.Move move) {
        return switch (move) {
            case ACKNOWLEDGE -> "took note";
            case EXPLAIN -> "explained";
            case REVIEW -> "took it under review";
            case CLOSE -> "closed it";
        };
    }
}
