package isocentre.service.priorities.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.service.priorities.Question;
import isocentre.service.priorities.Questions;
import isocentre.service.priorities.Round;
import isocentre.service.priorities.Rounds;
import isocentre.service.priorities.voting.Submission;
import isocentre.service.priorities.voting.Survey;
import isocentre.templates.priorities.JtesortingGenerated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Sorting what was sent: into questions, or out of the round with a reason.
@Controller
public class SortingPages {
    private static final int AT_ONCE = 25;

    private final Rounds rounds;
    private final Questions questions;
    private final Survey survey;
    private final RoundFinding finding;
    private final Directory directory;

    SortingPages(Rounds rounds, Questions questions, Survey survey, RoundFinding finding, Directory directory) {
        this.rounds = rounds;
        this.questions = questions;
        this.survey = survey;
        this.finding = finding;
        this.directory = directory;
    }

    /// Something that was sent, and where it may go.
    public record Slip(String id, String said, String voice, boolean placed, String words, List<Choice> places) {}

    @GetMapping("/priorities/{id}/sorting")
    Page sorting(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return sorting(200, person, id, Sent.nothing(), Mistakes.none());
    }

    private Page sorting(int status, Person person, UUID id, Sent sent, Mistakes mistakes) {
        Round one = finding.seen(person, id);
        RoundView view = RoundView.of(one, rounds, directory);
        List<Question> all = questions.of(id);
        List<Submission> sentIn = survey.of(id);
        List<Slip> slips = sentIn.stream()
                .sorted(Comparator.comparing(Submission::placed))
                .limit(AT_ONCE)
                .map(slip -> slip(slip, all))
                .toList();
        long left = sentIn.stream().filter(slip -> !slip.placed()).count();
        return new Page(
                status,
                (out, frame) -> JtesortingGenerated.render(
                        out,
                        null,
                        frame,
                        view,
                        all.stream().map(QuestionView::of).toList(),
                        slips,
                        left,
                        one.state() == Round.State.SORTING,
                        sent,
                        mistakes));
    }

    private static Slip slip(Submission one, List<Question> all) {
        String now = one.question().map(UUID::toString).orElse(one.reason());
        List<Choice> places = new ArrayList<>(List.of(new Choice("", "Choose", now.isEmpty())));
        all.stream()
                .filter(question -> !question.state().left())
                .forEach(question -> places.add(new Choice(
                        question.id().toString(),
                        question.words(),
                        question.id().toString().equals(now))));
        Questions.REASONS.forEach(
                reason -> places.add(new Choice(reason, "Leave it out: " + reason, reason.equals(now))));
        return new Slip(
                one.id().toString(),
                one.said(),
                one.voice().map(voice -> voice.title()).orElse("Did not say"),
                one.placed(),
                one.words(),
                places);
    }

    @PostMapping("/priorities/{id}/questions")
    Answer form(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return step(
                person,
                id,
                sent,
                "",
                "The question is formed.",
                () -> questions.form(person, id, sent.text("words"), sent.text("plain")));
    }

    @PostMapping("/priorities/{id}/submissions/{submission}")
    Answer place(
            @AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID submission, Sent sent) {
        Optional<UUID> question = sent.id("reason");
        return step(person, id, sent, "-" + submission, "It has its place.", () -> {
            if (question.isPresent()) {
                questions.place(person, id, submission, question.get());
            } else {
                questions.leaveOut(person, id, submission, sent.text("reason"), sent.text("why"));
            }
        });
    }

    /// @param of end of the ids of the form's fields
    private Answer step(Person person, UUID id, Sent sent, String of, String done, Runnable step) {
        try {
            step.run();
            return Redirect.to("/priorities/" + id + "/sorting").saying(done);
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/priorities/" + id + "/sorting").saying(e.words())
                    : sorting(422, person, id, sent, Mistakes.none().add(e.field() + of, e.words()));
        }
    }
}
