package isocentre.service.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.governance.Line;
import isocentre.service.governance.Registers;
import isocentre.service.people.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Packs by their pages: put together, issued, and as they were ever after.
class PacksTest {
    private static final String NETWORK = "ODN-07";
    private static final String PAGE = "/governance/networks/" + NETWORK;

    private final Site site = Site.open();
    private final Packs packs = site.part(Packs.class);
    private final Browser manager = site.signedIn(Role.NETWORK_MANAGER, NETWORK);

    @Test
    void aPackIsFrozenAndHashedAndEnteredInTheLedgerWhenItIsIssued() throws Exception {
        String action = manager.send(
                        PAGE + "/matters/action",
                        "title",
                        "Mend the couch of the test",
                        "p0",
                        "physics",
                        "p1",
                        "it moves",
                        "due",
                        "2026-01-31")
                .location()
                .orElseThrow();
        assertThat(manager.get(PAGE + "/packs/next").main())
                .contains("Not issued")
                .contains("Mend the couch");
        String first = manager.send(PAGE + "/packs", "kind", "board").location().orElseThrow();
        byte[] html = manager.bytes(first + "/pack.html");
        byte[] pdf = manager.bytes(first + "/pack.pdf");
        site.signedIn(Role.NETWORK_CHAIR, NETWORK).send(action + "/move", "move", "agree", "words", "we all agree");

        String second =
                manager.send(PAGE + "/packs", "kind", "board").location().orElseThrow();
        assertThat(manager.get(second)
                        .page()
                        .select("#changed ~ .table-frame")
                        .getFirst()
                        .text())
                .contains("Action: Mend the couch of the test Proposed Agreed");
        assertThat(manager.get(first).main())
                .contains("This is the first board pack")
                .contains("Proposed");
        assertThat(manager.bytes(first + "/pack.html")).isEqualTo(html);
        assertThat(manager.bytes(first + "/pack.pdf")).isEqualTo(pdf);
        assertThat(new String(html, StandardCharsets.UTF_8)).contains("What changed since last time");
        assertThat(text(pdf)).contains("What changed since last time").contains("Mend the couch of the test");

        Packs.Issued issued = packs.find(id(first)).orElseThrow();
        assertThat(issued.htmlSha256()).isEqualTo(sha256(html));
        assertThat(issued.pdfSha256()).isEqualTo(sha256(pdf));
        inTheLedger(issued.pdfSha256());
        assertThat(manager.get(first + "/proof").text()).isNotEmpty();
        assertThatThrownBy(() -> site.database()
                        .sql("UPDATE governance_pack SET issuer_name = 'other'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(site.signedIn(Role.NETWORK_MANAGER, "ODN-04").get(first).status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.COMMISSIONER, "ENG")
                        .send(PAGE + "/packs", "kind", "board")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nog07AnAnnualReportIsIssuedOnceForEachYearAndStandsInTheRegister() {
        assertThat(manager.send(PAGE + "/packs", "kind", "annual", "year", "soon")
                        .page()
                        .select(".nhsuk-error-summary li"))
                .hasSize(3);
        String report = manager.send(
                        PAGE + "/packs", "kind", "annual", "year", "2023", "achievements", "much", "challenges", "more")
                .location()
                .orElseThrow();
        assertThat(manager.get(report).main()).contains("2023-24").contains("Achievements much");
        assertThat(site.part(Registers.class).lines().of(Line.Report.class, NETWORK))
                .extracting(Line.Report::year)
                .containsExactly(2023);
        assertThat(manager.send(
                                PAGE + "/packs",
                                "kind",
                                "annual",
                                "year",
                                "2023",
                                "achievements",
                                "much",
                                "challenges",
                                "more")
                        .main())
                .contains("The annual report of that year is issued already");
        assertThat(packs.of(NETWORK))
                .filteredOn(one -> one.pack().kind() == Pack.Kind.ANNUAL)
                .hasSize(1);
    }

    private void inTheLedger(String sha256) throws InterruptedException {
        AuditLog log = site.part(AuditLog.class);
        for (int i = 0; i < 300; i++) {
            if (log.entry(Act.PACK_ISSUED, sha256).orElseThrow().place().isPresent()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it did not come into the ledger");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }
}
