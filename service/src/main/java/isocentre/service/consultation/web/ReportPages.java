package isocentre.service.consultation.web;

import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.Consultation.Question;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.answering.Answers;
import isocentre.service.consultation.answering.Response;
import isocentre.service.consultation.coding.Coding;
import isocentre.service.consultation.coding.Codings;
import isocentre.service.consultation.coding.Segment;
import isocentre.service.consultation.coding.Theme;
import isocentre.service.consultation.outcome.Outcomes;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.consultation.JtereportGenerated;
import isocentre.templates.consultation.JtethemeGenerated;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The engagement report: what was asked, what was said, what was done, and what it changed; and each theme with all
/// that was said to it, verbatim.
@Controller
public class ReportPages {
    private static final Set<Role> NOT_ASKING = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final Consultations consultations;
    private final Answers answers;
    private final Codings codings;
    private final Outcomes outcomes;
    private final Finding finding;
    private final Directory directory;

    ReportPages(
            Consultations consultations,
            Answers answers,
            Codings codings,
            Outcomes outcomes,
            Finding finding,
            Directory directory) {
        this.consultations = consultations;
        this.answers = answers;
        this.codings = codings;
        this.outcomes = outcomes;
        this.finding = finding;
        this.directory = directory;
    }

    /// A theme in the report.
    ///
    /// @param outcome null while nothing was written about it
    public record Row(
            Theme theme, long people, int pieces, @Nullable OutcomeView outcome) {}

    /// How many gave an answer.
    public record Tally(String answer, long count) {}

    /// What was answered to a question with answers on offer.
    public record Chosen(String question, List<Tally> tallies) {}

    /// The whole report.
    ///
    /// @param agreement of the coders, in words
    /// @param reason given where the themes were agreed
    /// @param changed what was said of the effect, a year later; empty before
    public record Report(
            long responses,
            long paper,
            List<Tally> groups,
            List<Question> questions,
            List<Chosen> chosen,
            List<Row> themes,
            String agreement,
            String reason,
            String changed) {}

    /// A piece of an answer.
    public record Quote(String question, String words) {}

    @GetMapping("/consultations/{id}/report")
    Page report(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        Consultation one = finding.told(person, id);
        ConsultationView view = ConsultationView.of(one, consultations, directory);
        Report report = report(one);
        return Page.of(
                (out, frame) -> JtereportGenerated.render(out, null, frame, view, report, finding.leads(person, one)));
    }

    private Report report(Consultation one) {
        List<Response> responses = answers.responses(one.id());
        Coding coding = codings.of(one.id());
        List<Question> questions = consultations.questions(one.id());
        List<Tally> groups = new ArrayList<>(one.audience().stream()
                .map(group -> new Tally(group, as(group, responses)))
                .toList());
        groups.add(new Tally("Did not say", as("", responses)));
        return new Report(
                responses.size(),
                responses.stream().filter(Response::paper).count(),
                groups,
                questions.stream().filter(Question::inOwnWords).toList(),
                questions.stream()
                        .filter(question -> !question.inOwnWords())
                        .map(question -> chosen(question, responses))
                        .toList(),
                coding.said().stream().map(theme -> row(theme, coding)).toList(),
                Agreed.words(coding),
                words(one.id(), Move.AGREE),
                words(one.id(), Move.REVIEW));
    }

    private static long as(String group, List<Response> responses) {
        return responses.stream()
                .filter(response -> response.audience().equals(group))
                .count();
    }

    private static Chosen chosen(Question question, List<Response> responses) {
        return new Chosen(
                question.words(),
                question.choices().stream()
                        .map(choice -> new Tally(
                                choice,
                                responses.stream()
                                        .filter(response ->
                                                choice.equals(response.answers().get(question.number())))
                                        .count()))
                        .toList());
    }

    private Row row(Theme theme, Coding coding) {
        return new Row(
                theme,
                coding.people(theme.id()),
                coding.pieces(theme.id()).size(),
                outcomes.of(theme.id()).map(OutcomeView::of).orElse(null));
    }

    private String words(UUID id, Move move) {
        return consultations.steps(id).stream()
                .filter(step -> step.move().equals(move.word()))
                .map(Consultation.Step::words)
                .reduce("", (ignored, later) -> later);
    }

    @GetMapping("/consultations/{id}/themes/{theme}")
    Page theme(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id, @PathVariable UUID theme) {
        Consultation one = finding.told(person, id);
        Coding coding = codings.of(id);
        Theme told = coding.said().stream()
                .filter(candidate -> candidate.id().equals(theme))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<Integer, String> questions =
                consultations.questions(id).stream().collect(Collectors.toMap(Question::number, Question::words));
        List<Segment> pieces = coding.pieces(theme);
        List<Quote> quotes = pieces.stream()
                .filter(piece -> !piece.withheld())
                .map(piece -> new Quote(questions.getOrDefault(piece.question(), ""), piece.words()))
                .toList();
        ConsultationView view = ConsultationView.of(one, consultations, directory);
        Row row = row(told, coding);
        String cycle =
                person == null || person.on(consultations.today()).allMatch(grant -> NOT_ASKING.contains(grant.role()))
                        ? ""
                        : "/cycles/ask?origin=" + encoded("/consultations/" + id + "/themes/" + theme) + "&question="
                                + encoded(told.name());
        return Page.of((out, frame) ->
                JtethemeGenerated.render(out, null, frame, view, row, quotes, pieces.size() - quotes.size(), cycle));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
