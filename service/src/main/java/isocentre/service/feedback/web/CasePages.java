package isocentre.service.feedback.web;

import de.siegmar.fastcsv.writer.CsvWriter;
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
import isocentre.templates.feedback.JtecasesGenerated;
import isocentre.templates.feedback.JtelookGenerated;
import java.io.StringWriter;
import java.util.ArrayList;
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
    private static final String FORMULA = "=+-@\t\r";

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
        Look look = own(person, id);
        CaseList all = looks.cases(look);
        int pages = Math.max(1, Math.ceilDiv(all.cases().size(), A_PAGE));
        int at = Math.clamp(page, 1, pages);
        List<List<String>> rows = all.cases().stream()
                .skip((long) (at - 1) * A_PAGE)
                .limit(A_PAGE)
                .map(one -> row(all, one))
                .toList();
        return Page.of((out, frame) -> JtecasesGenerated.render(
                out,
                null,
                frame,
                look,
                directory.name(look.provider().code()),
                all.indicator().name(),
                words(look.period()),
                counts(all),
                heads(all),
                rows,
                at,
                pages));
    }

    @GetMapping("/looks/{id}/cases.csv")
    ResponseEntity<String> file(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        Look look = own(person, id);
        CaseList all = looks.cases(look);
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(heads(all));
        all.cases()
                .forEach(one -> csv.writeRecord(
                        row(all, one).stream().map(CasePages::harmless).toList()));
        looks.exported(person, look, all.cases().size());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + look.indicator() + "-" + look.provider() + "-cases.csv\"")
                .header("Cache-Control", "no-store")
                .body(text.toString());
    }

    private Look own(Person person, UUID id) {
        return looks.find(id)
                .filter(look -> look.account().equals(person.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static List<String> heads(CaseList all) {
        List<String> heads = new ArrayList<>(List.of(measured(all)));
        heads.addAll(all.columns());
        return heads;
    }

    private static String measured(CaseList all) {
        return switch (all.indicator().kind()) {
            case PROPORTION -> "counted";
            case QUANTILE -> "value";
            case MIX, VARIATION -> "category";
            case COUNT, RATE -> "adds";
            case MEAN, RATIO -> "amount";
        };
    }

    private static List<String> row(CaseList all, CaseList.Case one) {
        List<String> row = new ArrayList<>(List.of(
                switch (all.indicator().kind()) {
                    case PROPORTION -> one.numerator() > 0 ? "yes" : "no";
                    case QUANTILE, MIX, VARIATION -> one.value();
                    case COUNT, RATE, MEAN, RATIO -> String.valueOf(Math.round(one.numerator()));
                }));
        row.addAll(one.cells());
        return row;
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

    private static String harmless(String cell) {
        return cell.length() > 1 && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-[0-9.]+")
                ? "'" + cell
                : cell;
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
