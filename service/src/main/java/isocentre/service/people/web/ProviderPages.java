package isocentre.service.people.web;

import isocentre.service.pages.Answer;
import isocentre.service.pages.Away;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.provider.ProviderSignIn;
import isocentre.service.people.provider.ProviderSignIn.Outcome;
import isocentre.service.people.provider.Unreachable;
import isocentre.service.people.signing.Attempts;
import isocentre.service.people.signing.SignIn;
import isocentre.templates.pages.JteerrorGenerated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Signing in with an identity provider: on the way there, and back.
@Controller
class ProviderPages {
    private final ProviderSignIn providers;
    private final SignIn signIn;
    private final Attempts attempts;
    private final Door door;

    ProviderPages(ProviderSignIn providers, SignIn signIn, Attempts attempts, Door door) {
        this.providers = providers;
        this.signIn = signIn;
        this.attempts = attempts;
        this.door = door;
    }

    @GetMapping("/sign-in/with/{provider}")
    Answer there(
            @PathVariable String provider,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request,
            HttpServletResponse response) {
        known(provider);
        return leave(provider, again, request, response);
    }

    private Answer leave(String provider, boolean again, HttpServletRequest request, HttpServletResponse response) {
        try {
            return new Away(providers.begin(provider, again, request, response));
        } catch (Unreachable e) {
            LoggerFactory.getLogger(ProviderPages.class).warn(e.getMessage());
            return words(
                    503,
                    "You cannot be signed in for the moment",
                    "The service that knows you does not answer.",
                    "Try again in a few minutes.");
        }
    }

    @GetMapping("/sign-in/return/{provider}")
    Answer back(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response) {
        known(provider);
        String address = request.getRemoteAddr();
        if (!attempts.allowed(address)) {
            return words(
                    429,
                    "Too many attempts",
                    "To keep accounts safe, signing in was tried too often.",
                    "Wait 15 minutes, then try again.");
        }
        return switch (providers.finish(provider, request, response)) {
            case Outcome.Known(Person person) -> {
                String wanted = door.enter(person, request, response);
                signIn.signedIn(person, "with " + provider);
                yield Redirect.to(wanted);
            }
            case Outcome.Again() -> leave(provider, true, request, response);
            case Outcome.WithoutRole() -> {
                signIn.refused(provider, "none of the roles there is one here");
                yield words(
                        403,
                        "You have no role here",
                        "You were recognised, but none of your roles is one that this service knows.",
                        "If you chose the wrong role, sign in again with another. Otherwise ask an administrator of Isocentre.");
            }
            case Outcome.Refused(String why) -> {
                attempts.failed(address);
                signIn.refused(provider, why);
                yield words(
                        403,
                        "You could not be signed in",
                        "What came back from the service that knows you was not right, or was used already. It was recorded.",
                        "Begin again from the page Sign in.");
            }
        };
    }

    private void known(String provider) {
        if (!providers.has(provider)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Page words(int status, String title, String what, String next) {
        return new Page(status, (out, frame) -> JteerrorGenerated.render(out, null, frame, title, what, next));
    }
}
