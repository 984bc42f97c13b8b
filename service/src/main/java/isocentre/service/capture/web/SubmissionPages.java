package isocentre.service.capture.web;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.Submissions;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.capture.JtelistGenerated;
import isocentre.templates.capture.JtesendGenerated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A provider's submissions, and the form that sends one.
@Controller
public class SubmissionPages {
    private static final int MONTHS_OFFERED = 24;

    private final Submissions submissions;
    private final Directory directory;

    SubmissionPages(Submissions submissions, Directory directory) {
        this.submissions = submissions;
        this.directory = directory;
    }

    /// A submission in the list.
    public record Row(String id, String month, StateTag state, String received, String sender, String rows) {}

    @GetMapping("/submissions")
    Page list(@AuthenticationPrincipal Person person) {
        String provider = provider(person);
        boolean sends = person.has(Role.DATA_MANAGER, directory.today());
        List<Row> rows = submissions.of(new OdsCode(provider)).stream()
                .map(one -> new Row(
                        one.id().toString(),
                        one.month().map(Month::words).orElse("Month not known yet"),
                        StateTag.of(one.state()),
                        Moments.words(one.received()),
                        one.sender(),
                        one.verdict()
                                .map(verdict -> Moments.number(verdict.rows()))
                                .orElse("")))
                .toList();
        return Page.of(
                (out, frame) -> JtelistGenerated.render(out, null, frame, directory.name(provider), rows, sends));
    }

    @GetMapping("/submissions/new")
    Page form(@AuthenticationPrincipal Person person) {
        return form(200, provider(person), Mistakes.none());
    }

    Page form(int status, String provider, Mistakes mistakes) {
        List<Choice> months = new ArrayList<>(List.of(new Choice("", "As the files say", true)));
        Month last = Month.of(directory.today()).plus(-1);
        IntStream.range(0, MONTHS_OFFERED)
                .mapToObj(back -> last.plus(-back))
                .forEach(month -> months.add(new Choice(month.toString(), month.words(), false)));
        return new Page(
                status,
                (out, frame) -> JtesendGenerated.render(
                        out, null, frame, provider, directory.name(provider), months, mistakes));
    }

    private String provider(Person person) {
        return person.organisation(directory.today(), Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST)
                .orElseThrow();
    }
}
