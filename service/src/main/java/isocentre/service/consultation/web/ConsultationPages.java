package isocentre.service.consultation.web;

import isocentre.report.Dates;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.Document;
import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.Consultation.Question;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.Deadlines;
import isocentre.service.consultation.answering.Answers;
import isocentre.service.consultation.answering.Contacts;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.templates.consultation.JteconsultationGenerated;
import isocentre.templates.consultation.JteconsultationsGenerated;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Consultations: the list, and one with its days, events, documents, questions and steps.
@Controller
public class ConsultationPages {
    private final Consultations consultations;
    private final Answers answers;
    private final Contacts contacts;
    private final Finding finding;
    private final Directory directory;

    ConsultationPages(
            Consultations consultations, Answers answers, Contacts contacts, Finding finding, Directory directory) {
        this.consultations = consultations;
        this.answers = answers;
        this.contacts = contacts;
        this.finding = finding;
        this.directory = directory;
    }

    /// The list in its parts.
    public record Listed(
            List<ConsultationView> open,
            List<ConsultationView> awaited,
            List<ConsultationView> told,
            List<ConsultationView> planned,
            boolean leads) {}

    /// An event as it is told.
    public record Meeting(String day, String title, String place, boolean ended) {}

    /// A line of the history.
    public record Line(String when, String who, String did, String words) {}

    /// What stands beside the consultation itself.
    ///
    /// @param leads whether the reader leads it
    /// @param codes whether the reader may look at its coding
    /// @param moves that the reader may make now
    /// @param answers how many answers came; for those who lead it
    /// @param contacts how many names or addresses are kept; for those who lead it
    /// @param review when its effect is looked at; empty while the response is not out
    public record Story(
            boolean leads,
            boolean codes,
            List<Choice> moves,
            List<Meeting> events,
            List<Document> documents,
            List<Question> questions,
            int answers,
            int contacts,
            String review,
            List<Line> history) {}

    @GetMapping("/consultations")
    Page list(@AuthenticationPrincipal @Nullable Person person) {
        List<Consultation> all = consultations.all();
        Listed listed = new Listed(
                views(all.stream().filter(consultations::takesAnswers).toList()),
                views(all.stream()
                        .filter(one ->
                                one.state().awaited() || one.state() == State.OPEN && !consultations.takesAnswers(one))
                        .toList()),
                views(all.stream().filter(one -> one.state().told()).toList()),
                views(all.stream()
                        .filter(one -> one.state() == State.PLANNED && finding.leads(person, one))
                        .toList()),
                person != null
                        && PlanPages.places(person, consultations, directory)
                                .findAny()
                                .isPresent());
        return Page.of((out, frame) -> JteconsultationsGenerated.render(out, null, frame, listed));
    }

    private List<ConsultationView> views(List<Consultation> some) {
        return some.stream()
                .map(one -> ConsultationView.of(one, consultations, directory))
                .toList();
    }

    @GetMapping("/consultations/{id}")
    Page one(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        return page(200, person, id, Sent.nothing(), Mistakes.none());
    }

    @PostMapping("/consultations/{id}/move")
    Answer move(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        Move move = Arrays.stream(Move.values())
                .filter(one -> one.word().equals(sent.text("move")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            consultations.move(person, id, move, sent.text("words"));
            return Redirect.to("/consultations/" + id).saying(Told.done(move));
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/consultations/" + id).saying(e.words())
                    : page(422, person, id, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    private Page page(int status, @Nullable Person person, UUID id, Sent sent, Mistakes mistakes) {
        Consultation one = finding.seen(person, id);
        ConsultationView view = ConsultationView.of(one, consultations, directory);
        Story story = story(person, one);
        return new Page(
                status,
                (out, frame) ->
                        JteconsultationGenerated.render(out, null, frame, view, story, sent.text("words"), mistakes));
    }

    private Story story(@Nullable Person person, Consultation one) {
        UUID id = one.id();
        boolean leads = finding.leads(person, one);
        return new Story(
                leads,
                person != null && (leads || consultations.codes(person)),
                person == null
                        ? List.of()
                        : consultations.moves(person, one).stream()
                                .map(move -> new Choice(move.word(), Told.offer(move), false))
                                .toList(),
                consultations.events(id).stream()
                        .map(event -> new Meeting(
                                Dates.words(event.day()),
                                event.title(),
                                event.place(),
                                event.ended(consultations.today())))
                        .toList(),
                consultations.documents(id),
                consultations.questions(id),
                leads ? answers.responses(id).size() : 0,
                leads ? contacts.count(id) : 0,
                one.state() == State.PUBLISHED ? Dates.words(Deadlines.review(one)) : "",
                consultations.steps(id).stream()
                        .map(step -> new Line(
                                ConsultationView.day(step.at()),
                                step.name() + (step.office().isEmpty() ? "" : " (" + step.office() + ")"),
                                Told.did(step.move()),
                                step.words()))
                        .toList());
    }
}
