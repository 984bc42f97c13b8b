package isocentre.service.people.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Accounts;
import isocentre.service.people.signing.Attempts;
import isocentre.service.people.signing.Invitations;
import isocentre.service.people.signing.PasswordRule;
import isocentre.templates.people.JtegoneGenerated;
import isocentre.templates.people.JtewelcomeGenerated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Taking up an invitation: a name, a password, and an app for one-time codes.
@Controller
class WelcomePages {
    private final Invitations invitations;
    private final Attempts attempts;
    private final Accounts accounts;
    private final Door door;
    private final PasswordRule rule;

    WelcomePages(Invitations invitations, Attempts attempts, Accounts accounts, Door door, PasswordRule rule) {
        this.invitations = invitations;
        this.attempts = attempts;
        this.accounts = accounts;
        this.door = door;
        this.rule = rule;
    }

    @GetMapping("/welcome/{token}")
    Page form(@PathVariable String token) {
        return invitations
                .open(token)
                .map(open -> page(200, open, token, open.person().name(), Mistakes.none()))
                .orElseGet(WelcomePages::gone);
    }

    @PostMapping("/welcome/{token}")
    Answer accept(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Invitations.Open> found = invitations.open(token);
        if (found.isEmpty()) {
            return gone();
        }
        Invitations.Open open = found.get();
        Mistakes mistakes = Mistakes.none().expect(!name.isBlank(), "name", "Enter your name");
        rule.mistake(password, open.person()).ifPresent(words -> mistakes.add("password", words));
        mistakes.expect(!code.isBlank(), "code", "Enter the code of six digits that your app shows");
        String account = "welcome " + open.person().id();
        if (!mistakes.any() && !attempts.allowed(account, request.getRemoteAddr())) {
            mistakes.add("code", "The code was wrong too often. Wait 15 minutes, then try again");
        }
        if (!mistakes.any() && !invitations.accept(token, open, name, password, code)) {
            attempts.failed(account, request.getRemoteAddr());
            mistakes.add("code", "The code is not right. Enter the one that your app shows now");
        }
        if (mistakes.any()) {
            return page(422, open, token, name, mistakes);
        }
        // Password and code were both just proved.
        door.enter(accounts.find(open.person().id()).orElseThrow(), request, response);
        return Redirect.to("/").saying("Your account is ready, and you are signed in.");
    }

    private static Page page(int status, Invitations.Open open, String token, String name, Mistakes mistakes) {
        Authenticator app = Authenticator.of(open);
        return new Page(
                status,
                (out, frame) -> JtewelcomeGenerated.render(
                        out, null, frame, token, open.person().email(), name, app.svg(), app.secret(), mistakes));
    }

    private static Page gone() {
        return new Page(404, (out, frame) -> JtegoneGenerated.render(out, null, frame));
    }
}
