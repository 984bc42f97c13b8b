package isocentre.service.consultation.web;

import isocentre.report.Dates;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.Question;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.answering.Answers;
import isocentre.service.consultation.answering.Flood;
import isocentre.service.consultation.answering.Said;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.templates.consultation.JteanswerGenerated;
import isocentre.templates.consultation.JtepaperGenerated;
import isocentre.templates.consultation.JtethanksGenerated;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Answering: for everybody, without an account; and, for those who lead a consultation, entering what came on paper.
@Controller
class AnswerPages {
    /// A field that people do not see: what fills it in is a program, if need be the browser of a person.
    private static final String TRAP = "website";

    private final Consultations consultations;
    private final Answers answers;
    private final Flood flood;
    private final Finding finding;
    private final Directory directory;

    AnswerPages(Consultations consultations, Answers answers, Flood flood, Finding finding, Directory directory) {
        this.consultations = consultations;
        this.answers = answers;
        this.flood = flood;
        this.finding = finding;
        this.directory = directory;
    }

    @GetMapping("/consultations/{id}/answer")
    Answer form(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        Consultation one = finding.seen(person, id);
        return consultations.takesAnswers(one)
                ? form(200, one, Sent.nothing(), Mistakes.none())
                : Redirect.to("/consultations/" + id);
    }

    private Page form(int status, Consultation one, Sent sent, Mistakes mistakes) {
        ConsultationView view = ConsultationView.of(one, consultations, directory);
        return new Page(
                status,
                (out, frame) -> JteanswerGenerated.render(
                        out, null, frame, view, consultations.questions(one.id()), groups(one, sent), sent, mistakes));
    }

    private static List<Choice> groups(Consultation one, Sent sent) {
        return Stream.concat(Stream.of(""), one.audience().stream())
                .map(group -> new Choice(
                        group, group.isEmpty() ? "I would rather not say" : group, group.equals(sent.text("audience"))))
                .toList();
    }

    @PostMapping("/consultations/{id}/answer")
    Answer answer(
            @AuthenticationPrincipal @Nullable Person person,
            @PathVariable UUID id,
            Sent sent,
            HttpServletRequest request) {
        Consultation one = finding.seen(person, id);
        if (!sent.text(TRAP).isEmpty()) {
            return form(
                    422,
                    one,
                    sent,
                    Mistakes.none()
                            .add(
                                    "send",
                                    "A field that is there for programs was filled in, perhaps by your browser. Your"
                                            + " words are still here: send them again"));
        }
        Said said = said(one, sent);
        try {
            answers.check(one, said);
            if (!flood.takes(id, request.getRemoteAddr())) {
                return form(
                        429,
                        one,
                        sent,
                        Mistakes.none()
                                .add(
                                        "send",
                                        "Many answers came within the hour, and no more are taken just now. Keep your"
                                                + " words, and send them in an hour, or on paper"));
            }
            answers.receive(id, said);
            return Redirect.to("/consultations/" + id + "/thanks");
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/consultations/" + id)
                    : form(422, one, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    private Said said(Consultation one, Sent sent) {
        Map<Integer, String> words = new HashMap<>();
        for (Question question : consultations.questions(one.id())) {
            String text = sent.text("q" + question.number());
            if (!text.isEmpty()) {
                words.put(question.number(), text);
            }
        }
        return new Said(words, sent.text("audience"), sent.text("name"), sent.text("email"));
    }

    @GetMapping("/consultations/{id}/thanks")
    Page thanks(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        ConsultationView view = ConsultationView.of(finding.seen(person, id), consultations, directory);
        return Page.of((out, frame) -> JtethanksGenerated.render(out, null, frame, view));
    }

    @GetMapping("/consultations/{id}/paper")
    Page paper(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return paper(200, finding.seen(person, id), Sent.nothing(), Mistakes.none());
    }

    private Page paper(int status, Consultation one, Sent sent, Mistakes mistakes) {
        ConsultationView view = ConsultationView.of(one, consultations, directory);
        long entered = answers.responses(one.id()).stream()
                .filter(response -> response.paper())
                .count();
        return new Page(
                status,
                (out, frame) -> JtepaperGenerated.render(
                        out,
                        null,
                        frame,
                        view,
                        consultations.questions(one.id()),
                        groups(one, sent),
                        entered,
                        sent,
                        mistakes));
    }

    @PostMapping("/consultations/{id}/paper")
    Answer enter(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        Consultation one = finding.seen(person, id);
        try {
            answers.enter(person, id, said(one, sent), sent.day("received"));
            return Redirect.to("/consultations/" + id + "/paper")
                    .saying("The answer of " + Dates.words(sent.day("received")) + " is entered.");
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/consultations/" + id).saying(e.words())
                    : paper(422, one, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }
}
