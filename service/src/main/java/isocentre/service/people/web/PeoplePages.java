package isocentre.service.people.web;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Accounts;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.signing.Invitations;
import isocentre.templates.people.JteinviteGenerated;
import isocentre.templates.people.JteinvitedGenerated;
import isocentre.templates.people.JtepeopleGenerated;
import isocentre.templates.people.JtepersonGenerated;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Administrators invite people, and give and take roles.
@Controller
public class PeoplePages {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Directory directory;
    private final RoleForm.Reader roleForms;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AuditLog log;
    private final Door door;

    PeoplePages(
            Accounts accounts,
            Invitations invitations,
            Directory directory,
            RoleForm.Reader roleForms,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AuditLog log,
            Door door) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.directory = directory;
        this.roleForms = roleForms;
        this.sessions = sessions;
        this.log = log;
        this.door = door;
    }

    /// Somebody in the list.
    public record Row(String id, String name, String email, String roles, boolean joined) {}

    @GetMapping("/people")
    Page people() {
        List<Row> rows = accounts.all().stream().map(this::row).toList();
        return Page.of((out, frame) -> JtepeopleGenerated.render(out, null, frame, rows));
    }

    private Row row(Person person) {
        String roles = person.on(directory.today())
                .map(grant -> grant.role().title() + ", " + directory.name(grant.organisation()))
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("No role today");
        return new Row(person.getName(), person.name(), person.email(), roles, accounts.joined(person));
    }

    @GetMapping("/people/invite")
    Page inviteForm() {
        return form(200, "", "", roleForms.empty(), Mistakes.none());
    }

    @PostMapping("/people/invite")
    Answer invite(
            @AuthenticationPrincipal Person by,
            @RequestParam String name,
            @RequestParam String email,
            RoleForm.Sent sent) {
        RoleForm form = roleForms.read(sent);
        Mistakes mistakes = Mistakes.none()
                .expect(!name.isBlank(), "name", "Enter the person's name")
                .expect(
                        email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                        "email",
                        "Enter an e-mail address, such as name@example.nhs.uk")
                .expect(accounts.find(email).isEmpty(), "email", "There is an account with this e-mail address");
        roleForms.check(sent, mistakes);
        if (mistakes.any()) {
            return form(422, name, email, form, mistakes);
        }
        Person person = accounts.make(email, name.strip(), false);
        roleForms.give(by, person, sent);
        return invited(by, person);
    }

    @PostMapping("/people/{id}/invite")
    Page again(@AuthenticationPrincipal Person by, @PathVariable UUID id) {
        return invited(by, find(id));
    }

    /// The link is shown once; the administrator hands it over.
    private Page invited(Person by, Person person) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/welcome/" + invitations.invite(by.getName(), person))
                .toUriString();
        return Page.of((out, frame) -> JteinvitedGenerated.render(out, null, frame, person, link));
    }

    @GetMapping("/people/{id}")
    Page person(@PathVariable UUID id) {
        return page(200, find(id), roleForms.empty(), Mistakes.none());
    }

    @PostMapping("/people/{id}/roles")
    Answer give(@AuthenticationPrincipal Person by, @PathVariable UUID id, RoleForm.Sent sent) {
        Person person = find(id);
        Mistakes mistakes = Mistakes.none();
        roleForms.check(sent, mistakes);
        if (mistakes.any()) {
            return page(422, person, roleForms.read(sent), mistakes);
        }
        roleForms.give(by, person, sent);
        return Redirect.to("/people/" + id)
                .saying("The role was given. " + person.name() + " signs in again to use it.");
    }

    @PostMapping("/people/{id}/roles/{grant}/take")
    Redirect take(@AuthenticationPrincipal Person by, @PathVariable UUID id, @PathVariable UUID grant) {
        Person person = find(id);
        Optional<Grant> found =
                person.grants().stream().filter(one -> one.id().equals(grant)).findFirst();
        accounts.take(by.getName(), person, found.orElseThrow(PeoplePages::unknown));
        return Redirect.to("/people/" + id).saying("The role was taken, and " + person.name() + " signed out.");
    }

    /// Ends all sessions of a person, as when a screen was left open or an account is in wrong hands.
    @PostMapping("/people/{id}/sign-out")
    Redirect signOut(@AuthenticationPrincipal Person by, @PathVariable UUID id, HttpSession here) {
        Person person = find(id);
        if (!door.recent(here)) {
            return Redirect.to("/account/again");
        }
        log.append(by.getName(), Act.SIGNED_OUT_EVERYWHERE, person.getName(), "by an administrator");
        accounts.endSessions(person);
        return person.id().equals(by.id())
                ? Redirect.to("/sign-in")
                : Redirect.to("/people/" + id).saying(person.name() + " was signed out everywhere.");
    }

    /// A person's sessions in words, the latest first.
    private List<String> signedIn(Person person) {
        return sessions.findByPrincipalName(person.getName()).values().stream()
                .map(session -> SignedIn.of(session, ""))
                .sorted(Comparator.comparing(SignedIn::lastUsed).reversed())
                .map(one -> one.from() + ", signed in " + one.began() + ", last used " + one.last())
                .toList();
    }

    private Person find(UUID id) {
        return accounts.find(id).orElseThrow(PeoplePages::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Page page(int status, Person person, RoleForm form, Mistakes mistakes) {
        List<RoleRow> roles = person.grants().stream()
                .map(grant -> RoleRow.of(grant, directory))
                .toList();
        boolean joined = accounts.joined(person);
        List<String> signedIn = signedIn(person);
        return new Page(
                status,
                (out, frame) -> JtepersonGenerated.render(
                        out, null, frame, person, roles, joined, directory.today(), signedIn, form, mistakes));
    }

    private static Page form(int status, String name, String email, RoleForm form, Mistakes mistakes) {
        return new Page(
                status, (out, frame) -> JteinviteGenerated.render(out, null, frame, name, email, form, mistakes));
    }
}
