package isocentre.service.priorities.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.priorities.Questions;
import isocentre.service.priorities.Rounds;
import isocentre.service.priorities.horizon.Horizon;
import isocentre.service.priorities.horizon.HorizonWorkflow;
import isocentre.service.priorities.horizon.News;
import isocentre.service.priorities.horizon.News.Kind;
import isocentre.service.priorities.horizon.News.Move;
import isocentre.templates.priorities.JtehorizonGenerated;
import isocentre.templates.priorities.JtenewsGenerated;
import isocentre.templates.priorities.JtenoticeGenerated;
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

/// The horizon: news of technology and evidence, what it could change, and the questions that ask about it.
@Controller
public class HorizonPages {
    private static final Set<Role> NOTICING = Set.of(
            Role.CLINICAL_LEAD,
            Role.PHYSICIST,
            Role.NETWORK_MANAGER,
            Role.NETWORK_CHAIR,
            Role.ANALYST,
            Role.COMMISSIONER,
            Role.PATIENT_PARTNER);

    private final HorizonWorkflow workflow = new HorizonWorkflow();
    private final Horizon horizon;
    private final Questions questions;
    private final Rounds rounds;

    HorizonPages(Horizon horizon, Questions questions, Rounds rounds) {
        this.horizon = horizon;
        this.questions = questions;
        this.rounds = rounds;
    }

    /// News in the list.
    public record Row(String id, String title, String kind, String state, String expected, String noticed) {}

    /// A line of the history.
    public record Line(String when, String did, String words) {}

    /// What stands beside the news itself.
    ///
    /// @param question null while it is linked to none
    /// @param questions to which it could be linked
    /// @param cycle where a learning cycle begins with it; empty where the reader may not
    public record Story(
            String state,
            String meaning,
            List<String> moves,
            @Nullable QuestionView question,
            List<Choice> questions,
            String cycle,
            List<Line> history) {}

    @GetMapping("/horizon")
    Page list(@AuthenticationPrincipal @Nullable Person person) {
        List<Row> rows = horizon.all().stream().map(this::row).toList();
        boolean notices = notices(person);
        return Page.of((out, frame) -> JtehorizonGenerated.render(out, null, frame, rows, notices));
    }

    private boolean notices(@Nullable Person person) {
        return person != null && person.on(rounds.today()).anyMatch(grant -> NOTICING.contains(grant.role()));
    }

    private Row row(News one) {
        return new Row(
                one.id().toString(),
                one.title(),
                one.kind().title(),
                workflow.meaning(one.state()).title(),
                one.expected(),
                RoundView.day(one.noticedAt()));
    }

    @GetMapping("/horizon/new")
    Page form() {
        return form(200, Sent.nothing(), Mistakes.none());
    }

    private static Page form(int status, Sent sent, Mistakes mistakes) {
        List<Choice> kinds = Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.word(), kind.title(), kind.word().equals(sent.text("kind"))))
                .toList();
        return new Page(status, (out, frame) -> JtenoticeGenerated.render(out, null, frame, kinds, sent, mistakes));
    }

    @PostMapping("/horizon")
    Answer notice(@AuthenticationPrincipal Person person, Sent sent) {
        try {
            UUID id = horizon.notice(
                    person,
                    sent.text("title"),
                    sent.text("what"),
                    sent.text("source"),
                    Arrays.stream(Kind.values())
                            .filter(kind -> kind.word().equals(sent.text("kind")))
                            .findFirst()
                            .orElseThrow(() -> new Refusal("kind", "Choose what is new")));
            return Redirect.to("/horizon/" + id).saying("It is kept. Somebody else will judge it.");
        } catch (Refusal e) {
            return form(422, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    @GetMapping("/horizon/{id}")
    Page news(@AuthenticationPrincipal @Nullable Person person, @PathVariable UUID id) {
        return page(200, person, id, Sent.nothing(), Mistakes.none());
    }

    private Page page(int status, @Nullable Person person, UUID id, Sent sent, Mistakes mistakes) {
        News one = horizon.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Story story = story(person, one);
        Row row = row(one);
        return new Page(
                status, (out, frame) -> JtenewsGenerated.render(out, null, frame, one, row, story, sent, mistakes));
    }

    private Story story(@Nullable Person person, News one) {
        List<Move> moves = person == null ? List.of() : horizon.moves(person, one);
        List<Choice> gaps = new ArrayList<>();
        if (moves.contains(Move.LINK)) {
            gaps.add(new Choice("", "Choose", true));
            questions.gaps().forEach(gap -> gaps.add(new Choice(gap.id().toString(), gap.words(), false)));
        }
        return new Story(
                workflow.meaning(one.state()).title(),
                workflow.meaning(one.state()).words(),
                moves.stream().map(Move::word).toList(),
                one.question().flatMap(questions::find).map(QuestionView::of).orElse(null),
                gaps,
                notices(person) && one.state() != News.State.DROPPED
                        ? "/cycles/ask?origin=" + encoded("/horizon/" + one.id()) + "&question=" + encoded(one.title())
                        : "",
                horizon.steps(one.id()).stream()
                        .map(step -> new Line(RoundView.day(step.at()), did(step.move()), step.words()))
                        .toList());
    }

    private static String did(String move) {
        return switch (move) {
            case "assess" -> "Judged";
            case "link" -> "Linked to a question";
            case "drop" -> "Followed no further";
            default -> "Noticed";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @PostMapping("/horizon/{id}/assess")
    Answer assess(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return step(
                person, id, sent, () -> horizon.assess(person, id, sent.text("couldChange"), sent.text("expected")));
    }

    @PostMapping("/horizon/{id}/link")
    Answer link(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return step(
                person,
                id,
                sent,
                () -> horizon.link(
                        person,
                        id,
                        sent.id("question")
                                .orElseThrow(() -> new Refusal("question", "Choose one of the published questions"))));
    }

    @PostMapping("/horizon/{id}/drop")
    Answer drop(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return step(person, id, sent, () -> horizon.drop(person, id, sent.text("words")));
    }

    private Answer step(Person person, UUID id, Sent sent, Runnable step) {
        try {
            step.run();
            return Redirect.to("/horizon/" + id).saying("What you wrote is kept.");
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/horizon/" + id).saying(e.words())
                    : page(422, person, id, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }
}
