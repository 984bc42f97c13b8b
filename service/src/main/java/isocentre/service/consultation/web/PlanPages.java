package isocentre.service.consultation.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.Plan;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.templates.consultation.JtenewGenerated;
import isocentre.templates.consultation.JteplanGenerated;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Planning a consultation: its words and days, then its questions, documents and events.
@Controller
class PlanPages {
    private final Consultations consultations;
    private final Finding finding;
    private final Directory directory;

    PlanPages(Consultations consultations, Finding finding, Directory directory) {
        this.consultations = consultations;
        this.finding = finding;
        this.directory = directory;
    }

    /// The codes of the places for which a person may consult.
    static Stream<String> places(Person person, Consultations consultations, Directory directory) {
        return Stream.concat(directory.networks().stream().map(Network::id), Stream.of(Directory.ENGLAND))
                .filter(place -> consultations.leads(person, place));
    }

    @GetMapping("/consultations/new")
    Page form(@AuthenticationPrincipal Person person) {
        return form(200, person, Sent.nothing(), Mistakes.none());
    }

    private Page form(int status, Person person, Sent sent, Mistakes mistakes) {
        List<Choice> places = places(person, consultations, directory)
                .map(code -> new Choice(code, directory.name(code), code.equals(sent.text("place"))))
                .toList();
        return new Page(status, (out, frame) -> JtenewGenerated.render(out, null, frame, places, sent, mistakes));
    }

    @PostMapping("/consultations")
    Answer plan(@AuthenticationPrincipal Person person, Sent sent) {
        try {
            UUID id = consultations.plan(
                    person,
                    new Plan(
                            sent.text("title"),
                            sent.text("overview"),
                            sent.text("why"),
                            sent.lines("audience"),
                            sent.lines("interests"),
                            sent.text("otherWays"),
                            sent.text("place"),
                            sent.day("opens"),
                            sent.day("closes")));
            return Redirect.to("/consultations/" + id + "/plan").saying("The plan is kept. Next: its questions.");
        } catch (Refusal e) {
            return form(422, person, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    @GetMapping("/consultations/{id}/plan")
    Page plan(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return plan(200, person, id, Sent.nothing(), Mistakes.none());
    }

    private Page plan(int status, Person person, UUID id, Sent sent, Mistakes mistakes) {
        Consultation one = finding.seen(person, id);
        ConsultationView view = ConsultationView.of(one, consultations, directory);
        return new Page(
                status,
                (out, frame) -> JteplanGenerated.render(
                        out,
                        null,
                        frame,
                        view,
                        consultations.questions(id),
                        one.state() == State.PLANNED,
                        one.state() == State.PLANNED || one.state() == State.OPEN,
                        sent,
                        mistakes));
    }

    @PostMapping("/consultations/{id}/questions")
    Answer ask(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return add(
                person,
                id,
                sent,
                "The question is added.",
                () -> consultations.ask(person, id, sent.text("question"), sent.lines("choices")));
    }

    @PostMapping("/consultations/{id}/documents")
    Answer document(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return add(
                person,
                id,
                sent,
                "The document is added.",
                () -> consultations.document(person, id, sent.text("documentTitle"), sent.text("address")));
    }

    @PostMapping("/consultations/{id}/events")
    Answer event(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return add(
                person,
                id,
                sent,
                "The event is added.",
                () -> consultations.event(
                        person, id, sent.day("day"), sent.text("eventTitle"), sent.text("eventPlace")));
    }

    private Answer add(Person person, UUID id, Sent sent, String done, Runnable step) {
        try {
            step.run();
            return Redirect.to("/consultations/" + id + "/plan").saying(done);
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/consultations/" + id).saying(e.words())
                    : plan(422, person, id, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }
}
