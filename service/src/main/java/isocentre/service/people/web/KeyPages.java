package isocentre.service.people.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.people.JtekeyGenerated;
import isocentre.templates.people.JtekeysGenerated;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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

    KeyPages(ApiKeys keys, Directory directory, Clock clock) {
        this.keys = keys;
        this.directory = directory;
        this.clock = clock;
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

    @GetMapping("/keys")
    Page keys(@AuthenticationPrincipal Person person) {
        return page(200, person, "", Mistakes.none());
    }

    private Page page(int status, Person person, String name, Mistakes mistakes) {
        String provider =
                person.organisation(directory.today(), Role.DATA_MANAGER).orElseThrow();
        List<Row> rows = keys.of(provider).stream().map(this::row).toList();
        return new Page(
                status,
                (out, frame) -> JtekeysGenerated.render(
                        out, null, frame, provider, directory.name(provider), rows, name, mistakes));
    }

    private Row row(ApiKeys.Key key) {
        boolean good = key.good(clock.instant());
        return new Row(
                key.id().toString(),
                key.name(),
                key.role() == Role.PLAN_SYSTEM ? "Plans" : "Submissions",
                Times.words(key.made()),
                Times.words(key.expires()),
                key.used().map(Times::words).orElse("never"),
                good ? "In use" : key.revoked().isPresent() ? "Revoked" : "Ended",
                good);
    }

    @PostMapping("/keys/{provider}")
    Answer make(
            @AuthenticationPrincipal Person person,
            @PathVariable String provider,
            @RequestParam String name,
            @RequestParam(defaultValue = "submissions") String does) {
        if (name.isBlank()) {
            return page(
                    422,
                    person,
                    name,
                    Mistakes.none().add("name", "Enter a name, such as the system that will use the key"));
        }
        String key = keys.make(
                person, provider, name.strip(), does.equals("plans") ? Role.PLAN_SYSTEM : Role.HOSPITAL_SYSTEM);
        return Page.of((out, frame) -> JtekeyGenerated.render(out, null, frame, name.strip(), key, provider));
    }

    @PostMapping("/keys/{provider}/{id}/revoke")
    Redirect revoke(@AuthenticationPrincipal Person person, @PathVariable String provider, @PathVariable UUID id) {
        return keys.revoke(person, provider, id)
                ? Redirect.to("/keys").saying("The key was revoked. It opens nothing any more.")
                : Redirect.to("/keys");
    }
}
