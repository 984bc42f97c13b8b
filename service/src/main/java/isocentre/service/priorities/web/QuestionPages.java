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
import isocentre.service.people.Role;
import isocentre.service.priorities.Question;
import isocentre.service.priorities.Question.Evidence;
import isocentre.service.priorities.Question.Move;
import isocentre.service.priorities.Question.Verdict;
import isocentre.service.priorities.Questions;
import isocentre.service.priorities.Round;
import isocentre.service.priorities.Rounds;
import isocentre.service.priorities.horizon.Horizon;
import isocentre.service.priorities.horizon.News;
import isocentre.service.priorities.voting.Submission;
import isocentre.service.priorities.voting.Survey;
import isocentre.templates.priorities.JtequestionGenerated;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// One question: what was sent that led to it, the evidence check, and what became of it.
@Controller
public class QuestionPages {
    private static final Set<Role> NOT_ASKING = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final Rounds rounds;
    private final Questions questions;
    private final Survey survey;
    private final Horizon horizon;
    private final RoundFinding finding;
    private final Directory directory;

    QuestionPages(
            Rounds rounds,
            Questions questions,
            Survey survey,
            Horizon horizon,
            RoundFinding finding,
            Directory directory) {
        this.rounds = rounds;
        this.questions = questions;
        this.survey = survey;
        this.horizon = horizon;
        this.finding = finding;
        this.directory = directory;
    }

    /// A line of the history.
    public record Line(String when, String did, String words) {}

    /// What stands beside the question itself.
    ///
    /// @param checks whether the reader may record the evidence check
    /// @param moves that the reader may make now
    /// @param others into which it could be merged
    /// @param sent what was sent that led to it
    /// @param staysAt the question that stays in its place; null where there is none
    /// @param cycle where a learning cycle begins with it; empty where the reader may not
    public record Story(
            boolean checks,
            List<Choice> verdicts,
            List<Choice> moves,
            List<Choice> others,
            List<String> sent,
            @Nullable QuestionView staysAt,
            List<News> news,
            String cycle,
            List<Line> history) {}

    @GetMapping("/priorities/{id}/questions/{question}")
    Page question(
            @AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id, @PathVariable UUID question) {
        return page(200, person, id, question, Sent.nothing(), Mistakes.none());
    }

    private Page page(int status, @Nullable Person person, UUID id, UUID question, Sent sent, Mistakes mistakes) {
        Round round = finding.seen(person, id);
        Question one = questions
                .find(question)
                .filter(found -> found.round().equals(id))
                .filter(found -> round.state().questionsOpen() || finding.leads(person, round))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RoundView roundView = RoundView.of(round, rounds, directory);
        QuestionView view = QuestionView.of(one);
        Story story = story(person, round, one, sent);
        return new Page(
                status,
                (out, frame) -> JtequestionGenerated.render(out, null, frame, roundView, view, story, sent, mistakes));
    }

    private Story story(@Nullable Person person, Round round, Question one, Sent sent) {
        List<Move> moves = person == null ? List.of() : questions.moves(person, round, one);
        List<Choice> others = new ArrayList<>(List.of(new Choice("", "Choose", true)));
        questions.of(round.id()).stream()
                .filter(other -> !other.id().equals(one.id()) && !other.state().left())
                .forEach(other -> others.add(new Choice(other.id().toString(), other.words(), false)));
        boolean asks =
                person != null && !person.on(rounds.today()).allMatch(grant -> NOT_ASKING.contains(grant.role()));
        return new Story(
                moves.contains(Move.CONFIRM),
                Arrays.stream(Verdict.values())
                        .map(verdict -> new Choice(
                                verdict.word(), verdict.title(), verdict.word().equals(sent.text("verdict"))))
                        .toList(),
                moves.stream()
                        .filter(move -> move != Move.CONFIRM && move != Move.ANSWER)
                        .map(move -> new Choice(move.word(), Told.offer(move), false))
                        .toList(),
                moves.contains(Move.MERGE) ? others : List.of(),
                survey.of(round.id()).stream()
                        .filter(slip -> slip.question().filter(one.id()::equals).isPresent())
                        .map(Submission::said)
                        .toList(),
                one.other().flatMap(questions::find).map(QuestionView::of).orElse(null),
                horizon.all().stream()
                        .filter(news -> news.question().filter(one.id()::equals).isPresent())
                        .toList(),
                asks && one.state().gap()
                        ? "/cycles/ask?origin=" + encoded(QuestionView.of(one).href()) + "&question="
                                + encoded(one.words())
                        : "",
                questions.steps(one.id()).stream()
                        .map(step -> new Line(RoundView.day(step.at()), Told.became(step.move()), step.words()))
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @PostMapping("/priorities/{id}/questions/{question}/evidence")
    Answer check(
            @AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID question, Sent sent) {
        Verdict verdict = Arrays.stream(Verdict.values())
                .filter(one -> one.word().equals(sent.text("verdict")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return step(
                person,
                id,
                question,
                sent,
                () -> questions.check(
                        person,
                        question,
                        new Evidence(sent.text("searched"), verdict, sent.text("review"), sent.text("evidenceWords"))));
    }

    @PostMapping("/priorities/{id}/questions/{question}/move")
    Answer move(@AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID question, Sent sent) {
        Move move = Arrays.stream(Move.values())
                .filter(one -> one.word().equals(sent.text("move")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return step(
                person,
                id,
                question,
                sent,
                () -> questions.move(
                        person,
                        question,
                        move,
                        sent.text("words"),
                        sent.id("other").orElse(null)));
    }

    private Answer step(Person person, UUID id, UUID question, Sent sent, Runnable step) {
        String page = "/priorities/" + id + "/questions/" + question;
        try {
            step.run();
            return Redirect.to(page).saying("What you wrote is kept.");
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to(page).saying(e.words())
                    : page(422, person, id, question, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }
}
