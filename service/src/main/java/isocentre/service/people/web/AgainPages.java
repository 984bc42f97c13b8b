package isocentre.service.people.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.passkey.Passkeys;
import isocentre.service.people.provider.Providers;
import isocentre.service.people.signing.Attempts;
import isocentre.service.people.signing.SignIn;
import isocentre.templates.people.JteagainGenerated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whoever wants to change how one signs in, or to end sessions, proves again who they are, if they did so some while
/// ago.
@Controller
class AgainPages {
    private static final String OFTEN = "That was wrong too often. Wait 15 minutes, then try again";

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final Questions questions;
    private final AccountPages account;
    private final Attempts attempts;
    private final Door door;

    AgainPages(
            SignIn signIn, Passkeys passkeys, Questions questions, AccountPages account, Attempts attempts, Door door) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.questions = questions;
        this.account = account;
        this.attempts = attempts;
        this.door = door;
    }

    @GetMapping("/account/again")
    Page form(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        return page(200, person, request, Mistakes.none());
    }

    @PostMapping("/account/again")
    Answer password(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        if (password.isEmpty()) {
            return page(422, person, request, Mistakes.none().add("password", "Enter your password"));
        }
        if (!attempts.allowed(person.email(), request.getRemoteAddr())) {
            return page(429, person, request, Mistakes.none().add("password", OFTEN));
        }
        if (!signIn.knowsPassword(person, password)) {
            attempts.failed(person.email(), request.getRemoteAddr());
            signIn.refused(Optional.of(person));
            return page(422, person, request, Mistakes.none().add("password", "That is not your password. Try again"));
        }
        return proved(request.getSession());
    }

    @PostMapping("/account/again/passkey")
    Answer passkey(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request) {
        if (credential.isEmpty()) {
            return page(422, person, request, Mistakes.none().add("passkey", "The browser gave no passkey. Try again"));
        }
        boolean own = attempts.allowed(person.email(), request.getRemoteAddr())
                && questions
                        .take(request.getSession(), PublicKeyCredentialRequestOptions.class)
                        .map(options -> passkeys.holder(options, credential))
                        .filter(outcome -> outcome instanceof Passkeys.Outcome.Right right
                                && right.person().id().equals(person.id()))
                        .isPresent();
        if (!own) {
            attempts.failed(person.email(), request.getRemoteAddr());
            signIn.refused(Optional.of(person));
            return page(
                    422,
                    person,
                    request,
                    Mistakes.none().add("passkey", "That is not one of your passkeys. Try again"));
        }
        return proved(request.getSession());
    }

    private Redirect proved(HttpSession session) {
        door.proved(session);
        return Redirect.to("/account").saying("Thank you. Now go on, within a quarter of an hour.");
    }

    private Page page(int status, Person person, HttpServletRequest request, Mistakes mistakes) {
        List<Providers.Choice> providers = account.providersOf(person);
        PasskeyPlace place = PasskeyPlace.of(passkeys.site(), request);
        boolean passkey = place.here() && !passkeys.of(person).isEmpty();
        boolean password = signIn.hasPassword(person);
        return new Page(
                status,
                (out, frame) -> JteagainGenerated.render(out, null, frame, password, passkey, providers, mistakes));
    }
}
