package isocentre.service.learning.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.feedback.Signals;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Question;
import isocentre.service.learning.Origin;
import isocentre.service.learning.Questions;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Resembling;
import isocentre.service.pages.Sent;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.learning.JteaskGenerated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The form that asks a question: from a page of the service, from a closed cycle or from nothing. What resembles the
/// question, in any part of the service, is shown before it is kept.
@Controller
public class AskPages {
    private static final Set<Role> OF_A_PLACE =
            Set.of(Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST, Role.NETWORK_MANAGER, Role.NETWORK_CHAIR);
    private static final Set<Role> OF_ENGLAND = Set.of(Role.ANALYST, Role.COMMISSIONER, Role.PATIENT_PARTNER);

    private final Questions questions;
    private final Signals signals;
    private final Directory directory;
    private final List<Resembling.Source> known;

    AskPages(Questions questions, Signals signals, Directory directory, List<Resembling.Source> known) {
        this.questions = questions;
        this.signals = signals;
        this.directory = directory;
        this.known = known;
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
    Page form(@AuthenticationPrincipal Person person, Sent form) {
        return page(200, person, form, List.of(), Mistakes.none());
    }

    /// Asked from a figure, or from a signal that the person may see, the form begins with its indicator and place. An
    /// address where no question begins is left out.
    private Sent begun(Person person, Sent form) {
        Origin origin = origin(form).orElse(Origin.nothing());
        Map<String, String> begun = new HashMap<>();
        origin.indicator().ifPresent(indicator -> begun.put("indicator", indicator));
        origin.place().ifPresent(place -> begun.put("place", place));
        signals.seenBy(person).stream()
                .filter(signal -> origin.kind() == Origin.Kind.SIGNAL)
                .filter(signal -> signal.id().toString().equals(origin.id()))
                .findFirst()
                .ifPresent(signal -> {
                    begun.put("indicator", signal.indicator());
                    begun.put("place", signal.provider().code());
                });
        return new Sent(begun).with(form.fields()).with(Map.of("origin", origin.address()));
    }

    @PostMapping("/cycles/ask")
    Answer ask(@AuthenticationPrincipal Person person, Sent form) {
        String question = form.text("question");
        String words = question + " " + form.text("why");
        List<Resembling> alike = known.stream()
                .flatMap(source -> source.resembling(words).stream())
                .toList();
        if (!alike.isEmpty() && !form.text("seen").equals("yes")) {
            return page(200, person, form, alike, Mistakes.none());
        }
        try {
            Question asked = new Question(
                    question,
                    form.text("why"),
                    form.text("indicator"),
                    form.text("place"),
                    !form.text("open").equals("no"),
                    Origin.at(form.text("origin")),
                    form.text("lookedFor"),
                    community(form.text("community")));
            String follows = form.text("follows");
            UUID id = follows.isEmpty()
                    ? questions.ask(person, asked)
                    : questions.restart(person, UUID.fromString(follows), asked);
            return Redirect.to("/cycles/" + id).saying("The question is kept. Next: freeze what the figure was.");
        } catch (Refusal e) {
            return page(422, person, form, alike, Mistakes.none().add(e.field(), e.words()));
        }
    }

    /// Where the form says that the question begins; empty where no question does.
    private static Optional<Origin> origin(Sent form) {
        try {
            return Optional.of(Origin.at(form.text("origin")));
        } catch (Refusal e) {
            return Optional.empty();
        }
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

    private Page page(int status, Person person, Sent sent, List<Resembling> alike, Mistakes mistakes) {
        Sent form = begun(person, sent);
        List<Choice> places = places(person, directory).stream()
                .map(code -> new Choice(code, directory.name(code), code.equals(form.text("place"))))
                .toList();
        List<Choice> indicators = questions.indicators().stream()
                .map(one -> new Choice(one.id(), one.name(), one.id().equals(form.text("indicator"))))
                .toList();
        return new Page(
                status,
                (out, frame) -> JteaskGenerated.render(out, null, frame, form, places, indicators, alike, mistakes));
    }
}
