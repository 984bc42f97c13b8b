package isocentre.service.plans.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.credentialing.Equipment;
import isocentre.service.plans.credentialing.Readiness;
import isocentre.service.plans.credentialing.Requirement;
import isocentre.service.plans.credentialing.Trial;
import isocentre.service.plans.credentialing.TrialRequirements;
import isocentre.templates.trials.JtetrialGenerated;
import isocentre.templates.trials.JtetrialsGenerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Which centres could open a trial next week, and what is missing elsewhere.
@Controller
public class TrialPages {
    private static final int DAYS_AHEAD = 7;

    private final TrialRequirements requirements;
    private final Readiness readiness;
    private final PassportPages passports;
    private final CredentialWords words;
    private final Directory directory;

    TrialPages(
            TrialRequirements requirements,
            Readiness readiness,
            PassportPages passports,
            CredentialWords words,
            Directory directory) {
        this.requirements = requirements;
        this.readiness = readiness;
        this.passports = passports;
        this.words = words;
        this.directory = directory;
    }

    /// A trial in the list.
    ///
    /// @param could how many of the centres that one sees could open it
    public record Row(String id, String title, String technique, String level, String takes, long could, int of) {}

    /// What the trial asks for.
    public record Asked(String title, String names, int months, String basis, String source) {}

    /// A centre's answer.
    ///
    /// @param with the machine and planning system
    public record Centre(
            String provider, String name, String with, List<Proof> proved, List<Gap> missing, boolean own) {}

    /// @param other the trial for which it was shown, if another
    public record Proof(String title, String credential, String until, String other) {}

    /// @param ask the path that asks for it; empty if it is on its way
    public record Gap(String title, String why, String remedy, String credential, String ask) {}

    @GetMapping("/trials")
    Page trials(@AuthenticationPrincipal Person person) {
        LocalDate day = directory.today().plusDays(DAYS_AHEAD);
        List<String> centres = passports.centres(person);
        List<Row> rows = requirements.trials().stream()
                .map(trial -> new Row(
                        trial.id(),
                        trial.title(),
                        trial.technique().title(),
                        trial.level(),
                        trial.takes().holds(day) ? "takes centres" : "takes no centres",
                        centres.stream()
                                .filter(provider ->
                                        readiness.of(trial, provider, day).couldOpen())
                                .count(),
                        centres.size()))
                .toList();
        return Page.of((out, frame) -> JtetrialsGenerated.render(out, null, frame, rows, Words.day(day)));
    }

    @GetMapping("/trials/{trial}")
    Page trial(@AuthenticationPrincipal Person person, @PathVariable("trial") String id) {
        Trial trial = requirements.trial(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate day = directory.today().plusDays(DAYS_AHEAD);
        Optional<String> own = person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD);
        List<Centre> centres = passports.centres(person).stream()
                .map(provider -> centre(readiness.of(trial, provider, day), trial, own))
                .toList();
        List<Asked> asked = requirements.of(trial, day).stream()
                .map(one -> new Asked(
                        one.title(),
                        AskPages.binds(one),
                        one.months(),
                        one.basis().words(),
                        one.source()))
                .toList();
        return Page.of((out, frame) -> JtetrialGenerated.render(
                out,
                null,
                frame,
                trial,
                Words.day(day),
                trial.takes().holds(day),
                asked,
                centres.stream().filter(one -> one.missing().isEmpty()).toList(),
                centres.stream().filter(one -> !one.missing().isEmpty()).toList()));
    }

    private Centre centre(Readiness.Answer answer, Trial trial, Optional<String> own) {
        boolean mine = own.filter(answer.provider()::equals).isPresent();
        return new Centre(
                answer.provider(),
                directory.name(answer.provider()),
                Stream.of(answer.machine(), answer.system())
                        .flatMap(Optional::stream)
                        .map(Equipment::words)
                        .collect(Collectors.joining(" and ")),
                answer.proved().stream()
                        .map(one -> new Proof(
                                one.requirement().title(),
                                one.by().id().toString(),
                                one.by().expires().map(Words::day).orElse(""),
                                one.streamlined() ? words.trial(one.by().trial()) : ""))
                        .toList(),
                answer.missing().stream()
                        .map(one -> new Gap(
                                one.requirement().title(),
                                one.why(),
                                one.remedy(),
                                one.open().map(open -> open.id().toString()).orElse(""),
                                mine && one.open().isEmpty() ? ask(answer, trial, one.requirement()) : ""))
                        .toList(),
                mine);
    }

    /// The form, filled in as far as it is known.
    private static String ask(Readiness.Answer answer, Trial trial, Requirement requirement) {
        return "/passports/" + answer.provider() + "/new?requirement=" + requirement.id() + "&technique="
                + trial.technique().id() + "&trial=" + trial.id()
                + answer.machine().map(one -> "&machine=" + one.id()).orElse("")
                + answer.system().map(one -> "&system=" + one.id()).orElse("");
    }
}
