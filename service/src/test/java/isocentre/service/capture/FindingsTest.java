package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.Finding;
import isocentre.dataset.Severity;
import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final String OWN = "RWE";
    private static final String MACHINE = "RTDS-MACH-01";

    private final Site site = Site.open();
    private final Browser manager = site.signedIn(Role.DATA_MANAGER, OWN);

    @Test
    void aRulesTrendTellsEachMonthsRowsToTheEyeAndInWords() {
        UUID february = sent(new Month(2025, 2), OWN + "LA[0-9]{4}(?=.*2025-02-04)");
        UUID march = sent(new Month(2025, 3), OWN + "(LA|OT)[0-9]{4}");
        long before = rows(february);
        long after = rows(march);
        assertThat(before).isPositive();
        assertThat(after).isPositive().isNotEqualTo(before);
        Document page = manager.get("/submissions/" + march).page();
        String finding = "#finding-" + place(march, one -> one.rule().equals(MACHINE));
        assertThat(page.select(finding + " .finding__facts").text())
                .contains("February 2025: " + counted(before), "March 2025: " + counted(after));
        assertThat(page.select(finding + " .trend title").eachText())
                .containsExactly("February 2025: " + counted(before), "March 2025: " + counted(after));
    }

    @Test
    void aWarningIsAcceptedWithItsReasonAndWhatLeavesRowsOutIsNot() {
        UUID id = Sent.checked(
                site,
                manager,
                OWN,
                Months.changed(
                        Months.changed(Months.of(OWN, new Month(2025, 2)), OWN + "(LA|OT)[0-9]{4}", "old machine"),
                        "(2025-02-[0-9]{2}) 1[0-9]:",
                        "$1 99:"));
        int warning = place(id, one -> one.severity() == Severity.WARN);
        int fault = place(id, one -> one.severity() != Severity.WARN && one.severity() != Severity.INFORM);
        Browser.Seen empty = manager.send(accept(id, warning), "reason", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".nhsuk-error-summary a").attr("href")).isEqualTo("#reason-" + warning);
        assertThat(manager.send(accept(id, warning), "reason", "decommissioned in May")
                        .status())
                .isEqualTo(303);
        assertThat(manager.get("/submissions/" + id)
                        .page()
                        .select("#finding-" + warning)
                        .text())
                .contains("Accepted decommissioned in May (Synthetic Person");
        assertThat(site.part(AuditLog.class).about(id.toString()).stream()
                        .filter(entry -> entry.act() == Act.FINDING_ACCEPTED))
                .hasSize(1);
        assertThat(manager.get("/submissions/" + id).page().select("#finding-" + fault + " form[action$=/accept]"))
                .isEmpty();
        assertThat(manager.send(accept(id, fault), "reason", "because").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(site.part(AcceptedFindings.class).of(id)).containsOnlyKeys(warning);
        Browser physicist = site.signedIn(Role.PHYSICIST, OWN);
        assertThat(physicist.send(accept(id, warning), "reason", "because").status())
                .isEqualTo(403);
    }

    @Test
    void theRepairedFilesAreTakenAwayAndSentInsteadAndTheirCauseIsGone() {
        UUID id = Sent.checked(
                site, manager, OWN, Months.changed(Months.of(OWN, new Month(2025, 3)), "(X65)([0-9])", "$1.$2"));
        Predicate<Finding> dotted = one -> one.rule().equals("RTDS-CODE-25");
        assertThat(findings(id)).anyMatch(dotted);
        assertThat(manager.get("/submissions/" + id)
                        .page()
                        .select("#finding-" + place(id, dotted))
                        .text())
                .contains("The repair has a safe answer for it.");
        Browser.Seen file = manager.get("/submissions/" + id + "/repaired.zip");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).startsWith("PK");
        String mended =
                manager.send("/submissions/" + id + "/repaired").location().orElseThrow();
        UUID again = UUID.fromString(mended.substring("/submissions/".length()));
        Sent.settled(site, again);
        assertThat(findings(again)).noneMatch(dotted);
    }

    private UUID sent(Month month, String machines) {
        List<Path> files = Months.changed(Months.of(OWN, month), machines, "Linac green");
        return Sent.checked(site, manager, OWN, files);
    }

    private static String accept(UUID id, int place) {
        return "/submissions/" + id + "/findings/" + place + "/accept";
    }

    private List<Finding> findings(UUID id) {
        return site.part(Submissions.class)
                .find(id)
                .orElseThrow()
                .verdict()
                .orElseThrow()
                .findings();
    }

    private long rows(UUID id) {
        return findings(id).stream()
                .filter(one -> one.rule().equals(MACHINE))
                .mapToLong(Finding::count)
                .sum();
    }

    private int place(UUID id, Predicate<Finding> wanted) {
        List<Finding> all = findings(id);
        for (int i = 0; i < all.size(); i++) {
            if (wanted.test(all.get(i))) {
                return i;
            }
        }
        throw new AssertionError("no such finding among " + all);
    }

    private static String counted(long rows) {
        return String.format("%,d rows", rows);
    }
}
