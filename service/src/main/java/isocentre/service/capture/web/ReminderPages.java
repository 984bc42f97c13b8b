package isocentre.service.capture.web;

import isocentre.service.capture.reminding.Reminders;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.capture.JteremindersGenerated;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether one wants to be reminded by e-mail.
@Controller
class ReminderPages {
    private final Reminders reminders;

    ReminderPages(Reminders reminders) {
        this.reminders = reminders;
    }

    @GetMapping("/reminders")
    Page page(@AuthenticationPrincipal Person person) {
        boolean on = reminders.on(person);
        return Page.of(
                (out, frame) -> JteremindersGenerated.render(out, null, frame, person.email(), on, reminders.sent()));
    }

    @PostMapping("/reminders")
    Redirect turn(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "off") String letters) {
        boolean on = letters.equals("on");
        reminders.turn(person, on);
        return Redirect.to("/reminders")
                .saying(on ? "You get reminders by e-mail." : "You get no more reminders by e-mail.");
    }
}
