package isocentre.service.priorities.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.report.Dates;
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
import isocentre.service.priorities.Round.Member;
import isocentre.service.priorities.Round.Move;
import isocentre.service.priorities.Round.State;
import isocentre.service.priorities.RoundWorkflow;
import isocentre.service.priorities.Rounds;
import isocentre.service.priorities.Voice;
import isocentre.service.priorities.voting.Ballots;
import isocentre.service.priorities.voting.Submission;
import isocentre.service.priorities.voting.Survey;
import isocentre.templates.priorities.JtenewRoundGenerated;
import isocentre.templates.priorities.JteroundGenerated;
import isocentre.templates.priorities.JteroundsGenerated;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Rounds: the list, and one with its stages, group, questions and votes.
@Controller
public class RoundPages {
    private final RoundWorkflow workflow = new RoundWorkflow();
    private final Rounds rounds;
    private final Questions questions;
    private final Survey survey;
    private final Ballots ballots;
    private final RoundFinding finding;
    private final Directory directory;

    RoundPages(
            Rounds rounds,
            Questions questions,
            Survey survey,
            Ballots ballots,
            RoundFinding finding,
            Directory directory) {
        this.rounds = rounds;
        this.questions = questions;
        this.survey = survey;
        this.ballots = ballots;
        this.finding = finding;
        this.directory = directory;
    }

    /// A stage of the method.
    public record Stage(String title, boolean over, boolean now) {}

    /// How many of a kind there are.
    public record Tally(String of, long count) {}

    /// A line of the history.
    public record Line(String when, String who, String did, String words) {}

    /// What stands beside the round itself.
    ///
    /// @param group the steering group by part
    /// @param names those in it; for those who lead the round
    /// @param sent what became of what was sent; for those who lead the round, and for everybody once published
    /// @param votes null while the reader may not see them
    /// @param workshop who came, in words; empty before it
    public record Story(
            boolean leads,
            boolean steering,
            List<Choice> moves,
            List<Stage> stages,
            List<Tally> group,
            List<String> names,
            List<Tally> sent,
            List<QuestionView> listed,
            List<QuestionView> left,
            @Nullable VotesView votes,
            String workshop,
            String dissent,
            List<Line> history) {}

    @GetMapping("/priorities")
    Page list(@AuthenticationPrincipal @Nullable Person person) {
        List<RoundView> all = rounds.all().stream()
                .filter(one -> one.state() != State.STEERING || finding.leads(person, one))
                .map(one -> RoundView.of(one, rounds, directory))
                .toList();
        boolean leads = person != null && places(person).findAny().isPresent();
        return Page.of((out, frame) -> JteroundsGenerated.render(out, null, frame, all, leads));
    }

    private Stream<String> places(Person person) {
        return Stream.concat(directory.networks().stream().map(Network::id), Stream.of(Directory.ENGLAND))
                .filter(place -> rounds.leads(person, place));
    }

    @GetMapping("/priorities/new")
    Page form(@AuthenticationPrincipal Person person) {
        return form(200, person, Sent.nothing(), Mistakes.none());
    }

    private Page form(int status, Person person, Sent sent, Mistakes mistakes) {
        List<Choice> places = places(person)
                .map(code -> new Choice(code, directory.name(code), code.equals(sent.text("place"))))
                .toList();
        return new Page(status, (out, frame) -> JtenewRoundGenerated.render(out, null, frame, places, sent, mistakes));
    }

