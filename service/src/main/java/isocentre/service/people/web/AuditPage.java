package isocentre.service.people.web;

import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.audit.Ledger;
import isocentre.service.pages.Page;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.templates.people.JteauditGenerated;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The log of what was done by whom, a page at a time.
@Controller
public class AuditPage {
    private static final int A_PAGE = 50;

    private final AuditLog log;
    private final Ledger ledger;
    private final Accounts accounts;

    AuditPage(AuditLog log, Ledger ledger, Accounts accounts) {
        this.log = log;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /// An entry in words.
    public record Row(long number, String at, String who, String did, String to, String detail, String place) {}

    @GetMapping("/audit")
    Page audit(@RequestParam(defaultValue = "9223372036854775807") long before) {
        Map<String, String> names = accounts.all().stream().collect(Collectors.toMap(Person::getName, Person::name));
        List<Row> rows = log.before(before, A_PAGE).stream()
                .map(entry -> row(entry, names))
                .toList();
        return Page.of((out, frame) -> JteauditGenerated.render(
                out,
                null,
                frame,
                rows,
                rows.size() == A_PAGE,
                log.written(),
                ledger.trouble().orElse("")));
    }

    private static Row row(Entry entry, Map<String, String> names) {
        return new Row(
                entry.number(),
                Times.words(entry.at()),
                names.getOrDefault(entry.actor(), entry.actor()),
                entry.act().words(),
                entry.actor().equals(entry.subject()) ? "" : names.getOrDefault(entry.subject(), entry.subject()),
                entry.detail(),
                entry.place().isPresent() ? Long.toString(entry.place().getAsLong()) : "");
    }
}
