package isocentre.service.people.web;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Secrets;
import isocentre.service.people.passkey.Passkeys;
import isocentre.service.people.provider.Providers;
import isocentre.service.people.signing.SignIn;
import isocentre.templates.people.JteaccountGenerated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own account: roles, how one signs in, and where one is signed in.
@Controller
class AccountPages {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Accounts accounts;
    private final Directory directory;
    private final Providers providers;
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Door door;
    private final AuditLog log;

    AccountPages(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Accounts accounts,
            Directory directory,
            Providers providers,
            Passkeys passkeys,
            SignIn signIn,
            Door door,
            AuditLog log) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.directory = directory;
        this.providers = providers;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.door = door;
        this.log = log;
    }

    @GetMapping("/account")
    Page account(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        return page(200, person, request, "", Mistakes.none());
    }

    Page page(int status, Person person, HttpServletRequest request, String name, Mistakes mistakes) {
        HttpSession session = request.getSession();
        List<SignedIn> signedIn = sessions.findByPrincipalName(person.getName()).values().stream()
                .map(one -> SignedIn.of(one, session.getId()))
                .sorted(Comparator.comparing(SignedIn::lastUsed).reversed())
                .toList();
        List<RoleRow> roles = person.grants().stream()
                .map(grant -> RoleRow.of(grant, directory))
                .toList();
        Ways ways = new Ways(
                passkeys.of(person).stream().map(Ways::row).toList(),
                PasskeyPlace.of(passkeys.site(), request),
                name,
                signIn.hasPassword(person),
                door.recent(session));
        return new Page(
                status,
                (out, frame) -> JteaccountGenerated.render(
                        out, null, frame, person, roles, signedIn, providersOf(person), ways, mistakes));
    }

    /// The identity providers that gave the person a role.
    List<Providers.Choice> providersOf(Person person) {
        return providers.choices().stream()
                .filter(choice ->
                        person.grants().stream().anyMatch(grant -> choice.name().equals(grant.provider())))
                .toList();
    }

    @PostMapping("/account/sessions/{session}/end")
    Redirect end(@AuthenticationPrincipal Person person, @PathVariable String session, HttpSession here) {
        if (!door.recent(here)) {
            return Redirect.to("/account/again");
        }
        Optional<String> own = sessions.findByPrincipalName(person.getName()).keySet().stream()
                .filter(id -> Secrets.hash(id).equals(session))
                .findFirst();
        own.ifPresent(id -> {
            sessions.deleteById(id);
            log.append(person.getName(), Act.SESSION_ENDED, person.getName(), "");
        });
        return Redirect.to("/account")
                .saying(own.isPresent() ? "That browser is signed out." : "That session had ended already.");
    }

    @PostMapping("/account/sign-out-everywhere")
    Redirect signOutEverywhere(@AuthenticationPrincipal Person person, HttpSession session) {
        if (!door.recent(session)) {
            return Redirect.to("/account/again");
        }
        log.append(person.getName(), Act.SIGNED_OUT_EVERYWHERE, person.getName(), "");
        accounts.endSessions(person);
        session.invalidate();
        return Redirect.to("/sign-in");
    }
}
