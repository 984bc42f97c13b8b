package isocentre.service.plans.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.plans.credentialing.Credentials;
import isocentre.service.plans.credentialing.Equipment;
import isocentre.service.plans.credentialing.Register;
import isocentre.service.plans.credentialing.Requirement;
import isocentre.service.plans.credentialing.TrialRequirements;
import isocentre.templates.trials.JteaskGenerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking for a credential.
@Controller
public class AskPages {
    private final Credentials credentials;
    private final TrialRequirements requirements;
    private final Register register;
    private final Directory directory;

    AskPages(Credentials credentials, TrialRequirements requirements, Register register, Directory directory) {
        this.credentials = credentials;
        this.requirements = requirements;
        this.register = register;
        this.directory = directory;
    }

    /// What was chosen.
    public record Asked(String requirement, String technique, String machine, String system, String trial) {}

    @GetMapping("/passports/{provider}/new")
    Page form(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String requirement,
            @RequestParam(defaultValue = "") String technique,
            @RequestParam(defaultValue = "") String machine,
            @RequestParam(defaultValue = "") String system,
            @RequestParam(defaultValue = "") String trial) {
        return form(200, provider, new Asked(requirement, technique, machine, system, trial), Mistakes.none());
    }

    private Page form(int status, String provider, Asked asked, Mistakes mistakes) {
        List<Choice> what = requirements.all(directory.today()).stream()
                .map(one -> new Choice(
                        one.id(),
                        one.title() + " (" + binds(one) + ", " + one.months() + " months)",
                        one.id().equals(asked.requirement())))
                .toList();
        List<Choice> techniques = orNone(requirements.techniques().stream()
                .map(one -> new Choice(one.id(), one.title(), one.id().equals(asked.technique()))));
        List<Choice> trials = orNone(requirements.trials().stream()
                .map(one -> new Choice(one.id(), one.title(), one.id().equals(asked.trial()))));
        return new Page(
                status,
                (out, frame) -> JteaskGenerated.render(
                        out,
                        null,
                        frame,
                        provider,
                        what,
                        techniques,
                        equipment(provider, Equipment.Kind.MACHINE, asked.machine()),
                        equipment(provider, Equipment.Kind.SYSTEM, asked.system()),
                        trials,
                        mistakes));
    }

    static String binds(Requirement one) {
        return one.binds().isEmpty()
                ? "for the whole centre"
                : "names "
                        + Stream.of(Requirement.Part.values())
                                .filter(one::binds)
                                .map(part -> switch (part) {
                                    case TECHNIQUE -> "technique";
                                    case MACHINE -> "machine";
                                    case SYSTEM -> "planning system";
                                })
                                .collect(Collectors.joining(", "));
    }

    private List<Choice> equipment(String provider, Equipment.Kind kind, String chosen) {
        return orNone(register.of(provider).stream()
                .filter(one -> one.kind() == kind && one.inUse(directory.today()))
                .map(one -> new Choice(
                        one.id().toString(), one.words(), one.id().toString().equals(chosen))));
    }

    private static List<Choice> orNone(Stream<Choice> choices) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", "–", false));
        choices.forEach(all::add);
        return all;
    }

    @PostMapping("/passports/{provider}/new")
    Answer ask(
            @AuthenticationPrincipal Person person,
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String requirement,
            @RequestParam(defaultValue = "") String technique,
            @RequestParam(defaultValue = "") String machine,
            @RequestParam(defaultValue = "") String system,
            @RequestParam(defaultValue = "") String trial) {
        Asked asked = new Asked(requirement, technique, machine, system, trial);
        Optional<Requirement> what = requirements.requirement(requirement, directory.today());
        if (what.isEmpty()) {
            return form(422, provider, asked, Mistakes.none().add("requirement", "Choose what is shown"));
        }
        try {
            UUID id = credentials.request(
                    person,
                    provider,
                    new Credentials.Request(
                            what.get(),
                            requirements.technique(technique),
                            find(machine),
                            find(system),
                            requirements.trial(trial).isPresent() ? trial : ""));
            return Redirect.to("/credentials/" + id).saying("It is asked for. Now add the evidence.");
        } catch (Credentials.Refused refused) {
            return form(
                    422, provider, asked, Mistakes.none().add(refused.field(), String.valueOf(refused.getMessage())));
        }
    }

    private Optional<Equipment> find(String id) {
        try {
            return register.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
