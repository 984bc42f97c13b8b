package isocentre.service.feedback.web;

import isocentre.service.feedback.SavedViews;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.feedback.JtesaveGenerated;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Keeps the page that a person looks at under a name, and removes it again. The list is on the first page.
@Controller
class ViewPages {
    private final SavedViews views;

    ViewPages(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/views/new")
    Page form(@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String name) {
        return form(200, address, name, Mistakes.none());
    }

    @PostMapping("/views")
    Answer save(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address) {
        Mistakes mistakes = Mistakes.none()
                .expect(!name.isBlank(), "name", "Give the view a name")
                .expect(
                        name.length() <= SavedViews.LONGEST_NAME,
                        "name",
                        "Shorten the name to " + SavedViews.LONGEST_NAME + " characters");
        if (mistakes.any()) {
            return form(422, address, name, mistakes);
        }
        known(address);
        views.save(person, name.strip(), address);
        return Redirect.to("/").saying("“" + name.strip() + "” is kept among your views.");
    }

    @PostMapping("/views/{id}/remove")
    Redirect remove(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        views.remove(person, id);
        return Redirect.to("/").saying("The view was removed.");
    }

    private static Page form(int status, String address, String name, Mistakes mistakes) {
        known(address);
        return new Page(status, (out, frame) -> JtesaveGenerated.render(out, null, frame, address, name, mistakes));
    }

    private static void known(String address) {
        if (!SavedViews.keepable(address)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
