package isocentre.service.plans.web;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.credentialing.Credential;
import isocentre.service.plans.credentialing.Credentials;
import isocentre.service.plans.credentialing.Equipment;
import isocentre.service.plans.credentialing.Register;
import isocentre.templates.trials.JtepassportGenerated;
import isocentre.templates.trials.JtepassportsGenerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Credential passports: of all centres that one sees, and of one.
@Controller
public class PassportPages {
    private final Credentials credentials;
    private final CredentialWords words;
    private final Register register;
    private final Directory directory;

    PassportPages(Credentials credentials, CredentialWords words, Register register, Directory directory) {
        this.credentials = credentials;
        this.words = words;
        this.register = register;
        this.directory = directory;
    }

    /// A centre in the list.
    public record Centre(String provider, String name, long held, long underWay, long ending) {}

    /// Something of the register.
    public record Item(String id, String what, String words, String days, boolean open) {}

    @GetMapping("/passports")
    Answer all(@AuthenticationPrincipal Person person) {
        Optional<String> own = own(person);
        if (own.isPresent()) {
            return Redirect.to("/passports/" + own.get());
        }
        List<Centre> centres = centres(person).stream().map(this::centre).toList();
        return Page.of((out, frame) -> JtepassportsGenerated.render(out, null, frame, centres));
    }

    private Optional<String> own(Person person) {
        return person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD);
    }

    /// The centres that a person sees, in the order of their names.
    List<String> centres(Person person) {
        LocalDate today = directory.today();
        List<Grant> grants = person.on(today).toList();
        return directory.providers().stream()
                .map(Organisation::code)
                .filter(code -> grants.stream().anyMatch(grant -> sees(grant, code, today)))
                .map(OdsCode::code)
                .toList();
    }

    private boolean sees(Grant grant, OdsCode provider, LocalDate today) {
        return switch (grant.role().scope()) {
            case PROVIDER -> grant.organisation().equals(provider.code());
            case NETWORK ->
                directory
                        .networkOf(provider, today)
                        .filter(network -> network.id().equals(grant.organisation()))
                        .isPresent();
            case ENGLAND -> true;
        };
    }

    private Centre centre(String provider) {
        LocalDate today = directory.today();
        List<Credential> all = credentials.of(provider);
        return new Centre(
                provider,
                directory.name(provider),
                all.stream().filter(one -> one.holds(today)).count(),
                all.stream().filter(one -> one.state().underWay()).count(),
                all.stream().filter(one -> words.ending(one)).count());
    }

    @GetMapping("/passports/{provider}")
    Page passport(@AuthenticationPrincipal Person person, @PathVariable String provider) {
        LocalDate today = directory.today();
        List<Credential> all = credentials.of(provider);
        boolean own = own(person).filter(provider::equals).isPresent();
        List<CredentialWords.Row> rows = all.stream().map(words::row).toList();
        List<CredentialWords.Row> toReview =
                own ? credentials.toReview(provider).stream().map(words::row).toList() : List.of();
        List<Item> items = register.of(provider).stream()
                .map(one -> new Item(
                        one.id().toString(),
                        one.kind().words(),
                        one.words(),
                        days(one),
                        own && one.to().isEmpty()))
                .toList();
        long held = all.stream().filter(one -> one.holds(today)).count();
        return Page.of((out, frame) -> JtepassportGenerated.render(
                out, null, frame, provider, directory.name(provider), own, held, rows, toReview, items));
    }

    private static String days(Equipment one) {
        return one.to().filter(last -> last.isBefore(one.from())).isPresent()
                ? "on no day: replaced when it was entered"
                : "from " + Words.day(one.from())
                        + one.to().map(last -> " to " + Words.day(last)).orElse("");
    }
}
