package isocentre.service.feedback.web;

import isocentre.indicators.CaseList;
import isocentre.indicators.Indicator;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.service.feedback.Library;
import isocentre.service.feedback.Looks;
import isocentre.service.feedback.Looks.Look;
import isocentre.service.indicators.Edition;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.feedback.JtecasesGenerated;
import isocentre.templates.feedback.JtelookGenerated;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The cases behind a figure of one's own provider: the reason first, then the list, a page at a time, and as a file.
@Controller
public class CasePages {
    private static final int A_PAGE = 50;
    private static final int LONGEST = 500;

    private final Library library;
    private final Looks looks;
    private final Directory directory;

    CasePages(Library library, Looks looks, Directory directory) {
        this.library = library;
        this.looks = looks;
        this.directory = directory;
    }

    @GetMapping("/providers/{provider}/cases/{indicator}")
    Page ask(@PathVariable String provider, @PathVariable String indicator, @RequestParam String period) {
        return ask(200, provider, indicator(indicator), period(period), "", Mistakes.none());
    }

    @PostMapping("/providers/{provider}/cases/{indicator}")
    Answer begin(
            @AuthenticationPrincipal Person person,
            @PathVariable String provider,
            @PathVariable String indicator,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String reason) {
        Mistakes mistakes = Mistakes.none()
                .expect(!reason.isBlank(), "reason", "Say why you need to see the cases")
                .expect(reason.length() <= LONGEST, "reason", "Shorten the reason to " + LONGEST + " characters");
        if (mistakes.any()) {
            return ask(422, provider, indicator(indicator), period(period), reason, mistakes);
        }
        Edition edition =
                library.state().edition().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Look look = looks.begin(
                person,
                new OdsCode(provider),
                indicator(indicator).id(),
                period(period),
                edition.dataVersion(),
                reason.strip());
        return Redirect.to("/looks/" + look.id());
    }

    private Page ask(
            int status, String provider, Indicator indicator, Period period, String reason, Mistakes mistakes) {
        return new Page(
                status,
                (out, frame) -> JtelookGenerated.render(
                        out,
                        null,
                        frame,
                        provider,
                        directory.name(provider),
                        indicator.id(),
                        indicator.name(),
                        period.toString(),
                        words(period),
                        reason,
                        mistakes));
    }

    @GetMapping("/looks/{id}")
    Page cases(
            @AuthenticationPrincipal Person person, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return cases(200, person, own(person, id), page, "", Mistakes.none());
    }

    /// The provider's own identifiers, for its clinical lead alone.
    @PostMapping("/looks/{id}/identifiers")
    Answer identify(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose) {
        Look look = own(person, id);
        if (!leads(person, look)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Mistakes mistakes = Mistakes.none()
                .expect(!purpose.isBlank(), "purpose", "Say for what you need the identifiers")
                .expect(purpose.length() <= LONGEST, "purpose", "Shorten the purpose to " + LONGEST + " characters");
        if (mistakes.any()) {
            return cases(422, person, look, 1, purpose, mistakes);
        }
        looks.identify(person, look, purpose.strip());
        return Redirect.to("/looks/" + id);
    }

    private boolean leads(Person person, Look look) {
        return person.on(directory.today())
                .anyMatch(grant -> grant.role() == Role.CLINICAL_LEAD
                        && grant.organisation().equals(look.provider().code()));
    }

    private Page cases(int status, Person person, Look look, int page, String purpose, Mistakes mistakes) {
        CaseList all = looks.cases(look);
        int pages = Math.max(1, Math.ceilDiv(all.cases().size(), A_PAGE));
        int at = Math.clamp(page, 1, pages);
        List<CaseList.Case> here = all.cases().stream()
                .skip((long) (at - 1) * A_PAGE)
                .limit(A_PAGE)
                .toList();
        boolean named = look.identifiedFor().isPresent() && leads(person, look);
        CaseTable table = named
                ? CaseTable.identified(all, here, looks.identifiers(person, look, all, here))
                : CaseTable.of(all, here);
        return new Page(
                status,
                (out, frame) -> JtecasesGenerated.render(
                        out,
                        null,
                        frame,
                        look,
                        directory.name(look.provider().code()),
                        all.indicator().name(),
                        words(look.period()),
                        counts(all),
                        table,
                        at,
                        pages,
                        leads(person, look) && !named,
                        purpose,
                        mistakes));
    }

    @GetMapping("/looks/{id}/cases.csv")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        Look look = own(person, id);
        CaseList all = looks.cases(look);
        boolean named = look.identifiedFor().isPresent() && leads(person, look);
        CaseTable table = named
                ? CaseTable.identified(all, all.cases(), looks.identifiers(person, look, all, all.cases()))
                : CaseTable.of(all, all.cases());
        looks.exported(person, look, all.cases().size());
        return Taken.of(
                Taken.csv(table.heads(), table.rows()),
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                look.indicator() + "-" + look.provider() + "-cases.csv");
    }

    private Look own(Person person, UUID id) {
        return looks.find(id)
                .filter(look -> look.account().equals(person.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /// `28 of 32 cases are counted`.
    private static String counts(CaseList all) {
        return switch (all.indicator().kind()) {
            case PROPORTION ->
                String.format(
                        java.util.Locale.UK, "%,.0f of %,.0f cases are counted", all.numerator(), all.denominator());
            case QUANTILE, MIX, VARIATION, COUNT, RATE, MEAN, RATIO ->
                String.format(java.util.Locale.UK, "%,d cases", all.cases().size());
        };
    }

    private static Indicator indicator(String id) {
        return Looks.indicator(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Period period(String text) {
        try {
            return Period.of(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String words(Period period) {
        return period.first().equals(period.last()) ? period.first().words() : period.toString();
    }
}
