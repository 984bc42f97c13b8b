package isocentre.service.plans;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.people.Role;
import isocentre.service.plans.store.Quarantine;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gateway as a planning system and a viewer use it, over plain files and over Orthanc.
class GatewayTest {

    @Nested
    class OverFiles extends Contract {
        OverFiles() {
            super(Site.open());
        }
    }

    @Nested
    class OverOrthanc extends Contract {
        OverOrthanc() {
            super(OrthancSite.open());
        }
    }

    abstract static class Contract {
        private final Site site;
        private final JsonMapper json = new JsonMapper();

        Contract(Site site) {
            this.site = site;
        }

        @Test
        void whatIsStoredComesBackByteForByteAndIsFound() {
            SyntheticSet set = SyntheticSet.of(11);
            Gateway ours = Gateway.of(site, "RR8");
            Gateway.Answer stored = ours.store(
                    set.files().stream().map(SyntheticSet.File::bytes).toList());
            assertThat(stored.status()).as(stored.text()).isEqualTo(200);
            assertThat(json.readTree(stored.text()).path("00081199").path("Value"))
                    .hasSize(33);

            String study = "/dicom-web/studies/" + set.study();
            assertThat(hashes(ours.parts(study)))
                    .containsExactlyInAnyOrderElementsOf(hashes(
                            set.files().stream().map(SyntheticSet.File::bytes).toList()));
            var plan = Sets.name(set.plan());
            assertThat(ours.get("/dicom-web" + plan.path(), "Accept", "application/dicom")
                            .body())
                    .isEqualTo(set.plan().bytes());

            JsonNode studies = json.readTree(
                    ours.read("/dicom-web/studies?PatientID=SYNTHETIC-11").text());
            assertThat(studies).hasSize(1);
            assertThat(value(studies.path(0), "0020000D").asString())
                    .isEqualTo(set.study().value());
            assertThat(value(studies.path(0), "00100010").path("Alphabetic").asString())
                    .isEqualTo("SYNTHETIC^CHEST 11");
            JsonNode plans =
                    json.readTree(ours.read("/dicom-web/instances?Modality=RTPLAN&StudyInstanceUID=" + set.study())
                            .text());
            assertThat(value(plans.path(0), "300A0002").asString()).isEqualTo("CHEST VMAT");
            assertThat(value(plans.path(0), "300A00B2").asString()).startsWith("SYNTH-LINAC-");
            assertThat(value(plans.path(0), "00181020").asString()).isNotEmpty();
            assertThat(json.readTree(ours.read(study + "/series?limit=2").text()))
                    .hasSize(2);
            assertThat(json.readTree(
                            ours.read(study + "/instances?limit=100&offset=30").text()))
                    .hasSize(3);
            assertThat(ours.read("/dicom-web/studies?PatientName=SYN*").status())
                    .isEqualTo(400);
            assertThat(ours.read("/dicom-web/studies?PatientID=SYNTHETIC-1").status())
                    .as("a patient id is exact")
                    .isEqualTo(204);
        }

        @Test
        void aViewerGetsHeadersAndPixels() {
            SyntheticSet set = SyntheticSet.of(12);
            Gateway ours = Gateway.of(site, "RR8");
            ours.store(List.of(set.image(3).bytes(), set.structures().bytes()));
            String image = "/dicom-web" + Sets.name(set.image(3)).path();
            JsonNode header =
                    json.readTree(ours.read(image + "/metadata").text()).path(0);
            assertThat(value(header, "00280010").asInt()).isEqualTo(128);
            assertThat(header.path("00280030").path("Value").path(1).asDouble()).isEqualTo(3);
            assertThat(header.path("7FE00010").path("Value").isMissingNode()).isTrue();
            List<byte[]> frames = ours.parts(image + "/frames/1");
            assertThat(frames.getFirst()).hasSize(2 * 128 * 128);
            assertThat(new String(set.image(3).bytes(), StandardCharsets.ISO_8859_1))
                    .endsWith(new String(frames.getFirst(), StandardCharsets.ISO_8859_1));
            assertThat(ours.read(image + "/frames/2").status()).isEqualTo(404);
            assertThat(ours.read(image + "/frames/x").status()).isEqualTo(400);
        }

