package isocentre.service.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.plans.dicom.Content;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Uid;
import isocentre.service.Browser;
import isocentre.service.Looks;
import isocentre.service.Site;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Certificates;
import isocentre.service.people.Role;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Quarantine;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.store.Sharing;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Planning systems that speak DIMSE store, find and fetch at the gateway, as DCMTK's programs do it, each by its
/// certificate and for its own provider.
class DimseGatewayTest {
    private static final String STUDY_ROOT = "-S";

    @TempDir
    static Path folder;

    private static Site site;
    private static int port;
    private static Path trusted;
    private static Browser manager;
    private static PlannerCertificate known;
    private static Planner ours;
    private static Planner theirs;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/getscu")),
                "DCMTK is not installed, so DIMSE is not tried. On Debian: apt-get install dcmtk");
        port = OrthancSite.freePort();
        site = Site.with(Map.of("isocentre.plans.dimse.port", Integer.toString(port)));
        manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        trusted = Files.writeString(
                folder.resolve("isocentre.pem"),
                manager.get("/keys/isocentre.pem").text());
        known = PlannerCertificate.make(folder, "known");
        Browser.Seen seen = letIn(manager, "RR8", known);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.main())
                .contains("is let in", fingerprint(known), "ISOCENTRE", Integer.toString(port), "isocentre.pem");
        ours = planner(known);
        PlannerCertificate other = PlannerCertificate.make(folder, "other");
        letIn(site.signedIn(Role.DATA_MANAGER, "RYJ"), "RYJ", other);
        theirs = planner(other);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static Browser.Seen letIn(Browser manager, String provider, PlannerCertificate one) throws IOException {
        return manager.send(
                "/keys/" + provider, "name", "Synthetic planner", "does", "dimse", "certificate", one.pem());
    }

    private static String fingerprint(PlannerCertificate one) throws IOException {
        return Certificates.fingerprint(Certificates.read(one.pem()).orElseThrow());
    }

    private static Planner planner(PlannerCertificate certificate) {
        return new Planner(Optional.of(certificate), trusted, "ISOCENTRE", port, folder);
    }

    private static Planner.Ended send(Planner planner, SyntheticSet.File... files)
            throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (SyntheticSet.File file : files) {
            paths.add(Sets.write(file, folder).toString());
        }
        return planner.run("storescu", paths.toArray(String[]::new));
    }

    @Test
    void whatIsStoredIsFoundAndFetchedAgain() throws IOException, InterruptedException {
        SyntheticSet set = SyntheticSet.of(451);
        assertThat(ours.run("echoscu").exit()).isZero();
        Planner.Ended sent = send(ours, set.plan(), set.dose(), set.structures(), set.image(0));
        assertThat(sent.exit()).as(sent.words()).isZero();

        DicomFile study = only(ours.find(
                STUDY_ROOT,
                "QueryRetrieveLevel=STUDY",
                "PatientID=" + set.plan().instance().patient().id(),
                "PatientName",
                "StudyInstanceUID",
                "ModalitiesInStudy",
                "NumberOfStudyRelatedInstances",
                "AccessionNumber"));
        assertThat(text(study, "StudyInstanceUID")).isEqualTo(set.study().value());
        assertThat(text(study, "PatientName"))
                .isEqualTo(set.plan().instance().patient().name());
        assertThat(text(study, "ModalitiesInStudy")).isEqualTo("CT\\RTDOSE\\RTPLAN\\RTSTRUCT");
        assertThat(text(study, "NumberOfStudyRelatedInstances")).isEqualTo("4");
        assertThat(text(study, "AccessionNumber")).as("asked for, not known").isEmpty();

        List<DicomFile> plans = ours.find(
                STUDY_ROOT,
                "QueryRetrieveLevel=IMAGE",
                "StudyInstanceUID=" + set.study(),
                "SOPClassUID=1.2.840.10008.5.1.4.1.1.481.5",
                "SOPInstanceUID",
                "RTPlanLabel");
        assertThat(text(only(plans), "RTPlanLabel")).isEqualTo("CHEST VMAT");

        List<DicomFile> back = ours.get(STUDY_ROOT, "QueryRetrieveLevel=STUDY", "StudyInstanceUID=" + set.study());
        assertThat(content(back))
                .containsExactlyInAnyOrderElementsOf(content(
                        List.of(file(set.plan()), file(set.dose()), file(set.structures()), file(set.image(0)))));
        assertThat(site.part(AuditLog.class).about(set.study().value()))
                .extracting(entry -> entry.detail())
                .contains("4 objects for RR8 by C-STORE over TLS", "4 objects held by RR8: C-GET by PLANNER");
    }

    @Test
    void patientsAreToldOnceAndOnlyInPatientRoot() throws IOException, InterruptedException {
        SyntheticSet set = SyntheticSet.of(452);
        send(ours, set.plan(), set.dose());
        String id = set.plan().instance().patient().id();
        DicomFile patient = only(ours.find("-P", "QueryRetrieveLevel=PATIENT", "PatientID=" + id, "PatientName"));
        assertThat(text(patient, "PatientID")).isEqualTo(id);
        assertThat(ours.get("-P", "QueryRetrieveLevel=PATIENT", "PatientID=" + id))
                .hasSize(2);
        assertThat(ours.run("findscu", STUDY_ROOT, "-k", "QueryRetrieveLevel=PATIENT", "-k", "PatientID")
                        .words())
                .contains("Study Root has no level PATIENT");
    }

    @Test
    void anotherProviderSeesNothingUntilItIsShared() throws IOException, InterruptedException {
        SyntheticSet set = SyntheticSet.of(453);
        send(ours, set.plan());
        String study = "StudyInstanceUID=" + set.study();
        assertThat(theirs.find(STUDY_ROOT, "QueryRetrieveLevel=STUDY", study)).isEmpty();
        assertThat(theirs.get(STUDY_ROOT, "QueryRetrieveLevel=STUDY", study)).isEmpty();
        Sender sender = new Sender("synthetic", "Synthetic", "RR8");
        Sharing sharing = site.part(Sharing.class);
        Uid copy = sharing.showable(sender, site.part(Plans.class).heldBy("RR8", set.study()))
                .orElseThrow();
        sharing.share(sender, copy, "RYJ", "review", LocalDate.now().plusDays(9));
        assertThat(theirs.find(STUDY_ROOT, "QueryRetrieveLevel=STUDY", study))
                .as("what names the patient is never shown")
                .isEmpty();
        DicomFile got = only(theirs.get(STUDY_ROOT, "QueryRetrieveLevel=STUDY", "StudyInstanceUID=" + copy));
        assertThat(text(got, "PatientID"))
                .isNotEqualTo(set.plan().instance().patient().id());
    }

    @Test
    void otherContentUnderAKnownUidIsRefusedAndQuarantined() throws IOException, InterruptedException {
        SyntheticSet set = SyntheticSet.of(454);
        assertThat(send(ours, set.plan(), set.plan()).words())
                .as("the same again")
                .doesNotContain("0x0111");
        assertThat(send(ours, set.changedPlan()).words()).contains("0x0111");
        Uid uid = set.plan().instance().uid();
        assertThat(site.part(Quarantine.class).of("RR8"))
                .anySatisfy(one -> assertThat(one.uid()).isEqualTo(uid.value()));
        assertThat(content(ours.get(
                        STUDY_ROOT,
                        "QueryRetrieveLevel=IMAGE",
                        "StudyInstanceUID=" + set.study(),
                        "SOPInstanceUID=" + uid)))
                .isEqualTo(content(List.of(file(set.plan()))));
    }

    @Test
    void theSameObjectByAnotherWayIsTheSame() throws IOException, InterruptedException {
        SyntheticSet set = SyntheticSet.of(455);
        assertThat(Gateway.of(site, "RR8")
                        .store(List.of(set.plan().bytes(), set.dose().bytes()))
                        .status())
                .isEqualTo(200);
        assertThat(send(ours, set.plan(), set.dose()).words()).doesNotContain("0x0111");
        assertThat(ours.run("storescu", "-xi", Sets.write(set.dose(), folder).toString())
                        .words())
                .as("in implicit little endian")
                .contains("Little Endian Implicit")
                .doesNotContain("0x0111");
        assertThat(site.part(Quarantine.class).of("RR8"))
                .noneMatch(one -> one.uid().equals(set.dose().instance().uid().value()));
    }

    @Test
    void whoIsNotKnownIsNotLetIn() throws IOException, InterruptedException {
        Planner stranger = planner(PlannerCertificate.make(folder, "stranger"));
        Planner nobody = new Planner(Optional.empty(), trusted, "ISOCENTRE", port, folder);
        Planner lost = new Planner(Optional.of(known), trusted, "SOMEBODY", port, folder);
        for (Planner one : List.of(stranger, nobody, lost)) {
            assertThat(one.run("echoscu").exit()).isNotZero();
        }
        assertThat(lost.run("echoscu").words()).contains("Called AE Title Not Recognized");
    }

    @Test
    void aCertificateThatIsRevokedOpensNothingAndIsNotLetInAgain() throws IOException, InterruptedException {
        PlannerCertificate brief = PlannerCertificate.make(folder, "brief");
        letIn(manager, "RR8", brief);
        assertThat(planner(brief).run("echoscu").exit()).isZero();
        ApiKeys.Key key = site.part(ApiKeys.class).of("RR8").getFirst();
        assertThat(key.certificate()).isTrue();
        assertThat(manager.get("/keys").main()).contains("Plans, by certificate");
        manager.send("/keys/RR8/" + key.id() + "/revoke");
        assertThat(planner(brief).run("echoscu").exit()).isNotZero();
        Browser.Seen again = letIn(manager, "RR8", brief);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".nhsuk-error-summary a").text()).contains("was let in before");
    }

    @Test
    void aCertificateIsNoKeyToDicomWeb() throws IOException {
        for (String shown : List.of(
                fingerprint(known),
                new String(HexFormat.of().parseHex(fingerprint(known)), StandardCharsets.ISO_8859_1)
                        .replaceAll("[^!-~]", "?"))) {
            assertThat(site.visitor()
                            .send(site.visitor()
                                    .request("/dicom-web/studies")
                                    .header("Authorization", "Bearer " + shown)
                                    .GET()
                                    .build())
                            .status())
                    .isEqualTo(401);
        }
        assertThat(site.part(ApiKeys.class).holder(fingerprint(known))).isEmpty();
    }

    @Test
    void aCertificateThatIsNoneOrOldIsSaidAtItsField() throws IOException, InterruptedException {
        PlannerCertificate old =
                PlannerCertificate.make(folder, "old", "-startdate", "2020/01/01 00:00:00", "-validity", "30");
        PlannerCertificate early = PlannerCertificate.make(folder, "early", "-startdate", "+30d", "-validity", "30");
        Map<String, String> wrong = Map.of(
                "",
                "Paste the system's certificate",
                "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----",
                "Paste the system's certificate",
                Files.readString(known.key()),
                "never its private key",
                old.pem(),
                "The certificate ended on",
                early.pem(),
                "not good before");
        wrong.forEach((pem, words) -> {
            Browser.Seen seen = manager.send("/keys/RR8", "name", "Synthetic", "does", "dimse", "certificate", pem);
            assertThat(seen.status()).isEqualTo(422);
            assertThat(seen.page()
                            .select(".nhsuk-error-summary a[href=#certificate]")
                            .text())
                    .contains(words);
            assertThat(seen.page().select("#does-dimse[checked]")).hasSize(1);
        });
    }

    @Test
    void theFormReadsWellAtADeskAndOnAPhone() {
        try (Looks looks = new Looks(site, "keys")) {
            looks.at(manager, "/keys", "form");
            assertThat(looks.trouble()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "QueryRetrieveLevel=STUDY PatientName=Synthetic^* | No wildcards here",
                "QueryRetrieveLevel=STUDY PatientName=Synthetic^One | 'PatientName' cannot be searched",
                "QueryRetrieveLevel=STUDY StudyDate=yesterday | StudyDate is a date",
                "QueryRetrieveLevel=FRAME StudyInstanceUID | QueryRetrieveLevel is"
            })
    void aQuestionThatCannotBeAnsweredIsRefusedWithTheReason(String keys, String words)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(STUDY_ROOT));
        for (String key : keys.split(" ")) {
            arguments.addAll(List.of("-k", key));
        }
        assertThat(ours.run("findscu", arguments.toArray(String[]::new)).words())
                .contains(words);
    }

    @Test
    void nothingIsSentUnlessItIsNamed() throws IOException, InterruptedException {
        assertThat(ours.ask(folder, STUDY_ROOT, "QueryRetrieveLevel=STUDY", "StudyInstanceUID=")
                        .words())
                .contains("Name what to send by its UIDs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinnacle", "oeso"})
    void theRealSetsComeBackElementForElement(String name) throws IOException, InterruptedException {
        List<byte[]> files = Sets.real(name);
        assertThat(Gateway.of(site, "RR8").store(files).status()).isEqualTo(200);
        List<DicomFile> sent = files.stream().map(DimseGatewayTest::read).toList();
        List<DicomFile> back = new ArrayList<>();
        for (String study : sent.stream()
                .map(one -> text(one, "StudyInstanceUID"))
                .distinct()
                .toList()) {
            back.addAll(ours.get(STUDY_ROOT, "QueryRetrieveLevel=STUDY", "StudyInstanceUID=" + study));
        }
        assertThat(content(back)).containsExactlyInAnyOrderElementsOf(content(sent));
    }

    private static DicomFile only(List<DicomFile> files) {
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static String text(DicomFile file, String keyword) {
        return file.dataset()
                .value(Dictionary.tag(keyword))
                .map(value -> new String(value.bytes(), StandardCharsets.UTF_8)
                        .replace('\0', ' ')
                        .strip())
                .orElse("absent");
    }

    private static DicomFile file(SyntheticSet.File file) {
        return read(file.bytes());
    }

    private static DicomFile read(byte[] bytes) {
        return DicomFile.read("test", bytes, PixelData.KEEP, Limits.STANDARD)
                        instanceof Reading.Readable(DicomFile readable)
                ? readable
                : DicomFile.of("test", Dataset.EMPTY);
    }

    /// Every element of each, however it is encoded.
    private static List<String> content(List<DicomFile> files) {
        return files.stream().map(file -> Content.sha256(file.dataset())).toList();
    }
}
