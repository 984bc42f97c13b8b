package isocentre.service.people.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.signing.Attempts;
import isocentre.service.people.signing.PasswordRule;
import isocentre.service.people.signing.SignIn;
import isocentre.templates.people.JtepasswordGenerated;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Changing one's own password: who knows the present one may, and is then signed out everywhere else.
@Controller
class PasswordPages {
    private final SignIn signIn;
    private final PasswordRule rule;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Door door;

    PasswordPages(SignIn signIn, PasswordRule rule, Accounts accounts, Attempts attempts, Door door) {
        this.signIn = signIn;
        this.rule = rule;
        this.accounts = accounts;
        this.attempts = attempts;
        this.door = door;
    }

    @GetMapping("/account/password")
    Page form(@AuthenticationPrincipal Person person) {
        if (!signIn.hasPassword(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(200, person, Mistakes.none());
    }

    @PostMapping("/account/password")
    Answer change(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        if (!attempts.allowed(person.email(), request.getRemoteAddr())) {
            return page(
                    429,
                    person,
                    Mistakes.none()
                            .add("present", "The password was wrong too often. Wait 15 minutes, then try again"));
        }
        Mistakes mistakes = Mistakes.none().expect(!present.isEmpty(), "present", "Enter your present password");
        if (!mistakes.any() && !signIn.knowsPassword(person, present)) {
            attempts.failed(person.email(), request.getRemoteAddr());
            signIn.refused(Optional.of(person));
            mistakes.add("present", "That is not your present password");
        }
        rule.mistake(password, person).ifPresent(words -> mistakes.add("password", words));
        mistakes.expect(
                mistakes.any() || !password.equals(present), "password", "Enter another password than the present one");
        if (mistakes.any()) {
            return page(422, person, mistakes);
        }
        signIn.change(person, password);
        attempts.succeeded(person.email());
        accounts.endOtherSessions(person, request.getSession().getId());
        request.changeSessionId();
        door.proved(request.getSession());
        return Redirect.to("/account").saying("Your password was changed, and you were signed out everywhere else.");
    }

    private static Page page(int status, Person person, Mistakes mistakes) {
        return new Page(
                status, (out, frame) -> JtepasswordGenerated.render(out, null, frame, person.email(), mistakes));
    }
}
