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
import isocentre.service.priorities.Voice;
import isocentre.service.priorities.voting.Ballots;
import isocentre.service.priorities.voting.Rush;
import isocentre.service.priorities.voting.Survey;
import isocentre.service.priorities.voting.Vote;
import isocentre.templates.priorities.JtesubmitGenerated;
import isocentre.templates.priorities.JtethanksGenerated;
import isocentre.templates.priorities.JtevoteGenerated;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// For everybody, without an account: sending what one wants to know, and choosing what matters most.
@Controller
public class VoicePages {
    /// A field that people do not see: what fills it in is a program, if need be the browser of a person.
    private static final String TRAP = "website";

    private static final String TRAPPED =
            "A field that is there for programs was filled in, perhaps by your browser. Yours is still here: send it again";
    private static final String RUSH =
            "Many came within the hour, and no more are taken just now. Try again in an hour";

    private final Rounds rounds;
    private final Questions questions;
    private final Survey survey;
    private final Ballots ballots;
    private final Rush rush;
    private final RoundFinding finding;
    private final Directory directory;

    VoicePages(
            Rounds rounds,
            Questions questions,
            Survey survey,
            Ballots ballots,
            Rush rush,
            RoundFinding finding,
            Directory directory) {
        this.rounds = rounds;
        this.questions = questions;
        this.survey = survey;
        this.ballots = ballots;
        this.rush = rush;
        this.finding = finding;
        this.directory = directory;
    }

    /// A question on the ballot.
    public record Option(String id, String words, String plain, boolean chosen) {}

    @GetMapping("/priorities/{id}/submit")
    Answer form(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        Round one = finding.seen(person, id);
        return rounds.surveys(one) ? form(200, one, Sent.nothing(), Mistakes.none()) : Redirect.to("/priorities/" + id);
    }

    private Page form(int status, Round one, Sent sent, Mistakes mistakes) {
        RoundView view = RoundView.of(one, rounds, directory);
        List<Choice> parts = parts("I would rather not say", sent);
        return new Page(
                status, (out, frame) -> JtesubmitGenerated.render(out, null, frame, view, parts, sent, mistakes));
    }

    private static List<Choice> parts(String none, Sent sent) {
        return Stream.concat(
                        Stream.of(new Choice("", none, sent.text("part").isEmpty())),
                        Arrays.stream(Voice.values())
                                .map(voice -> new Choice(
                                        voice.word(),
                                        voice.title(),
                                        voice.word().equals(sent.text("part")))))
                .toList();
    }

    @PostMapping("/priorities/{id}/submit")
    Answer submit(
            @AuthenticationPrincipal @Nullable Person person,
            @PathVariable UUID id,
            Sent sent,
            HttpServletRequest request) {
        Round one = finding.seen(person, id);
        if (!rounds.surveys(one)) {
            return Redirect.to("/priorities/" + id);
        }
        try {
            Survey.check(sent.text("words"));
            heard(id, sent, request);
            survey.send(id, sent.text("words"), Voice.of(sent.text("part")));
            return Redirect.to("/priorities/" + id + "/thanks");
        } catch (Refusal e) {
            return form(422, one, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    private void heard(UUID id, Sent sent, HttpServletRequest request) {
        Refusal.unless(sent.text(TRAP).isEmpty(), "send", TRAPPED);
        Refusal.unless(rush.hears(id, request.getRemoteAddr()), "send", RUSH);
    }

    @GetMapping("/priorities/{id}/thanks")
    Page thanks(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        RoundView view = RoundView.of(finding.seen(person, id), rounds, directory);
        return Page.of((out, frame) -> JtethanksGenerated.render(out, null, frame, view));
    }

    @GetMapping("/priorities/{id}/vote")
    Answer ballot(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        Round one = finding.seen(person, id);
        return one.state() == Round.State.INTERIM
                ? ballot(200, one, Sent.nothing(), Mistakes.none())
                : Redirect.to("/priorities/" + id);
    }

    private Page ballot(int status, Round one, Sent sent, Mistakes mistakes) {
        RoundView view = RoundView.of(one, rounds, directory);
        Set<UUID> chosen = chosen(sent);
        List<Option> options = open(one).stream()
                .map(question -> new Option(
                        question.id().toString(), question.words(), question.plain(), chosen.contains(question.id())))
                .toList();
        List<Choice> parts = parts("Choose", sent);
        return new Page(
                status,
                (out, frame) ->
                        JtevoteGenerated.render(out, null, frame, view, options, parts, Ballots.most(), mistakes));
    }

    private List<Question> open(Round one) {
        return questions.of(one.id()).stream()
                .filter(question -> question.state() == Question.State.LONG)
                .toList();
    }

    private Set<UUID> chosen(Sent sent) {
        return sent.fields().keySet().stream()
                .filter(field -> field.matches("c[0-9a-f-]{36}"))
                .map(field -> UUID.fromString(field.substring(1)))
                .collect(Collectors.toSet());
    }

    @PostMapping("/priorities/{id}/vote")
    Answer vote(
            @AuthenticationPrincipal @Nullable Person person,
            @PathVariable UUID id,
            Sent sent,
            HttpServletRequest request) {
        Round one = finding.seen(person, id);
        if (one.state() != Round.State.INTERIM) {
            return Redirect.to("/priorities/" + id);
        }
        try {
            Voice voice = Voice.of(sent.text("part"))
                    .orElseThrow(() -> new Refusal("part", "Choose as whom you vote: each group counts the same"));
            Vote vote = new Vote(voice, chosen(sent));
            Ballots.check(open(one), vote);
            heard(id, sent, request);
            ballots.cast(id, open(one), vote);
            return Redirect.to("/priorities/" + id + "/thanks");
        } catch (Refusal e) {
            return ballot(422, one, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }
}
