package isocentre.service.plans.web;

import isocentre.plans.scoring.Protocol;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.population.Move;
import isocentre.service.plans.population.Question;
import isocentre.service.plans.population.Questions;
import isocentre.templates.population.JtequestionGenerated;
import isocentre.templates.population.JtequestionsGenerated;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Questions about plans that lie far from the others, and what centres say to them.
@Controller
public class QuestionPages {
    private final Questions questions;
    private final PassportPages centres;
    private final Directory directory;

    QuestionPages(Questions questions, PassportPages centres, Directory directory) {
        this.questions = questions;
        this.centres = centres;
        this.directory = directory;
    }

    /// A question in the list.
    public record Row(
            String id, String figure, String protocol, String centre, String state, String colour, String opened) {}

    /// A step that was made.
    public record Line(String when, String author, String what, String words) {}

    /// A question as its page shows it to a person.
    ///
    /// @param value for the centre's own people; for others which side of the fences it lies
    /// @param study the path of the plan, for the centre's own people; else empty
    public record View(
            Row row,
            String value,
            String usual,
            int others,
            String meaning,
            String study,
            String population,
            List<Line> history,
            List<Choice> moves) {}

    @GetMapping("/population/questions")
    Page list(@AuthenticationPrincipal Person person) {
        List<Row> rows =
                questions.of(centres.centres(person)).stream().map(this::row).toList();
        return Page.of((out, frame) -> JtequestionsGenerated.render(out, null, frame, rows));
    }

    private Row row(Question one) {
        return new Row(
                one.id().toString(),
                (one.structure() + " " + one.metric()).strip(),
                Protocol.shipped(one.protocol()).map(Protocol::title).orElse(one.protocol()),
                directory.name(one.provider()),
                questions.workflow().meaning(one.state()).title(),
                switch (one.state()) {
                    case ASKED -> "nhsuk-tag--yellow";
                    case ANSWERED -> "nhsuk-tag--blue";
                    case CLOSED -> "nhsuk-tag--grey";
                },
                Words.moment(one.opened()));
    }

    @GetMapping("/population/questions/{id}")
    Page one(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return one(200, person, id, Mistakes.none());
    }

    private Page one(int status, Person person, UUID id, Mistakes mistakes) {
        Question one = questions.find(id).orElseThrow();
        boolean own = person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD)
                .filter(one.provider()::equals)
                .isPresent();
        View view = new View(
                row(one),
                own ? number(one.value()) : one.value() > one.upperFence() ? "higher" : "lower",
                number(Math.max(0, one.lowerFence())) + " to " + number(one.upperFence()),
                one.others(),
                questions.workflow().meaning(one.state()).words(),
                own ? "/plans/" + one.study() + "?protocol=" + one.protocol() : "",
                "/population/" + one.protocol() + "?objective=" + one.place(),
                questions.entries(id).stream()
                        .map(entry -> new Line(
                                Words.moment(entry.at()),
                                entry.author(),
                                Move.of(entry.move()).map(QuestionPages::done).orElse(entry.move()),
                                entry.words()))
                        .toList(),
                Arrays.stream(Move.values())
                        .filter(move -> questions.may(one, move, person))
                        .map(move -> new Choice(move.word(), label(move), false))
                        .toList());
        return new Page(status, (out, frame) -> JtequestionGenerated.render(out, null, frame, view, mistakes));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String label(Move move) {
        return switch (move) {
            case ANSWER -> "Answer";
            case ASK_ON -> "Ask on";
            case CLOSE -> "Close";
        };
    }

    private static String done(Move move) {
        return switch (move) {
            case ANSWER -> "answered";
            case ASK_ON -> "asked on";
            case CLOSE -> "closed it";
        };
    }

    @PostMapping("/population/questions/{id}/move")
    Answer move(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String words) {
        Optional<Move> step = Move.of(move);
        if (step.isEmpty()) {
            return one(422, person, id, Mistakes.none().add("move", "Choose what comes of it"));
        }
        try {
            questions.move(person, id, step.get(), words);
            return Redirect.to("/population/questions/" + id);
        } catch (Questions.Refused refused) {
            return one(422, person, id, Mistakes.none().add("words", String.valueOf(refused.getMessage())));
        }
    }
}
