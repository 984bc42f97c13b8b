package isocentre.service.practice.web;

import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycles;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.service.practice.DraftCheck;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.GuidelineRights;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.Version;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.Version.Step;
import isocentre.service.practice.adoption.Adoption.Stance;
import isocentre.service.practice.adoption.Adoptions;
import isocentre.templates.practice.JteguidelineGenerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One guideline: what it says, on what it rests, its history, how it is adopted, and the forms for what a reader may
/// do.
@Controller
public class GuidelinePages {
    private final Guidelines guidelines;
    private final GuidelineRights rights;
    private final DraftCheck check;
    private final Adoptions adoptions;
    private final AdoptionStory story;
    private final Cycles cycles;
    private final Directory directory;

    GuidelinePages(
            Guidelines guidelines,
            GuidelineRights rights,
            DraftCheck check,
            Adoptions adoptions,
            AdoptionStory story,
            Cycles cycles,
            Directory directory) {
        this.guidelines = guidelines;
        this.rights = rights;
        this.check = check;
        this.adoptions = adoptions;
        this.story = story;
        this.cycles = cycles;
        this.directory = directory;
    }

    @GetMapping("/library/{id}")
    Page guideline(
            @AuthenticationPrincipal @Nullable Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String network) {
        return page(200, person, id, network, Sent.nothing(), Mistakes.none());
    }

    @PostMapping("/library/versions/{version}/{move:agree|return|withdraw}")
    Answer move(
            @AuthenticationPrincipal Person person, @PathVariable UUID version, @PathVariable String move, Sent form) {
        String id = guidelines
                .of(version)
                .map(Guideline::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            Move made = Arrays.stream(Move.values())
                    .filter(one -> one.word().equals(move))
                    .findFirst()
                    .orElseThrow();
            guidelines.move(person, version, made, form.text("words-" + version));
            return Redirect.to("/library/" + id)
                    .saying(
                            switch (made) {
                                case AGREE -> "It is agreed. A notice went to four posts of each department.";
                                case RETURN -> "It is returned.";
                                case WITHDRAW -> "It is withdrawn.";
                            });
        } catch (Refusal e) {
            return page(422, person, id, "", form, Mistakes.none().add("words-" + version, e.words()));
        }
    }

    @PostMapping("/library/{id}/adoption")
    Answer adoption(@AuthenticationPrincipal Person person, @PathVariable String id, Sent form) {
        try {
            Refusal.unless(
                    person.on(directory.today())
                            .anyMatch(grant -> grant.organisation().equals(form.text("provider"))),
                    "provider",
                    "Choose your own provider");
            Stance stance = Stance.of(form.text("stance"))
                    .orElseThrow(() -> new Refusal("stance", "Choose how your provider stands to it"));
            adoptions.state(person, id, form.text("provider"), stance, form.day("since"), form.text("reason"));
            return Redirect.to("/library/" + id)
                    .saying("It is stated: " + stance.title().toLowerCase(java.util.Locale.UK) + ".");
        } catch (Refusal e) {
            return page(422, person, id, "", form, Mistakes.none().add(e.field(), e.words()));
        }
    }

    private Page page(int status, @Nullable Person person, String id, String network, Sent form, Mistakes mistakes) {
        Guideline guideline = guidelines
                .find(id)
                .filter(one -> person != null || one.open())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = directory.today();
        List<GuidelineView.Past> versions = guideline.versions().reversed().stream()
                .filter(version -> person != null || version.wasAgreed())
                .map(version -> past(version, today, person))
                .toList();
        GuidelineView view = GuidelineView.of(
                guideline, today, indicator(guideline.shown(today)), cycle(guideline, person), versions);
        AdoptionView adoption = story.of(guideline, person, network);
        boolean writes = person != null
                && rights.owners(person).contains(guideline.owner())
                && made(guideline)
                && guideline.versions().stream().noneMatch(one -> one.state() == Version.State.PROPOSED);
        return new Page(
                status,
                (out, frame) -> JteguidelineGenerated.render(out, null, frame, view, adoption, writes, form, mistakes));
    }

    private GuidelineView.Past past(Version version, LocalDate today, @Nullable Person person) {
        Optional<UUID> id = made(version);
        List<Step> steps = id.map(guidelines::steps).orElse(List.of());
        List<String> moves = id.isPresent() && person != null
                ? guidelines.moves(person, id.get()).stream().map(Move::word).toList()
                : List.of();
        return GuidelineView.past(version, today, steps, moves, person != null);
    }

    private static Optional<UUID> made(Version version) {
        try {
            return Optional.of(UUID.fromString(version.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean made(Guideline guideline) {
        return guideline.versions().stream().allMatch(version -> made(version).isPresent());
    }

    private String indicator(Version version) {
        return version.indicator()
                .map(id -> check.indicators().stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> one.name() + " (" + id + ")")
                        .findFirst()
                        .orElse(id))
                .orElse("");
    }

    /// The learning cycle of which it came, where the reader may read it.
    private Optional<Cycle> cycle(Guideline guideline, @Nullable Person person) {
        return guideline.cycle().flatMap(cycles::find).filter(one -> person != null || one.open());
    }
}