        @Test
        void otherContentUnderAKnownUidIsAConflictAndQuarantined() {
            SyntheticSet set = SyntheticSet.of(13);
            Gateway ours = Gateway.of(site, "RR8");
            assertThat(ours.store(List.of(set.plan().bytes())).status()).isEqualTo(200);
            assertThat(ours.store(List.of(set.plan().bytes())).status())
                    .as("the same again is well")
                    .isEqualTo(200);

            Gateway.Answer conflict = ours.store(List.of(set.changedPlan().bytes()));
            assertThat(conflict.status()).isEqualTo(409);
            JsonNode failed = json.readTree(conflict.text())
                    .path("00081198")
                    .path("Value")
                    .path(0);
            assertThat(value(failed, "00081155").asString())
                    .isEqualTo(set.plan().instance().uid().value());
            assertThat(value(failed, "00081197").asInt()).isEqualTo(0x0111);
            assertThat(ours.parts("/dicom-web" + Sets.name(set.plan()).path()).getFirst())
                    .as("what is held stays")
                    .isEqualTo(set.plan().bytes());
            assertThat(site.part(Quarantine.class).of("RR8"))
                    .anySatisfy(waiting -> assertThat(waiting.sha256())
                            .isEqualTo(Sets.sha256(set.changedPlan().bytes())));

            Gateway.Answer mixed =
                    ours.store(List.of(set.changedPlan().bytes(), set.dose().bytes(), new byte[] {1, 2, 3}));
            assertThat(mixed.status()).isEqualTo(202);
            assertThat(json.readTree(mixed.text()).path("0008119A").path("Value"))
                    .hasSize(1);
        }

        @Test
        void anotherProviderSeesNothingAndLearnsNothing() {
            SyntheticSet set = SyntheticSet.of(14);
            Gateway ours = Gateway.of(site, "RR8");
            Gateway theirs = Gateway.of(site, "RYJ");
            ours.store(List.of(set.plan().bytes()));
            String study = "/dicom-web/studies/" + set.study();
            assertThat(theirs.read(study).status()).isEqualTo(403);
            assertThat(theirs.read("/dicom-web/studies/1.2.3").status())
                    .as("one that does not exist is answered the same")
                    .isEqualTo(403);
            assertThat(theirs.read("/dicom-web/studies?StudyInstanceUID=" + set.study())
                            .status())
                    .isEqualTo(204);
            assertThat(theirs.read("/dicom-web/instances?PatientID=SYNTHETIC-14")
                            .status())
                    .isEqualTo(204);
            // A dose of theirs in the same study opens nothing but the dose.
            theirs.store(List.of(set.dose().bytes()));
            assertThat(theirs.parts(study)).hasSize(1);

            Browser physicist = site.signedIn(Role.PHYSICIST, "RR8");
            assertThat(physicist.get(study + "/metadata").status()).isEqualTo(200);
            assertThat(physicist.get("/dicom-web/studies").status()).isEqualTo(200);
            assertThat(site.signedIn(Role.PHYSICIST, "RWE").get(study).status()).isEqualTo(403);
            assertThat(site.signedIn(Role.ANALYST, "ENG")
                            .get("/dicom-web/studies")
                            .status())
                    .isEqualTo(403);
            assertThat(site.visitor().get(study).status()).isEqualTo(401);
        }

