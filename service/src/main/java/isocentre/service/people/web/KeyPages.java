package isocentre.service.people.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Certificates;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.people.JtecertificateGenerated;
import isocentre.templates.people.JtekeyGenerated;
import isocentre.templates.people.JtekeysGenerated;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The keys of a provider's systems.
@Controller
public class KeyPages {
    private final ApiKeys keys;
    private final Directory directory;
    private final Clock clock;
    private final Dimse dimse;

    KeyPages(
            ApiKeys keys,
            Directory directory,
            Clock clock,
            @Value("${isocentre.plans.dimse.title}") String title,
            @Value("${isocentre.plans.dimse.port}") int port) {
        this.keys = keys;
        this.directory = directory;
        this.clock = clock;
        this.dimse = new Dimse(title, port);
    }

    /// A key in the list.
    public record Row(
            String id,
            String name,
            String does,
            String made,
            String expires,
            String used,
            String state,
            boolean good) {}

    /// What was typed into the form.
    public record Typed(String name, String does, String certificate) {}

    /// Where planning systems that speak DIMSE are listened to.
    ///
    /// @param port 0 if nowhere
    public record Dimse(String title, int port) {}

    @GetMapping("/keys")
    Page keys(@AuthenticationPrincipal Person person) {
        return page(200, person, new Typed("", "submissions", ""), Mistakes.none());
    }

    private Page page(int status, Person person, Typed typed, Mistakes mistakes) {
        String provider =
                person.organisation(directory.today(), Role.DATA_MANAGER).orElseThrow();
        List<Row> rows = keys.of(provider).stream().map(this::row).toList();
        return new Page(
                status,
                (out, frame) -> JtekeysGenerated.render(
                        out, null, frame, provider, directory.name(provider), rows, typed, dimse, mistakes));
    }

    private Row row(ApiKeys.Key key) {
        boolean good = key.good(clock.instant());
        return new Row(
                key.id().toString(),
                key.name(),
                does(key),
                Times.words(key.made()),
                Times.words(key.expires()),
                key.used().map(Times::words).orElse("never"),
                good ? "In use" : key.revoked().isPresent() ? "Revoked" : "Ended",
                good);
    }

    private static String does(ApiKeys.Key key) {
        if (key.role() != Role.PLAN_SYSTEM) {
            return "Submissions";
        }
        return key.certificate() ? "Plans, by certificate" : "Plans";
    }

    @PostMapping("/keys/{provider}")
    Answer make(
            @AuthenticationPrincipal Person person,
            @PathVariable String provider,
            @RequestParam String name,
            @RequestParam(defaultValue = "submissions") String does,
            @RequestParam(defaultValue = "") String certificate) {
        if (name.isBlank()) {
            return page(
                    422,
                    person,
                    new Typed(name, does, certificate),
                    Mistakes.none().add("name", "Enter a name, such as the system that will use the key"));
        }
        if (does.equals("dimse")) {
            return admit(person, provider, new Typed(name.strip(), does, certificate));
        }
        String key = keys.make(
                person, provider, name.strip(), does.equals("plans") ? Role.PLAN_SYSTEM : Role.HOSPITAL_SYSTEM);
        return Page.of((out, frame) -> JtekeyGenerated.render(out, null, frame, name.strip(), key, provider));
    }

    /// Lets a planning system in by its certificate.
    private Answer admit(Person person, String provider, Typed typed) {
        Optional<X509Certificate> certificate = Certificates.read(typed.certificate());
        Optional<String> wrong = certificate.isEmpty()
                ? Optional.of("Paste the system's certificate as PEM: from -----BEGIN CERTIFICATE----- to -----END"
                        + " CERTIFICATE-----, and never its private key")
                : notGood(certificate.get());
        Optional<Instant> ends =
                wrong.isPresent() ? Optional.empty() : keys.admit(person, provider, typed.name(), certificate.get());
        if (ends.isEmpty()) {
            return page(
                    422,
                    person,
                    typed,
                    Mistakes.none()
                            .add(
                                    "certificate",
                                    wrong.orElse("This certificate was let in before, and may have been revoked. Make a"
                                            + " new one on the planning system")));
        }
        String fingerprint = Certificates.fingerprint(certificate.get());
        return Page.of((out, frame) -> JtecertificateGenerated.render(
                out, null, frame, typed.name(), fingerprint, Times.words(ends.get()), dimse));
    }

    private Optional<String> notGood(X509Certificate certificate) {
        Instant now = clock.instant();
        if (certificate.getNotAfter().toInstant().isBefore(now)) {
            return Optional.of("The certificate ended on "
                    + Times.words(certificate.getNotAfter().toInstant()) + ". Make a new one on the planning system");
        }
        return certificate.getNotBefore().toInstant().isAfter(now)
                ? Optional.of("The certificate is not good before "
                        + Times.words(certificate.getNotBefore().toInstant()))
                : Optional.empty();
    }

    @PostMapping("/keys/{provider}/{id}/revoke")
    Redirect revoke(@AuthenticationPrincipal Person person, @PathVariable String provider, @PathVariable UUID id) {
        return keys.revoke(person, provider, id)
                ? Redirect.to("/keys").saying("The key was revoked. It opens nothing any more.")
                : Redirect.to("/keys");
    }
}
