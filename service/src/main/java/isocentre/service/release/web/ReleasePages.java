package isocentre.service.release.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.release.Attacked;
import isocentre.service.release.RefusedRelease;
import isocentre.service.release.Release;
import isocentre.service.release.ReleasedIndicator;
import isocentre.service.release.Releases;
import isocentre.service.release.State;
import isocentre.service.workflow.Workflow;
import isocentre.templates.release.JtelistGenerated;
import isocentre.templates.release.JtereleaseGenerated;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where releases are proposed, looked at and decided.
@Controller
public class ReleasePages {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Releases releases;

    ReleasePages(Releases releases) {
        this.releases = releases;
    }

    /// A row of the list.
    public record Row(String href, String name, String state, String proposed, String decided) {}

    /// A release as its page shows it.
    public record View(
            Release release,
            String state,
            String meaning,
            String proposed,
            String decided,
            boolean mine,
            boolean open) {}

    @GetMapping("/releases")
    Page list() {
        return list(new Mistakes(), 200);
    }

    @PostMapping("/releases")
    Answer propose(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "") String year) {
        try {
            Release release = releases.propose(person, year);
            return Redirect.to("/releases/" + release.id())
                    .saying(release.name() + " is proposed; another person decides");
        } catch (RefusedRelease e) {
            Mistakes mistakes = new Mistakes();
            mistakes.add("year", sentence(e));
            return list(mistakes, 422);
        }
    }

    private Page list(Mistakes mistakes, int status) {
        List<Row> rows = releases.all().stream().map(ReleasePages::row).toList();
        return new Page(
                status, (out, frame) -> JtelistGenerated.render(out, null, frame, rows, releases.years(), mistakes));
    }

    @GetMapping("/releases/{id}")
    Page release(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return release(person, find(id), new Mistakes(), 200);
    }

    private Page release(Person person, Release release, Mistakes mistakes, int status) {
        Workflow.Meaning meaning = Releases.WORKFLOW.meaning(release.state());
        View view = new View(
                release,
                meaning.title(),
                meaning.words(),
                words(release.proposal()),
                release.decision().map(ReleasePages::words).orElse(""),
                release.proposal().person().equals(person.id()),
                release.state() == State.PROPOSED);
        List<ReleasedIndicator> tables = releases.tables(release);
        List<Attacked> attacked = tables.stream().map(Attacked::of).toList();
        return new Page(
                status, (out, frame) -> JtereleaseGenerated.render(out, null, frame, view, tables, attacked, mistakes));
    }

    @PostMapping("/releases/{id}/approve")
    Answer approve(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return decide(person, id, "is published", () -> releases.approve(person, id));
    }

    @PostMapping("/releases/{id}/refuse")
    Answer refuse(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return decide(person, id, "is refused", () -> releases.refuse(person, id, reason));
    }

    @PostMapping("/releases/{id}/withdraw")
    Answer withdraw(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return decide(person, id, "is withdrawn", () -> releases.withdraw(person, id));
    }

    private Answer decide(Person person, UUID id, String done, Runnable deciding) {
        Release release = find(id);
        try {
            deciding.run();
            return Redirect.to("/releases/" + id).saying(release.name() + " " + done);
        } catch (RefusedRelease e) {
            Mistakes mistakes = new Mistakes();
            mistakes.add("reason", sentence(e));
            return release(person, find(id), mistakes, 422);
        }
    }

    private Release find(UUID id) {
        return releases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Row row(Release one) {
        return new Row(
                "/releases/" + one.id(),
                one.name(),
                Releases.WORKFLOW.meaning(one.state()).title(),
                words(one.proposal()),
                one.decision().map(ReleasePages::words).orElse(""));
    }

    private static String words(Release.Step step) {
        return step.name() + ", " + WHEN.format(step.at());
    }

    private static String sentence(RefusedRelease e) {
        String words = String.join("; ", e.reasons());
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
