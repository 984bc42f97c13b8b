package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.audit.Ledger;
import isocentre.service.capture.receiving.Uploads;
import isocentre.service.people.Role;
import isocentre.verifier.EntryProof;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
    private static final Month MARCH = new Month(2025, 3);

    private final Site site = Site.open();

    @TempDir
    private Path folder;

    @Test
    void aFaultyMonthIsExplainedMendedSentAgainSignedAndCounts() throws Exception {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        List<Path> good = Months.of("RR8", MARCH);
        UUID faulty = Sent.checked(site, manager, "RR8", Months.changed(good, "TIME_AND_DATE_OF_EXPOSURE", "WHEN"));
        Browser.Seen findings = manager.get("/submissions/" + faulty);
        assertThat(findings.page().title()).startsWith("March 2025, rejected");
        assertThat(findings.main()).contains("Stops the submission", "What to do:");
        assertThat(manager.get("/submissions/" + faulty + "/sign").status()).isEqualTo(303);
        assertThat(manager.get("/submissions/" + faulty + "/findings.csv").text())
                .contains("RTDS-");

        UUID mended = Sent.checked(site, manager, "RR8", good);
        assertThat(manager.get("/submissions/" + mended).main()).contains("Go on to sign");
        Browser.Seen consequence = manager.get("/submissions/" + mended + "/sign");
        assertThat(consequence.main()).contains("What signing will change", "Rows sent");
        assertThat(manager.send("/submissions/" + mended + "/sign").main()).contains("Tick the box");
        assertThat(manager.send("/submissions/" + mended + "/sign", "stand", "yes")
                        .location())
                .contains("/submissions/" + mended + "/receipt");

        Submission stored = Sent.settled(site, mended);
        assertThat(stored.state()).isEqualTo(State.STORED);
        assertThat(manager.get("/submissions/" + mended + "/receipt").main())
                .contains(
                        stored.digest(),
                        "It counts in data version " + stored.dataVersion().orElseThrow());
        receiptHasItsPlaceInTheLedger(manager, mended);
        Browser.Seen paper = manager.get("/submissions/" + mended + "/receipt.pdf");
        assertThat(paper.response().headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.text()).startsWith("%PDF");
        assertThat(site.part(Holdings.class)
                        .of(new OdsCode("RR8"), MARCH)
                        .orElseThrow()
                        .rows())
                .isPositive();
        assertThat(Files.exists(site.part(Uploads.class).of(mended)))
                .as("patients' rows are not kept twice")
                .isFalse();
        assertThat(manager.get("/calendar").main()).contains("the calendar stands as on");
        assertThat(manager.get("/calendar?to=2025-03").page().select(".cell--late, .cell--on-time"))
                .isNotEmpty();
        assertThat(manager.get("/calendar?to=2025-03")
                        .page()
                        .select(".matrix tbody .matrix__sum")
                        .text())
                .matches("[0-9]+ of [0-9]+");
    }

    @Test
    void theSameFilesSentAgainAreTheSameSubmission() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        List<Path> files = Months.changed(Months.of("RR8", new Month(2025, 2)), "Placeholder", "Again");
        UUID first = Sent.checked(site, manager, "RR8", files);
        assertThat(Sent.checked(site, manager, "RR8", files)).isEqualTo(first);
        manager.send("/submissions/" + first + "/withdraw", "reason", "a test");
        assertThat(Sent.settled(site, first).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void filesOfAnotherProviderAreRefused() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        UUID id = Sent.checked(site, manager, "RR8", Months.of("RYJ", MARCH));
        assertThat(site.part(Submissions.class).find(id).orElseThrow().state()).isEqualTo(State.REJECTED);
        assertThat(manager.sendFiles("/providers/RYJ/submissions", Months.of("RYJ", MARCH))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void oneOfTwoFilesIsNotEnough() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        UUID id = Sent.checked(
                site, manager, "RR8", List.of(Months.of("RR8", MARCH).getFirst()));
        assertThat(site.part(Submissions.class).find(id).orElseThrow().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void nobodyOfAnotherProviderSeesOrSignsASubmission() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        UUID id = Sent.checked(site, manager, "RR8", Months.changed(Months.of("RR8", MARCH), "Placeholder", "Hidden"));
        for (Role role : new Role[] {Role.DATA_MANAGER, Role.CLINICAL_LEAD}) {
            Browser other = site.signedIn(role, "RYJ");
            for (String page : List.of("", "/sign", "/receipt", "/findings.csv", "/repaired.zip", "/progress")) {
                assertThat(other.get("/submissions/" + id + page).status())
                        .as(page)
                        .isEqualTo(403);
            }
            assertThat(other.send("/submissions/" + id + "/sign", "stand", "yes")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(site.signedIn(Role.ANALYST, "ENG").get("/submissions/" + id).status())
                .isEqualTo(403);
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        Browser.Seen seen = manager.sendFiles("/providers/RR8/submissions", List.of());
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select(".nhsuk-error-summary a").attr("href")).isEqualTo("#files");
    }

    private void receiptHasItsPlaceInTheLedger(Browser manager, UUID id) throws Exception {
        String address = "/submissions/" + id + "/receipt";
        Entry entry = site.part(AuditLog.class).entry(Act.SIGNED, id.toString()).orElseThrow();
        for (int i = 0; i < 100 && entry.place().isEmpty(); i++) {
            Thread.sleep(50);
            entry = site.part(AuditLog.class).entry(Act.SIGNED, id.toString()).orElseThrow();
        }
        long place = entry.place().orElseThrow();
        Browser.Seen receipt = manager.get(address);
        assertThat(receipt.main())
                .contains(
                        "The signature is entry " + place + " of the ledger",
                        "entry " + entry.number() + " of the audit log",
                        "with the root ");
        String proof = receipt.page().select("main a[href$=proof]").attr("href");
        Path taken =
                Files.writeString(folder.resolve("proof"), manager.get(proof).text());
        Path keys = Files.writeString(
                folder.resolve("keys"), site.part(Ledger.class).keys());
        assertThat(EntryProof.verify(taken, keys))
                .isInstanceOfSatisfying(
                        EntryProof.Verdict.Holds.class,
                        holds -> assertThat(holds.entry()).contains("\"what\":\"" + id + "\""));
        try (PDDocument pdf = Loader.loadPDF(manager.bytes(address + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Entry " + place + " of isocentre/ledger/", "Signed over", "/receipt/proof");
        }
        assertThat(site.signedIn(Role.DATA_MANAGER, "RYJ").get(proof).status()).isEqualTo(403);

        site.database()
                .sql("UPDATE ledger_entry SET audit = NULL WHERE place = ?")
                .params(place)
                .update();
        assertThat(manager.get(address).main())
                .contains("entry " + entry.number() + " of the audit log, and is not in the ledger yet");
        assertThat(manager.get(proof).status()).isEqualTo(404);
        site.database()
                .sql("UPDATE ledger_entry SET audit = ? WHERE place = ?")
                .params(entry.number(), place)
                .update();
    }
}
