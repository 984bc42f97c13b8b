package isocentre.service.governance.web;

import isocentre.service.governance.escalation.Escalation;
import isocentre.service.governance.escalation.Escalation.Move;
import isocentre.service.governance.escalation.Escalation.State;
import isocentre.service.governance.escalation.EscalationWorkflow;
import isocentre.service.governance.escalation.Escalations;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.governance.JteescalationGenerated;
import isocentre.templates.governance.JteescalationsGenerated;
import isocentre.templates.governance.JteraiseGenerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where things are raised to the next level, and come back with an answer.
@Controller
public class EscalationPages {
    private static final int LONGEST = 4000;
    private static final int LONGEST_TITLE = 200;
    private static final Set<Role> RAISERS =
            Set.of(Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST, Role.NETWORK_MANAGER, Role.NETWORK_CHAIR);

    private final EscalationWorkflow workflow = new EscalationWorkflow();
    private final Escalations escalations;
    private final Directory directory;

    EscalationPages(Escalations escalations, Directory directory) {
        this.escalations = escalations;
        this.directory = directory;
    }

    /// A line of the history.
    public record Line(String when, String who, String did, String words) {}

    /// A move that the reader may make.
    ///
    /// @param label of the field with the words
    public record Step(String move, String button, String label, boolean primary) {}

    @GetMapping("/escalations")
    Page list(@AuthenticationPrincipal Person person) {
        List<EscalationView> all = escalations.seenBy(person).stream()
                .map(one -> EscalationView.of(one, workflow, directory))
                .toList();
        boolean raises = raiser(person).isPresent();
        return Page.of((out, frame) -> JteescalationsGenerated.render(
                out,
                null,
                frame,
                all.stream().filter(EscalationView::open).toList(),
                all.stream().filter(one -> !one.open()).toList(),
                raises));
    }

    @GetMapping("/escalations/new")
    Page form(@AuthenticationPrincipal Person person) {
        return form(person, "", "", new Mistakes(), 200);
    }

    private Page form(Person person, String title, String reason, Mistakes mistakes, int status) {
        String above = raiser(person)
                .map(grant -> grant.role().scope() == Role.Scope.NETWORK
                        ? "the Implementation Oversight Group"
                        : "the network of your provider")
                .orElse("");
        return new Page(
                status, (out, frame) -> JteraiseGenerated.render(out, null, frame, above, title, reason, mistakes));
    }

    @PostMapping("/escalations")
    Answer raise(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String reason) {
        Mistakes mistakes = words(reason, "reason", "Say why it is raised, and what is asked for")
                .expect(!title.isBlank(), "title", "Say in a few words what it is about")
                .expect(title.length() <= LONGEST_TITLE, "title", "Shorten it to " + LONGEST_TITLE + " characters");
        if (!mistakes.any()) {
            Optional<UUID> raised =
                    raiser(person).flatMap(grant -> escalations.raise(person, grant, title.strip(), reason.strip()));
            if (raised.isPresent()) {
                return Redirect.to("/escalations/" + raised.get()).saying("Raised one level up");
            }
            mistakes.add("title", "Your provider is in no network today: there is nobody to raise it to");
        }
        return form(person, title, reason, mistakes, 422);
    }

    @GetMapping("/escalations/{id}")
    Page escalation(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return page(person, id, "", new Mistakes(), 200);
    }

    @PostMapping("/escalations/{id}/move")
    Answer move(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String words) {
        Mistakes mistakes = words(words, "words", "Give the reason, or the answer");
        if (mistakes.any()) {
            return page(person, id, words, mistakes, 422);
        }
        boolean moved = Move.of(move)
                .filter(one -> escalations.move(id, one, person, body, words.strip()))
                .isPresent();
        return Redirect.to("/escalations/" + id)
                .saying(
                        moved
                                ? "Done, and kept with your words"
                                : "Nothing was changed: it has moved on meanwhile, or this step is somebody else's");
    }

    private static Mistakes words(String words, String field, String missing) {
        return new Mistakes()
                .expect(!words.isBlank(), field, missing)
                .expect(words.length() <= LONGEST, field, "Shorten it to " + LONGEST + " characters");
    }

    private Page page(Person person, UUID id, String words, Mistakes mistakes, int status) {
        Escalation one = escalations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Escalation.Step> steps = escalations.steps(id);
        List<Move> moves = escalations.moves(person, one);
        EscalationView view = EscalationView.of(one, workflow, directory);
        List<String> waiting = one.state() == State.NATIONAL ? waiting(steps) : List.of();
        List<Choice> bodies = workflow.recipients().stream()
                .map(body -> new Choice(body.id(), body.name(), false))
                .filter(choice -> waiting.contains(choice.label()))
                .toList();
        List<Line> history = steps.stream().map(this::line).toList();
        List<Step> offered = moves.stream().map(EscalationPages::offered).toList();
        return new Page(
                status,
                (out, frame) -> JteescalationGenerated.render(
                        out, null, frame, view, waiting, bodies, offered, history, words, mistakes));
    }

    /// The national bodies that have not answered, by name.
    private List<String> waiting(List<Escalation.Step> steps) {
        List<String> open = workflow.unanswered(steps);
        return workflow.recipients().stream()
                .filter(body -> open.contains(body.id()))
                .map(body -> body.name())
                .toList();
    }

    private static Step offered(Move move) {
        return switch (move) {
            case RAISE -> new Step(move.word(), "Raise it one level up", "Why it is raised", false);
            case ANSWER -> new Step(move.word(), "Record the answer", "The answer", true);
            case RETURN -> new Step(move.word(), "Return it with the answer", "The answer", true);
            case CLOSE -> new Step(move.word(), "Take the answer and close", "How the answer was taken", true);
        };
    }

    private Line line(Escalation.Step step) {
        String did = switch (step.move()) {
            case RAISE -> "raised it: " + low(step.to());
            case ANSWER ->
                "recorded the answer of the "
                        + workflow.recipients().stream()
                                .filter(body -> body.id().equals(step.body()))
                                .map(body -> body.name())
                                .findFirst()
                                .orElse(step.body());
            case RETURN -> "returned it with an answer: " + low(step.to());
            case CLOSE -> "took the answer and closed it";
        };
        return new Line(
                Words.of(LocalDate.ofInstant(step.at(), EscalationView.ENGLAND)),
                step.name() + " (" + step.office() + ")",
                did,
                step.words());
    }

    /// `with the network`.
    private String low(State state) {
        String title = workflow.meaning(state).title();
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }

    private Optional<Grant> raiser(Person person) {
        return person.on(directory.today())
                .filter(grant -> RAISERS.contains(grant.role()))
                .findFirst();
    }
}
