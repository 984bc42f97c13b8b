package isocentre.service.people.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Redirect;
import isocentre.service.people.passkey.Passkeys;
import isocentre.service.people.signing.Attempts;
import isocentre.service.people.signing.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in with a passkey, in place of password and code. The browser's script asks for options, and sends the
/// device's answer as the form's one field.
@Controller
class PasskeySignIn {
    private static final String OFTEN = "Signing in failed too often. Wait 15 minutes, then try again";

    private final Passkeys passkeys;
    private final Questions questions;
    private final SignIn signIn;
    private final SignInPages pages;
    private final Attempts attempts;
    private final Door door;

    PasskeySignIn(
            Passkeys passkeys, Questions questions, SignIn signIn, SignInPages pages, Attempts attempts, Door door) {
        this.passkeys = passkeys;
        this.questions = questions;
        this.signIn = signIn;
        this.pages = pages;
        this.attempts = attempts;
        this.door = door;
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        if (passkeys.site().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (!attempts.allowed(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        PublicKeyCredentialRequestOptions options = passkeys.asking();
        questions.ask(request.getSession(), options);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.text(options));
    }

    @PostMapping("/sign-in/passkey")
    Answer signIn(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!attempts.allowed(request.getRemoteAddr())) {
            return pages.page(429, "", request, Mistakes.none().add("passkey", OFTEN));
        }
        if (credential.isEmpty()) {
            return pages.page(
                    422,
                    "",
                    request,
                    Mistakes.none()
                            .add("passkey", "The browser gave no passkey. Try again, or sign in with your password"));
        }
        return switch (outcome(request.getSession(false), credential)) {
            case Passkeys.Outcome.Right right -> {
                String wanted = door.enter(right.person(), request, response);
                signIn.signedIn(right.person(), "with a passkey");
                yield Redirect.to(wanted);
            }
            case Passkeys.Outcome.Wrong wrong -> {
                attempts.failed(request.getRemoteAddr());
                signIn.refused("passkey", wrong.why());
                yield pages.page(
                        422,
                        "",
                        request,
                        Mistakes.none()
                                .add(
                                        "passkey",
                                        "That passkey does not open an account here. It may have been removed. Try again,"
                                                + " or sign in with your password"));
            }
        };
    }

    private Passkeys.Outcome outcome(HttpSession session, String credential) {
        Optional<PublicKeyCredentialRequestOptions> asked =
                session == null ? Optional.empty() : questions.take(session, PublicKeyCredentialRequestOptions.class);
        return asked.map(options -> passkeys.holder(options, credential))
                .orElse(new Passkeys.Outcome.Wrong("passkey: this browser was asked for none, or too long ago"));
    }
}
