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
import isocentre.service.plans.credentialing.Lapsing;
import isocentre.service.plans.credentialing.Register;
import isocentre.templates.trials.JtechangeGenerated;
import isocentre.templates.trials.JteenterGenerated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A centre's register of machines and planning systems: entering one, and changing or ending a version, with what
/// that would end.
@Controller
public class RegisterPages {
    private final Register register;
    private final Credentials credentials;
    private final CredentialWords words;
    private final Lapsing lapsing;
    private final Directory directory;

    RegisterPages(
            Register register, Credentials credentials, CredentialWords words, Lapsing lapsing, Directory directory) {
        this.register = register;
        this.credentials = credentials;
        this.words = words;
        this.lapsing = lapsing;
        this.directory = directory;
    }

    @GetMapping("/passports/{provider}/equipment/new")
    Page form(@PathVariable String provider) {
        return form(200, provider, "", "", "", "", "", directory.today().toString(), Mistakes.none());
    }

    private static Page form(
            int status,
            String provider,
            String kind,
            String name,
            String product,
            String version,
            String algorithm,
            String from,
            Mistakes mistakes) {
        List<Choice> kinds = Arrays.stream(Equipment.Kind.values())
                .map(one ->
                        new Choice(one.name(), capital(one.words()), one.name().equals(kind)))
                .toList();
        return new Page(
                status,
                (out, frame) -> JteenterGenerated.render(
                        out, null, frame, provider, kinds, name, product, version, algorithm, from, mistakes));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @PostMapping("/passports/{provider}/equipment/new")
    Answer enter(
            @AuthenticationPrincipal Person person,
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String algorithm,
            @RequestParam(defaultValue = "") String from) {
        Optional<Equipment.Kind> what = Arrays.stream(Equipment.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        Optional<LocalDate> day = day(from);
        Mistakes mistakes = Mistakes.none()
                .expect(what.isPresent(), "kind", "Choose what it is")
                .expect(!name.isBlank(), "name", "Enter what your centre calls it")
                .expect(
                        what.filter(Equipment.Kind.SYSTEM::equals).isEmpty() || !version.isBlank(),
                        "version",
                        "Enter the version: credentials name it")
                .expect(day.isPresent(), "from", "Enter the first day of its use, such as 2025-04-28");
        if (!mistakes.any()) {
            try {
                register.enter(
                        person,
                        provider,
                        new Register.Entered(
                                what.orElseThrow(),
                                name.strip(),
                                product.strip(),
                                version.strip(),
                                what.orElseThrow() == Equipment.Kind.SYSTEM ? algorithm.strip() : "",
                                day.orElseThrow()));
                return Redirect.to("/passports/" + provider).saying(name.strip() + " is in the register.");
            } catch (Credentials.Refused refused) {
                mistakes.add("name", String.valueOf(refused.getMessage()));
            }
        }
        return form(422, provider, kind, name, product, version, algorithm, from, mistakes);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/passports/{provider}/equipment/{id}")
    Page change(@PathVariable String provider, @PathVariable UUID id) {
        return change(200, find(provider, id), "", "", directory.today().toString(), Mistakes.none());
    }

    private Equipment find(String provider, UUID id) {
        return register.find(id)
                .filter(one -> one.provider().equals(provider))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page change(int status, Equipment one, String version, String algorithm, String from, Mistakes mistakes) {
        List<CredentialWords.Row> named = credentials.of(one.provider()).stream()
                .filter(each -> each.machine().filter(one::equals).isPresent()
                        || each.system().filter(one::equals).isPresent())
                .filter(each -> each.state().passed() || each.state().underWay())
                .map(words::row)
                .toList();
        return new Page(
                status,
                (out, frame) -> JtechangeGenerated.render(
                        out,
                        null,
                        frame,
                        one.provider(),
                        one.id().toString(),
                        one.name(),
                        one.words(),
                        one.kind() == Equipment.Kind.SYSTEM,
                        named,
                        version,
                        algorithm,
                        from,
                        mistakes));
    }

    @PostMapping("/passports/{provider}/equipment/{id}")
    Answer changed(
            @AuthenticationPrincipal Person person,
            @PathVariable String provider,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String algorithm,
            @RequestParam(defaultValue = "") String from) {
        Equipment one = find(provider, id);
        Optional<LocalDate> day = day(from);
        boolean ends = act.equals("end");
        Mistakes mistakes = Mistakes.none()
                .expect(ends || act.equals("change"), "act", "Choose what happens")
                .expect(ends || !version.isBlank(), "version", "Enter the new version")
                .expect(day.isPresent(), "from", "Enter the day, such as 2025-04-28");
        if (!mistakes.any()) {
            try {
                if (ends) {
                    register.end(person, one, day.orElseThrow().minusDays(1));
                } else {
                    register.change(person, one, version.strip(), algorithm.strip(), day.orElseThrow());
                }
                lapsing.sweep();
                return Redirect.to("/passports/" + provider)
                        .saying("The register is changed. What named " + one.name()
                                + " as it was ends with the day before.");
            } catch (Credentials.Refused refused) {
                mistakes.add("from", String.valueOf(refused.getMessage()));
            }
        }
        return change(422, one, version, algorithm, from, mistakes);
    }
}