        @Test
        void everyLookIsRecorded() {
            SyntheticSet set = SyntheticSet.of(15);
            Gateway ours = Gateway.of(site, "RR8");
            ours.store(List.of(set.plan().bytes()));
            ours.parts("/dicom-web/studies/" + set.study());
            ours.read("/dicom-web/studies/" + set.study() + "/metadata");
            List<String> entries = site.part(AuditLog.class).about(set.study().value()).stream()
                    .map(Entry::act)
                    .map(Enum::name)
                    .toList();
            assertThat(entries).containsExactlyInAnyOrder("PLANS_STORED", "PLANS_SEEN", "PLANS_SEEN");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "no boundary at all",
                    "--test-boundary",
                    "--test-boundary\r\n",
                    "--test-boundary\r\nContent-Type: application/dicom\r\n\r\nDICM",
                    "--test-boundary--\r\n",
                    "--test-boundary\r\n\r\n\r\n--test-boundary--\r\n",
                    "--test-boundary\r\nContent-Type: application/dicom\r\n\r\n<html>\r\n--test-boundary--\r\n"
                })
        void aBodyThatIsNoSetOfObjectsIsRefusedInWords(String body) {
            Gateway.Answer seen = Gateway.of(site, "RR8")
                    .post(
                            "/dicom-web/studies",
                            body.getBytes(StandardCharsets.US_ASCII),
                            "multipart/related; type=\"application/dicom\"; boundary=test-boundary");
            assertThat(seen.status()).as(seen.text()).isBetween(400, 415);
        }

        @Test
        void otherMediaTypesAreRefused() {
            Gateway ours = Gateway.of(site, "RR8");
            for (String type : List.of(
                    "application/json",
                    "multipart/form-data; boundary=test-boundary",
                    "multipart/related; type=\"application/dicom\"",
                    "multipart/related; boundary=" + "x".repeat(80))) {
                assertThat(ours.post("/dicom-web/studies", new byte[] {1}, type).status())
                        .as(type)
                        .isEqualTo(415);
            }
        }

        /// Spoilt bodies, from a fixed seed: none is a fault of ours, and nothing of them stays behind.
        @Test
        void noSpoiltBodyBringsItDown() throws IOException {
            Gateway ours = Gateway.of(site, "RWE");
            byte[] good = Gateway.body(List.of(SyntheticSet.of(16).plan().bytes()));
            Random random = new Random(20250331);
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                byte[] spoilt = Arrays.copyOf(good, 1 + random.nextInt(good.length));
                for (int n = random.nextInt(20); n > 0; n--) {
                    int span = random.nextBoolean() ? spoilt.length : Math.min(600, spoilt.length);
                    spoilt[random.nextInt(span)] = (byte) random.nextInt(256);
                }
                statuses.add(ours.post(
                                "/dicom-web/studies",
                                spoilt,
                                "multipart/related; type=\"application/dicom\"; boundary=test-boundary")
                        .status());
            }
            assertThat(statuses).allSatisfy(status -> assertThat(status).isLessThan(500));
            try (Stream<Path> left = Files.list(site.home().resolve("incoming"))) {
                assertThat(left.filter(file -> file.getFileName().toString().startsWith("stow")))
                        .isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"pinnacle", "oeso"})
        void theRealSetsComeBackByteForByte(String name) throws IOException {
            Gateway ours = Gateway.of(site, "RTH");
            List<byte[]> files = Sets.real(name);
            Gateway.Answer stored = ours.store(files);
            assertThat(stored.status()).as(stored.text()).isEqualTo(200);
            List<String> back = new ArrayList<>();
            for (JsonNode study : json.readTree(ours.read("/dicom-web/studies").text())) {
                back.addAll(hashes(ours.parts(
                        "/dicom-web/studies/" + value(study, "0020000D").asString())));
            }
            assertThat(back).containsAll(hashes(files));
        }

        private static JsonNode value(JsonNode object, String tag) {
            return object.path(tag).path("Value").path(0);
        }

        private static List<String> hashes(List<byte[]> files) {
            return files.stream().map(Sets::sha256).toList();
        }
    }
}
