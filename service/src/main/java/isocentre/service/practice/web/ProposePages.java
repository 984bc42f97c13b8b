package isocentre.service.practice.web;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.learning.Cycles;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.practice.Draft;
import isocentre.service.practice.DraftCheck;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.GuidelineRights;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;

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
    Page form(@AuthenticationPrincipal Person person, @RequestParam Map<String, String> fields) {
        Map<String, String> begun = new HashMap<>(fields);
        new Form(fields)
                .id("guideline")
                .flatMap(id -> guidelines.find(id.toString()))
                .ifPresent(one -> begin(begun, one));
        new Form(fields).id("cycle").flatMap(cycles::find).ifPresent(cycle -> {
            begun.putIfAbsent("owner", cycle.place());
            begun.putIfAbsent("indicator", cycle.indicator());
            begun.putIfAbsent("source", "The learning cycle: " + cycle.question());
            cycles.finding(cycle.id()).ifPresent(finding -> {
                begun.putIfAbsent("words", finding.words());
                begun.putIfAbsent("evidence", finding.evidence());
            });
            begun.putIfAbsent("basis", Basis.ONE_SOURCE.code());
        });
        return page(200, person, begun, Mistakes.none());
    }

    /// The next version begins with what the latest says.
    private static void begin(Map<String, String> form, Guideline guideline) {
        Version last = guideline.versions().getLast();
        form.put("kind", guideline.kind().word());
        form.put("owner", guideline.owner());
        form.put("site", guideline.site());
        form.put("title", guideline.title());
        form.putIfAbsent("words", last.words());
        form.putIfAbsent("strength", last.strength().word());
        form.putIfAbsent("evidence", last.evidence());
        form.putIfAbsent("level", last.evidenceLevel());
        form.putIfAbsent("source", last.source());
        form.putIfAbsent("basis", last.basis().code());
        form.putIfAbsent("regimens", String.join(" ", last.regimens()));
        form.putIfAbsent("constraints", String.join(" ", last.constraints()));
        form.putIfAbsent("indicator", last.indicator().orElse(""));
    }

    @PostMapping("/library/propose")
    Answer propose(@AuthenticationPrincipal Person person, @RequestParam Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        Form form = new Form(sent);
        Optional<Guideline> earlier = form.id("guideline").flatMap(id -> guidelines.find(id.toString()));
        earlier.ifPresent(one -> {
            sent.put("kind", one.kind().word());
            sent.put("owner", one.owner());
            sent.put("site", one.site());
            sent.put("title", one.title());
        });
        try {
            UUID id = guidelines.propose(person, draft(form));
            return Redirect.to("/library/" + id)
                    .saying("It is proposed. Another person of the network or nation agrees to it, or returns it.");
        } catch (Refusal e) {
            return page(422, person, sent, Mistakes.none().add(e.field(), e.words()));
        }
    }

    private static Draft draft(Form form) {
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

    private static Strength strength(Form form) {
        try {
            return Strength.of(form.text("strength"));
        } catch (IllegalArgumentException e) {
            throw new Refusal("strength", "Choose how strongly it is put");
        }
    }

    private static Basis basis(Form form) {
        try {
            return Basis.of(form.text("basis"));
        } catch (IllegalArgumentException e) {
            throw new Refusal("basis", "Say how well it is founded");
        }
    }

    private Page page(int status, Person person, Map<String, String> fields, Mistakes mistakes) {
        Form form = new Form(fields);
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
        return new Page(status, (out, frame) -> JteproposeGenerated.render(out, null, frame, view, fields, mistakes));
    }

    private static List<Choice> choices(List<String> words, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Choose", chosen.isEmpty()));
        words.forEach(word -> choices.add(new Choice(word, word, word.equals(chosen))));
        return choices;
    }
}
