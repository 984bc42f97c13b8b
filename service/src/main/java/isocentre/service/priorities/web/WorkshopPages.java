package isocentre.service.priorities.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.service.priorities.Question;
import isocentre.service.priorities.Questions;
import isocentre.service.priorities.Round;
import isocentre.service.priorities.Round.Workshop;
import isocentre.service.priorities.Rounds;
import isocentre.templates.priorities.JteworkshopGenerated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The workshop: who came, what they did not agree on, and the order of the short list.
@Controller
class WorkshopPages {
    private final Rounds rounds;
    private final Questions questions;
    private final RoundFinding finding;
    private final Directory directory;

    WorkshopPages(Rounds rounds, Questions questions, RoundFinding finding, Directory directory) {
        this.rounds = rounds;
        this.questions = questions;
        this.finding = finding;
        this.directory = directory;
    }

    @GetMapping("/priorities/{id}/workshop")
    Page workshop(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return page(200, person, id, written(id), Mistakes.none());
    }

    private Sent written(UUID id) {
        Map<String, String> fields = new HashMap<>();
        rounds.workshop(id).ifPresent(held -> {
            fields.put("heldOn", held.heldOn().toString());
            fields.put("patients", String.valueOf(held.patients()));
            fields.put("carers", String.valueOf(held.carers()));
            fields.put("clinicians", String.valueOf(held.clinicians()));
            fields.put("dissent", held.dissent());
        });
        questions
                .of(id)
                .forEach(question -> question.place()
                        .ifPresent(place -> fields.put("place" + question.id(), String.valueOf(place))));
        return new Sent(fields);
    }

    private Page page(int status, Person person, UUID id, Sent sent, Mistakes mistakes) {
        Round one = finding.seen(person, id);
        RoundView view = RoundView.of(one, rounds, directory);
        List<QuestionView> listed = shortList(id).stream().map(QuestionView::of).toList();
        boolean running = one.state() == Round.State.WORKSHOP;
        return new Page(
                status,
                (out, frame) -> JteworkshopGenerated.render(out, null, frame, view, listed, running, sent, mistakes));
    }

    private List<Question> shortList(UUID id) {
        return questions.of(id).stream()
                .filter(question -> question.state() == Question.State.SHORT)
                .toList();
    }

    @PostMapping("/priorities/{id}/workshop")
    Answer keep(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        try {
            rounds.workshop(
                    person,
                    id,
                    new Workshop(
                            sent.day("heldOn"),
                            sent.whole("patients"),
                            sent.whole("carers"),
                            sent.whole("clinicians"),
                            sent.text("dissent")));
            Map<UUID, Integer> places = new HashMap<>();
            for (Question question : shortList(id)) {
                String field = "place" + question.id();
                Optional.of(sent.text(field))
                        .filter(text -> !text.isEmpty())
                        .ifPresent(ignored -> places.put(question.id(), sent.whole(field)));
            }
            questions.order(person, id, places);
            return Redirect.to("/priorities/" + id).saying("The workshop and its order are kept.");
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/priorities/" + id).saying(e.words())
                    : page(422, person, id, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }
}
