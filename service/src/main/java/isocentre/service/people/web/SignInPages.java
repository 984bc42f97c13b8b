package isocentre.service.people.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.passkey.Passkeys;
import isocentre.service.people.provider.Providers;
import isocentre.service.people.signing.Attempts;
import isocentre.service.people.signing.SignIn;
import isocentre.templates.people.JtecodeGenerated;
import isocentre.templates.people.JtesignInGenerated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in, in two steps, and out.
@Controller
class SignInPages {
    private static final String HALFWAY = "halfway";
    private static final String SINCE = "halfway since";
    private static final Duration TIME_FOR_CODE = Duration.ofMinutes(10);
    private static final String NO_MATCH =
            "The e-mail address and password do not match an account. Check both, and try again";

    private final SignIn signIn;
    private final Attempts attempts;
    private final Accounts accounts;
    private final Door door;
    private final Providers providers;
    private final Passkeys passkeys;
    private final Clock clock;

    SignInPages(
            SignIn signIn,
            Attempts attempts,
            Accounts accounts,
            Door door,
            Providers providers,
            Passkeys passkeys,
            Clock clock) {
        this.signIn = signIn;
        this.attempts = attempts;
        this.accounts = accounts;
        this.door = door;
        this.providers = providers;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    Page form(HttpServletRequest request) {
        return page(200, "", request, Mistakes.none());
    }

    @PostMapping("/sign-in")
    Answer password(
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Mistakes mistakes = Mistakes.none()
                .expect(!email.isBlank(), "email", "Enter your e-mail address")
                .expect(!password.isEmpty(), "password", "Enter your password");
        if (mistakes.any()) {
            return page(422, email, request, mistakes);
        }
        if (!attempts.allowed(email, request.getRemoteAddr())) {
            return page(
                    429,
                    email,
                    request,
                    mistakes.add("email", "Signing in failed too often. Wait 15 minutes, then try again"));
        }
        Optional<Person> person = signIn.withPassword(email, password);
        if (person.isEmpty()) {
            attempts.failed(email, request.getRemoteAddr());
            signIn.refused(accounts.find(email));
            return page(422, email, request, mistakes.add("email", NO_MATCH));
        }
        if (person.get().demo()) {
            return enter(person.get(), request, response);
        }
        HttpSession session = request.getSession();
        session.setAttribute(HALFWAY, person.get().id());
        session.setAttribute(SINCE, clock.millis());
        return Redirect.to("/sign-in/code");
    }

    @GetMapping("/sign-in/code")
    Answer codeForm(HttpServletRequest request) {
        return halfway(request).isEmpty() ? Redirect.to("/sign-in") : codePage(200, Mistakes.none());
    }

    @PostMapping("/sign-in/code")
    Answer code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<Person> halfway = halfway(request);
        if (halfway.isEmpty()) {
            return Redirect.to("/sign-in");
        }
        Person person = halfway.get();
        if (!attempts.allowed(person.email(), request.getRemoteAddr())) {
            return codePage(
                    429, Mistakes.none().add("code", "Signing in failed too often. Wait 15 minutes, then try again"));
        }
        if (!signIn.withCode(person, code)) {
            attempts.failed(person.email(), request.getRemoteAddr());
            signIn.refused(halfway);
            return codePage(
                    422,
                    Mistakes.none()
                            .add(
                                    "code",
                                    "The code is not right, or was used already. Enter the one that your app shows now"));
        }
        return enter(person, request, response);
    }

    @PostMapping("/sign-out")
    Redirect signOut(HttpServletRequest request, HttpServletResponse response) {
        door.leave(request);
        if (request.isSecure()) {
            // Browsers heed it over TLS alone.
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        return Redirect.to("/");
    }

    private Redirect enter(Person person, HttpServletRequest request, HttpServletResponse response) {
        attempts.succeeded(person.email());
        String wanted = door.enter(person, request, response);
        signIn.signedIn(person, person.demo() ? "with password" : "with password and code");
        return Redirect.to(wanted);
    }

    private Optional<Person> halfway(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(HALFWAY) instanceof UUID id)
                || !(session.getAttribute(SINCE) instanceof Long since)
                || clock.millis() - since > TIME_FOR_CODE.toMillis()) {
            return Optional.empty();
        }
        return accounts.find(id);
    }

    Page page(int status, String email, HttpServletRequest request, Mistakes mistakes) {
        PasskeyPlace place = PasskeyPlace.of(passkeys.site(), request);
        return new Page(
                status,
                (out, frame) ->
                        JtesignInGenerated.render(out, null, frame, email, mistakes, providers.choices(), place));
    }

    private static Page codePage(int status, Mistakes mistakes) {
        return new Page(status, (out, frame) -> JtecodeGenerated.render(out, null, frame, mistakes));
    }
}
