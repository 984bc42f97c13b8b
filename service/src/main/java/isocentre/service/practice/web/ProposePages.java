package isocentre.service.practice.web;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycles;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.service.practice.Draft;
import isocentre.service.practice.DraftCheck;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.GuidelineRights;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.Version;
import isocentre.templates.practice.JteproposeGenerated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The form of a new guideline, or of the next version of one: from a closed learning cycle, or from nothing.
@Controller
public class ProposePages {
    private final Guidelines guidelines;
    private final GuidelineRights rights;
    private final DraftCheck check;
    private final Cycles cycles;
    private final Directory directory;

    ProposePages(Guidelines guidelines, GuidelineRights rights, DraftCheck check, Cycles cycles, Directory directory) {
        this.guidelines = guidelines;
        this.rights = rights;
        this.check = check;
        this.cycles = cycles;
        this.directory = directory;
    }

    /// @param next whether it is the next version of a guideline, whose owner, kind, site and title stay
    /// @param schedules of the site that is chosen
    public record View(
            boolean next,
            String guideline,
            String cycle,
            String question,
            List<Choice> kinds,
            List<Choice> owners,
            List<Choice> sites,
            List<Choice> strengths,
            List<Choice> bases,
            List<Choice> indicators,
            List<GuidelineView.Schedule> schedules,
            List<String> constraints) {}

    @GetMapping("/library/propose")
    Page form(@AuthenticationPrincipal Person person, Sent form) {
        Optional<Guideline> earlier = earlier(form);
        Map<String, String> known = new HashMap<>();
        form.id("cycle").flatMap(cycles::find).ifPresent(cycle -> known.putAll(found(cycle)));
        earlier.ifPresent(one -> known.putAll(said(one.versions().getLast())));
        return page(
                200,
                person,
                new Sent(known)
                        .with(form.fields())
                        .with(earlier.map(ProposePages::named).orElse(Map.of())),
                Mistakes.none());
    }

    private Optional<Guideline> earlier(Sent form) {
        return form.id("guideline").flatMap(id -> guidelines.find(id.toString()));
    }

    /// What stays from version to version.
    private static Map<String, String> named(Guideline one) {
        return Map.of("kind", one.kind().word(), "owner", one.owner(), "site", one.site(), "title", one.title());
    }

    /// The next version begins with what the latest says.
    private static Map<String, String> said(Version last) {
        return Map.of(
                "words", last.words(),
                "strength", last.strength().word(),
                "evidence", last.evidence(),
                "level", last.evidenceLevel(),
                "source", last.source(),
                "basis", last.basis().code(),
                "regimens", String.join(" ", last.regimens()),
                "constraints", String.join(" ", last.constraints()),
                "indicator", last.indicator().orElse(""));
    }

    /// What a cycle found.
    private Map<String, String> found(Cycle cycle) {
        Map<String, String> found = new HashMap<>(Map.of(
                "owner", cycle.place(),
                "indicator", cycle.indicator(),
                "source", "The learning cycle: " + cycle.question(),
                "basis", Basis.ONE_SOURCE.code()));
        cycles.finding(cycle.id()).ifPresent(finding -> {
            found.put("words", finding.words());
            found.put("evidence", finding.evidence());
        });
        return found;
    }

    @PostMapping("/library/propose")
    Answer propose(@AuthenticationPrincipal Person person, Sent sent) {
        Sent form = sent.with(earlier(sent).map(ProposePages::named).orElse(Map.of()));
        try {
            UUID id = guidelines.propose(person, draft(form));
            return Redirect.to("/library/" + id)
                    .saying("It is proposed. Another person of the network or nation agrees to it, or returns it.");
        } catch (Refusal e) {
            return page(422, person, form, Mistakes.none().add(e.field(), e.words()));
        }
    }

    private static Draft draft(Sent form) {
        Guideline.Kind kind = Arrays.stream(Guideline.Kind.values())
                .filter(one -> one.word().equals(form.text("kind")))
                .findFirst()
                .orElseThrow(() -> new Refusal("kind", "Choose what it is"));
        return new Draft(
                form.id("guideline"),
                kind,
                form.text("owner"),
                form.text("site"),
                form.text("title"),
                form.id("cycle"),
                new Draft.Said(
                        form.text("label"),
                        form.text("words"),
                        form.text("changes"),
                        strength(form),
                        form.text("evidence"),
                        form.text("level"),
                        form.text("source"),
                        basis(form),
                        form.words("regimens"),
                        form.words("constraints"),
                        form.text("indicator"),
                        form.day("inForce")));
    }

    private static Strength strength(Sent form) {
        try {
            return Strength.of(form.text("strength"));
        } catch (IllegalArgumentException e) {
            throw new Refusal("strength", "Choose how strongly it is put");
        }
    }

    private static Basis basis(Sent form) {
        try {
            return Basis.of(form.text("basis"));
        } catch (IllegalArgumentException e) {
            throw new Refusal("basis", "Say how well it is founded");
        }
    }

    private Page page(int status, Person person, Sent form, Mistakes mistakes) {
        String site = form.text("site");
        List<Choice> indicators = new ArrayList<>();
        indicators.add(new Choice("", "None", form.text("indicator").isEmpty()));
        check.indicators()
                .forEach(one ->
                        indicators.add(new Choice(one.id(), one.name(), one.id().equals(form.text("indicator")))));
        View view = new View(
                form.id("guideline").isPresent(),
                form.text("guideline"),
                form.text("cycle"),
                form.id("cycle")
                        .flatMap(cycles::find)
                        .map(one -> one.question())
                        .orElse(""),
                Arrays.stream(Guideline.Kind.values())
                        .map(one ->
                                new Choice(one.word(), one.title(), one.word().equals(form.text("kind"))))
                        .toList(),
                rights.owners(person).stream()
                        .map(code -> new Choice(code, directory.name(code), code.equals(form.text("owner"))))
                        .toList(),
                choices(DraftCheck.sites(), site),
                Arrays.stream(Strength.values())
                        .map(one ->
                                new Choice(one.word(), Words.of(one), one.word().equals(form.text("strength"))))
                        .toList(),
                Arrays.stream(Basis.values())
                        .filter(one -> one != Basis.NOT_FOUND && one != Basis.COMPUTED)
                        .map(one ->
                                new Choice(one.code(), one.words(), one.code().equals(form.text("basis"))))
                        .toList(),
                indicators,
                Standards.load().regimens().all().stream()
                        .filter(one -> site.isEmpty()
                                || site.equals(Guideline.ALL_SITES)
                                || one.site().equals(site))
                        .map(GuidelineView::schedule)
                        .toList(),
                DraftCheck.constraints());
        return new Page(status, (out, frame) -> JteproposeGenerated.render(out, null, frame, view, form, mistakes));
    }

    private static List<Choice> choices(List<String> words, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Choose", chosen.isEmpty()));
        words.forEach(word -> choices.add(new Choice(word, word, word.equals(chosen))));
        return choices;
    }
}
