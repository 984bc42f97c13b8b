package isocentre.service.people.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.passkey.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own passkeys: made with the browser's script, and removed. Only who signed in a short while ago may do either:
/// a screen left open must not give a way in that stays.
@Controller
class PasskeyPages {
    private static final int LONGEST = 60;

    private final Passkeys passkeys;
    private final Questions questions;
    private final AccountPages account;
    private final Door door;

    PasskeyPages(Passkeys passkeys, Questions questions, AccountPages account, Door door) {
        this.passkeys = passkeys;
        this.questions = questions;
        this.account = account;
        this.door = door;
    }

    @PostMapping("/account/passkeys/options")
    ResponseEntity<String> options(@AuthenticationPrincipal Person person, HttpSession session) {
        if (passkeys.site().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (!door.recent(session)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        PublicKeyCredentialCreationOptions options = passkeys.making(person);
        questions.ask(session, options);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.text(options));
    }

    @PostMapping("/account/passkeys")
    Answer add(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (!door.recent(session)) {
            return Redirect.to("/account/again");
        }
        Optional<PublicKeyCredentialCreationOptions> asked =
                questions.take(session, PublicKeyCredentialCreationOptions.class);
        Mistakes mistakes = Mistakes.none()
                .expect(!name.isBlank(), "name", "Enter a name for the passkey, such as the device it lies on")
                .expect(name.length() <= LONGEST, "name", "Enter a name of at most " + LONGEST + " characters");
        if (!mistakes.any()
                && !asked.filter(options -> passkeys.add(person, options, credential, name.strip()))
                        .isPresent()) {
            mistakes.add(
                    "name",
                    "The passkey was not kept: the browser's answer was not right, or came too late. Try again");
        }
        return mistakes.any()
                ? account.page(422, person, request, name, mistakes)
                : Redirect.to("/account")
                        .saying("The passkey " + name.strip() + " is yours. Sign in with it from now on.");
    }

    @PostMapping("/account/passkeys/{id}/remove")
    Redirect remove(@AuthenticationPrincipal Person person, @PathVariable String id, HttpSession session) {
        if (!door.recent(session)) {
            return Redirect.to("/account/again");
        }
        return Redirect.to("/account")
                .saying(
                        passkeys.remove(person, id)
                                ? "The passkey was removed. It opens nothing here any more."
                                : "That passkey was removed already.");
    }
}
