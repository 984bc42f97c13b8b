package isocentre.service.consultation.web;

import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.Question;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.coding.Coder;
import isocentre.service.consultation.coding.Coding;
import isocentre.service.consultation.coding.Codings;
import isocentre.service.consultation.coding.Segment;
import isocentre.service.consultation.coding.Segment.Code;
import isocentre.service.consultation.coding.Theme;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.templates.consultation.JtecodingGenerated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Coding: a coder's own pieces, and nothing of the other's until both have done their part.
@Controller
public class CodingPages {
    private static final String NONE = "none";
    private static final int AT_ONCE = 25;

    private final Consultations consultations;
    private final Codings codings;
    private final Finding finding;
    private final Directory directory;

    CodingPages(Consultations consultations, Codings codings, Finding finding, Directory directory) {
        this.consultations = consultations;
        this.codings = codings;
        this.finding = finding;
        this.directory = directory;
    }

    /// A piece to be coded, or on which coders differ.
    ///
    /// @param made what each coder made of it, in words; empty while it is being coded
    public record Piece(
            long id, String question, String words, boolean withheld, List<Choice> themes, List<String> made) {}

    /// How far a coder is.
    public record Part(String who, int seat, long done, int of) {}

    /// What a coding page shows.
    ///
    /// @param running whether it is being coded now
    /// @param free whether a seat is free for the reader
    /// @param seat of the reader; 0 where they have none
    /// @param left pieces of the reader that are not coded yet
    /// @param settles whether the reader may settle what coders differ on
    public record Desk(
            boolean running,
            boolean free,
            int seat,
            long left,
            boolean complete,
            boolean settles,
            List<Part> parts,
            List<Theme> themes,
            List<Piece> pieces,
            List<Piece> differing,
            String agreement) {}

    @GetMapping("/consultations/{id}/coding")
    Page desk(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return desk(200, person, id, Sent.nothing(), Mistakes.none());
    }

    private Page desk(int status, Person person, UUID id, Sent sent, Mistakes mistakes) {
        Consultation one = finding.seen(person, id);
        ConsultationView view = ConsultationView.of(one, consultations, directory);
        Desk desk = desk(person, one);
        return new Page(
                status, (out, frame) -> JtecodingGenerated.render(out, null, frame, view, desk, sent, mistakes));
    }

    private Desk desk(Person person, Consultation one) {
        Coding coding = codings.of(one.id());
        Map<Integer, Question> questions = consultations.questions(one.id()).stream()
                .collect(Collectors.toMap(Question::number, Function.identity()));
        int seat = coding.seat(person.getName()).orElse(0);
        boolean running = one.state() == State.CODING;
        boolean working = running && seat > 0 && !coding.complete();
        List<Piece> pieces = !working
                ? List.of()
                : coding.of(seat).stream()
                        .sorted(Comparator.comparing(piece -> piece.of(seat).isPresent()))
                        .limit(AT_ONCE)
                        .map(piece -> piece(piece, piece.of(seat), coding, questions, List.of()))
                        .toList();
        return new Desk(
                running,
                running
                        && seat == 0
                        && consultations.codes(person)
                        && coding.coders().size() < 2,
                seat,
                seat == 0 ? 0 : coding.of(seat).size() - coding.done(seat),
                coding.complete(),
                running && seat == 0 && finding.leads(person, one) && coding.complete(),
                coding.coders().stream().map(coder -> part(coder, coding)).toList(),
                coding.themes(),
                pieces,
                coding.complete()
                        ? coding.differing().stream()
                                .map(piece -> piece(piece, piece.settled(), coding, questions, made(piece, coding)))
                                .toList()
                        : List.of(),
                Agreed.words(coding));
    }

    private static Part part(Coder coder, Coding coding) {
        return new Part(
                coder.name(),
                coder.seat(),
                coding.done(coder.seat()),
                coding.of(coder.seat()).size());
    }

    private static Piece piece(
            Segment piece, Optional<Code> code, Coding coding, Map<Integer, Question> questions, List<String> made) {
        String chosen =
                code.map(one -> one.theme().map(UUID::toString).orElse(NONE)).orElse("");
        List<Choice> themes = new ArrayList<>(List.of(new Choice("", "Choose", chosen.isEmpty())));
        coding.themes()
                .forEach(theme -> themes.add(new Choice(
                        theme.id().toString(),
                        theme.name(),
                        theme.id().toString().equals(chosen))));
        themes.add(new Choice(NONE, "None of these", chosen.equals(NONE)));
        Question question = questions.get(piece.question());
        return new Piece(
                piece.id(),
                question == null ? "" : question.words(),
                piece.words(),
                code.filter(Code::withheld).isPresent(),
                themes,
                made);
    }

    private static List<String> made(Segment piece, Coding coding) {
        return List.of(name(piece.first(), coding), name(piece.second(), coding));
    }

    private static String name(Optional<Code> code, Coding coding) {
        return code.flatMap(Code::theme)
                .flatMap(id -> coding.themes().stream()
                        .filter(theme -> theme.id().equals(id))
                        .map(Theme::name)
                        .findFirst())
                .orElse("none of the themes");
    }

    @PostMapping("/consultations/{id}/coding/take")
    Answer take(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return step(person, id, Sent.nothing(), "You code this consultation.", () -> codings.take(person, id));
    }

    @PostMapping("/consultations/{id}/coding/themes")
    Answer theme(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return step(
                person,
                id,
                sent,
                "The theme is added for both.",
                () -> codings.theme(person, id, sent.text("theme"), sent.text("meaning")));
    }

    @PostMapping("/consultations/{id}/coding/codes")
    Answer code(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        Map<Long, Code> codes = new HashMap<>();
        chosen(sent)
                .forEach((piece, theme) ->
                        codes.put(piece, new Code(theme, !sent.text("w" + piece).isEmpty())));
        return step(person, id, sent, "What you chose is kept.", () -> codings.code(person, id, codes));
    }

    @PostMapping("/consultations/{id}/coding/settle")
    Answer settle(@AuthenticationPrincipal Person person, @PathVariable UUID id, Sent sent) {
        return step(person, id, sent, "What you chose is kept.", () -> codings.settle(person, id, chosen(sent)));
    }

    /// What was chosen, by piece: `p12` is the piece 12.
    private static Map<Long, Optional<UUID>> chosen(Sent sent) {
        Map<Long, Optional<UUID>> chosen = new HashMap<>();
        sent.fields().forEach((field, value) -> {
            if (field.matches("p[0-9]{1,18}") && !value.isEmpty()) {
                chosen.put(
                        Long.valueOf(field.substring(1)),
                        value.equals(NONE) ? Optional.empty() : Optional.of(UUID.fromString(value)));
            }
        });
        return chosen;
    }

    private Answer step(Person person, UUID id, Sent sent, String done, Runnable step) {
        try {
            step.run();
            return Redirect.to("/consultations/" + id + "/coding").saying(done);
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/consultations/" + id + "/coding").saying(e.words())
                    : desk(422, person, id, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }
}
