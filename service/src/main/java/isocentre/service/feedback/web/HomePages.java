package isocentre.service.feedback.web;

import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.templates.feedback.JtehomeGenerated;
import isocentre.templates.feedback.JteopeningGenerated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: what Isocentre is, for the public; the way into one's work, for those signed in.
@Controller
class HomePages {

    @GetMapping("/")
    Page home(@AuthenticationPrincipal @Nullable Person person) {
        return Page.of(
                person == null
                        ? (out, frame) -> JteopeningGenerated.render(out, null, frame)
                        : (out, frame) -> JtehomeGenerated.render(out, null, frame, person.name()));
    }
}
