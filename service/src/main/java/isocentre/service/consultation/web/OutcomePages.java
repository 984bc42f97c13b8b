package isocentre.service.consultation.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.answering.Contacts;
import isocentre.service.consultation.coding.Codings;
import isocentre.service.consultation.coding.Theme;
import isocentre.service.consultation.outcome.Outcome;
import isocentre.service.consultation.outcome.Outcome.Counted;
import isocentre.service.consultation.outcome.Outcome.Released;
import isocentre.service.consultation.outcome.Outcome.Value;
import isocentre.service.consultation.outcome.Outcomes;
import isocentre.service.consultation.outcome.ReleasedFigures;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Cells;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.templates.consultation.JteresponseGenerated;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Writing the response theme by theme, measuring it a year later, and telling those who asked to be told.
@Controller
public class OutcomePages {
    private final Consultations consultations;
    private final Codings codings;
    private final Outcomes outcomes;
    private final ReleasedFigures figures;
    private final Contacts contacts;
    private final Finding finding;
    private final Directory directory;

    OutcomePages(
            Consultations consultations,
            Codings codings,
            Outcomes outcomes,
            ReleasedFigures figures,
            Contacts contacts,
            Finding finding,
            Directory directory) {
        this.consultations = consultations;
        this.codings = codings;
        this.outcomes = outcomes;
        this.figures = figures;
        this.contacts = contacts;
        this.finding = finding;
        this.directory = directory;
    }

    /// What the form of a theme offers.
    ///
    /// @param writes whether the response is being written
    /// @param measures whether the figure afterwards is asked for
    /// @param released whether its measure is a released figure
    public record Form(boolean writes, boolean measures, boolean released, List<Choice> figures, List<Choice> areas) {}

    @GetMapping("/consultations/{id}/themes/{theme}/response")
    Page form(@AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID theme) {
        return form(200, person, id, theme, written(theme), Mistakes.none());
    }

    private Page form(int status, Person person, UUID id, UUID theme, Sent sent, Mistakes mistakes) {
        Consultation one = finding.seen(person, id);
        Theme of = codings.of(id).said().stream()
                .filter(candidate -> candidate.id().equals(theme))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ConsultationView view = ConsultationView.of(one, consultations, directory);
        Form form = new Form(
                one.state() == State.THEMED,
                one.state() == State.PUBLISHED,
                outcomes.of(theme)
                        .filter(outcome -> outcome.measure().source() instanceof Released)
                        .isPresent(),
                choices(sent),
                figures.areas().stream()
                        .map(area -> new Choice(area, area, area.equals(sent.text("area"))))
                        .toList());
        return new Page(
                status, (out, frame) -> JteresponseGenerated.render(out, null, frame, view, of, form, sent, mistakes));
    }

    private List<Choice> choices(Sent sent) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "A number of our own, below", false)));
        figures.figures()
                .forEach(figure -> choices.add(new Choice(
                        figure.indicator(), figure.title(), figure.indicator().equals(sent.text("indicator")))));
        return choices;
    }

    /// What was written before, as a form.
    private Sent written(UUID theme) {
        return outcomes.of(theme).map(OutcomePages::sent).orElse(Sent.nothing());
    }

    private static Sent sent(Outcome one) {
        Map<String, String> fields = new HashMap<>(Map.of("said", one.said(), "did", one.did()));
        switch (one.measure().source()) {
            case Released released -> {
                fields.put("indicator", released.indicator());
                fields.put("area", released.area());
            }
            case Counted ignored -> {
                fields.put("what", one.measure().what());
                fields.put("unit", one.measure().unit());
                fields.put("before", OutcomeView.plain(one.measure().before().number()));
                fields.put("beforeSource", one.measure().before().words());
            }
        }
        return new Sent(fields);
    }

    @PostMapping("/consultations/{id}/themes/{theme}/response")
    Answer write(@AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID theme, Sent sent) {
        String indicator = sent.text("indicator");
        return step(
                person,
                id,
                theme,
                sent,
                "What is done about the theme is kept.",
                () -> outcomes.write(
                        person,
                        id,
                        theme,
                        sent.text("said"),
                        sent.text("did"),
                        indicator.isEmpty() ? new Counted() : new Released(indicator, sent.text("area")),
                        sent.text("what"),
                        sent.text("unit"),
                        indicator.isEmpty() ? value(sent, "before") : Optional.empty()));
    }

    @PostMapping("/consultations/{id}/themes/{theme}/after")
    Answer measure(@AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID theme, Sent sent) {
        return step(
                person,
                id,
                theme,
                sent,
                "The figure afterwards is kept.",
                () -> outcomes.measure(person, id, theme, value(sent, "after")));
    }

    /// A number and where it is from; empty where no number was entered.
    private static Optional<Value> value(Sent sent, String field) {
        return sent.text(field).isEmpty()
                ? Optional.empty()
                : Optional.of(new Value(sent.number(field), sent.text(field + "Source")));
    }

    private Answer step(Person person, UUID id, UUID theme, Sent sent, String done, Runnable step) {
        try {
            step.run();
            return Redirect.to("/consultations/" + id + "/report").saying(done);
        } catch (Refusal e) {
            return e.field().isEmpty()
                    ? Redirect.to("/consultations/" + id).saying(e.words())
                    : form(422, person, id, theme, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    @GetMapping("/consultations/{id}/contacts.csv")
    ResponseEntity<String> contacts(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        Consultation one = finding.seen(person, id);
        StringWriter file = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("name", "email");
            contacts.look(person, one)
                    .forEach(contact ->
                            csv.writeRecord(Cells.harmless(contact.name()), Cells.harmless(contact.email())));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"contacts.csv\"")
                .header("Cache-Control", "no-store")
                .body(file.toString());
    }
}