    @PostMapping("/priorities")
    Answer plan(@AuthenticationPrincipal Person person, Sent sent) {
        try {
            UUID id = rounds.plan(
                    person, sent.text("title"), sent.text("scope"), sent.text("place"), sent.day("surveyEnds"));
            return Redirect.to("/priorities/" + id).saying("The round is planned. Next: its steering group.");
        } catch (Refusal e) {
            return form(422, person, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    @GetMapping("/priorities/{id}")
    Page one(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        return page(200, person, id, Sent.nothing(), Mistakes.none());
    }

    @PostMapping("/priorities/{id}/members")
    Answer member(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return step(
                person,
                id,
                sent,
                "The steering group has one more.",
                () -> rounds.member(person, id, sent.text("name"), Voice.of(sent.text("part"))));
    }

    @PostMapping("/priorities/{id}/move")
    Answer move(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        Move move = Arrays.stream(Move.values())
                .filter(one -> one.word().equals(sent.text("move")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return step(
                person,
                id,
                sent,
                "The round is in its next stage.",
                () -> rounds.move(person, id, move, sent.text("words")));
    }

    private Answer step(Person person, UUID id, Sent sent, String done, Runnable step) {
        try {
            step.run();
            return Redirect.to("/priorities/" + id).saying(done);
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/priorities/" + id).saying(e.words())
                    : page(422, person, id, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    private Page page(int status, @Nullable Person person, UUID id, Sent sent, Mistakes mistakes) {
        Round one = finding.seen(person, id);
        RoundView view = RoundView.of(one, rounds, directory);
        Story story = story(person, one);
        return new Page(
                status, (out, frame) -> JteroundGenerated.render(out, null, frame, view, story, sent, mistakes));
    }

    private Story story(@Nullable Person person, Round one) {
        UUID id = one.id();
        boolean leads = finding.leads(person, one);
        List<Member> members = rounds.members(id);
        List<Question> all = leads || one.state().questionsOpen() ? questions.of(id) : List.of();
        boolean votes = one.state().published() || leads && one.state().compareTo(State.WORKSHOP) >= 0;
        return new Story(
                leads,
                leads && one.state() == State.STEERING,
                person == null
                        ? List.of()
                        : rounds.moves(person, one).stream()
                                .map(move -> new Choice(move.word(), Told.offer(move), false))
                                .toList(),
                stages(one.state()),
                group(members),
                leads ? members.stream().map(RoundPages::words).toList() : List.of(),
                leads || one.state().published() ? sent(id) : List.of(),
                all.stream()
                        .filter(question -> !question.state().left())
                        .map(QuestionView::of)
                        .toList(),
                all.stream()
                        .filter(question -> question.state().left())
                        .map(QuestionView::of)
                        .toList(),
                votes ? VotesView.of(all, ballots.votes(id)) : null,
                rounds.workshop(id)
                        .map(held -> held.patients() + " patients, " + held.carers() + " carers and "
                                + held.clinicians() + " clinicians met on " + Dates.words(held.heldOn()) + ".")
                        .orElse(""),
                rounds.workshop(id).map(Round.Workshop::dissent).orElse(""),
                rounds.steps(id).stream()
                        .map(step -> new Line(
                                RoundView.day(step.at()),
                                step.name() + (step.office().isEmpty() ? "" : " (" + step.office() + ")"),
                                Told.did(step.move()),
                                step.words()))
                        .toList());
    }

    private List<Stage> stages(State now) {
        return Arrays.stream(State.values())
                .map(state -> new Stage(workflow.meaning(state).title(), state.compareTo(now) < 0, state == now))
                .toList();
    }

    private static List<Tally> group(List<Member> members) {
        return Stream.concat(
                        Arrays.stream(Voice.values())
                                .map(voice -> new Tally(
                                        voice.title(),
                                        members.stream()
                                                .filter(member -> member.voice()
                                                        .filter(voice::equals)
                                                        .isPresent())
                                                .count())),
                        Stream.of(new Tally(
                                "Neutral facilitators",
                                members.stream()
                                        .filter(member -> member.voice().isEmpty())
                                        .count())))
                .toList();
    }

    private static String words(Member member) {
        return member.name() + ", " + member.voice().map(voice -> voice.word()).orElse("neutral facilitator");
    }

    private List<Tally> sent(UUID id) {
        List<Submission> all = survey.of(id);
        return Stream.of(
                        Stream.of(
                                new Tally("Sent", all.size()),
                                new Tally(
                                        "Put into questions",
                                        all.stream()
                                                .filter(one -> one.question().isPresent())
                                                .count())),
                        Questions.REASONS.stream()
                                .map(reason -> new Tally(
                                        "Left out: " + reason,
                                        all.stream()
                                                .filter(one -> one.reason().equals(reason))
                                                .count())))
                .flatMap(some -> some)
                .toList();
    }
}
