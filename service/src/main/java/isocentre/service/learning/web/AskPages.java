package isocentre.service.learning.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.feedback.Signals;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Origin;
import isocentre.service.learning.Cycle.Question;
import isocentre.service.learning.Cycles;
import isocentre.service.learning.Refusal;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.learning.JteaskGenerated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form that asks a question: from a signal, from a figure, from a closed cycle or from nothing. What
/// resembles the question is shown before it is kept.
@Controller
public class AskPages {
    private static final Set<Role> OF_A_PLACE =
            Set.of(Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST, Role.NETWORK_MANAGER, Role.NETWORK_CHAIR);
    private static final Set<Role> OF_ENGLAND = Set.of(Role.ANALYST, Role.COMMISSIONER, Role.PATIENT_PARTNER);

    private final Cycles cycles;
    private final Signals signals;
    private final Directory directory;

    AskPages(Cycles cycles, Signals signals, Directory directory) {
        this.cycles = cycles;
        this.signals = signals;
        this.directory = directory;
    }

    /// The codes of the places that a person may ask about, the own one first.
    static List<String> places(Person person, Directory directory) {
        List<Grant> grants = person.on(directory.today()).toList();
        boolean england = grants.stream().anyMatch(grant -> OF_ENGLAND.contains(grant.role()));
        return Stream.concat(
                        grants.stream()
                                .filter(grant -> OF_A_PLACE.contains(grant.role()))
                                .map(Grant::organisation),
                        england
                                ? Stream.concat(
                                        Stream.of(Directory.ENGLAND),
                                        directory.networks().stream().map(Network::id))
                                : Stream.of())
                .distinct()
                .toList();
    }

    @GetMapping("/cycles/ask")
    Page form(@AuthenticationPrincipal Person person, @RequestParam Map<String, String> form) {
        return page(200, person, begun(person, form), List.of(), Mistakes.none());
    }

    /// Asked from a signal that the person may see, the form begins with its figure, place and words.
    private Map<String, String> begun(Person person, Map<String, String> form) {
        Map<String, String> begun = new HashMap<>(form);
        signals.seenBy(person).stream()
                .filter(signal -> signal.id().toString().equals(CyclePages.text(form, "signal")))
                .findFirst()
                .ifPresent(signal -> {
                    begun.putIfAbsent("indicator", signal.indicator());
                    begun.putIfAbsent("place", signal.provider().code());
                });
        return begun;
    }

    @PostMapping("/cycles/ask")
    Answer ask(@AuthenticationPrincipal Person person, @RequestParam Map<String, String> form) {
        String question = CyclePages.text(form, "question");
        List<Cycle> alike = cycles.resembling(question + " " + CyclePages.text(form, "why"));
        if (!alike.isEmpty() && !CyclePages.text(form, "seen").equals("yes")) {
            return page(200, person, form, alike, Mistakes.none());
        }
        try {
            Question asked = new Question(
                    question,
                    CyclePages.text(form, "why"),
                    CyclePages.text(form, "indicator"),
                    CyclePages.text(form, "place"),
                    !CyclePages.text(form, "open").equals("no"),
                    origin(form),
                    CyclePages.text(form, "lookedFor"),
                    community(CyclePages.text(form, "community")));
            String follows = CyclePages.text(form, "follows");
            UUID id = follows.isEmpty()
                    ? cycles.ask(person, asked)
                    : cycles.restart(person, UUID.fromString(follows), asked);
            return Redirect.to("/cycles/" + id).saying("The question is kept. Next: freeze what the figure was.");
        } catch (Refusal e) {
            return page(422, person, form, alike, Mistakes.none().add(e.field(), e.words()));
        }
    }

    private static Origin origin(Map<String, String> form) {
        String signal = CyclePages.text(form, "signal");
        String figure = CyclePages.text(form, "figure");
        return !signal.isEmpty()
                ? new Origin(Origin.Kind.SIGNAL, signal)
                : !figure.isEmpty() ? new Origin(Origin.Kind.FIGURE, figure) : Origin.nothing();
    }

    /// A line each: a name, a comma, an organisation.
    private static List<Member> community(String lines) {
        List<Member> members = new ArrayList<>();
        for (String line :
                lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            int comma = line.indexOf(',');
            if (comma < 1 || comma == line.length() - 1) {
                throw new Refusal("community", "Write '" + line + "' as a name, a comma and an organisation");
            }
            members.add(new Member(
                    line.substring(0, comma).strip(), line.substring(comma + 1).strip()));
        }
        return members;
    }

    private Page page(int status, Person person, Map<String, String> form, List<Cycle> alike, Mistakes mistakes) {
        List<Choice> places = places(person, directory).stream()
                .map(code -> new Choice(code, directory.name(code), code.equals(CyclePages.text(form, "place"))))
                .toList();
        List<Choice> indicators = cycles.indicators().stream()
                .map(one -> new Choice(one.id(), one.name(), one.id().equals(CyclePages.text(form, "indicator"))))
                .toList();
        List<CycleView> resembling =
                alike.stream().map(cycle -> CycleView.of(cycle, directory)).toList();
        return new Page(
                status,
                (out, frame) ->
                        JteaskGenerated.render(out, null, frame, form, places, indicators, resembling, mistakes));
    }
}
