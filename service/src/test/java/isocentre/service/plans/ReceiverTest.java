package isocentre.service.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.service.Site;
import isocentre.service.audit.AuditLog;
import isocentre.service.plans.archive.DicomListening;
import isocentre.service.plans.store.Quarantine;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Planning systems that speak DIMSE: what they send by C-STORE comes into the store for their own provider.
class ReceiverTest {
    @TempDir
    Path folder;

    private final Site site = OrthancSite.open();

    @BeforeAll
    static void tool() {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/storescu")),
                "storescu is not installed, so C-STORE is not tried. On Debian: apt-get install dcmtk");
    }

    @Test
    void whatAPlanningSystemSendsIsInTheStoreOfItsProvider() throws IOException, InterruptedException {
        SyntheticSet set = SyntheticSet.of(401);
        assertThat(send("PLANNER_RR8", set.plan(), set.dose(), set.structures()))
                .isZero();
        Gateway ours = Gateway.of(site, "RR8");
        await(() -> ours.get("/dicom-web/studies/" + set.study() + "/instances?limit=100")
                                .statusCode()
                        == 200
                && ours.parts("/dicom-web/studies/" + set.study()).size() == 3);
        assertThat(ours.read("/dicom-web/instances?Modality=RTPLAN&StudyInstanceUID=" + set.study())
                        .text())
                .as("indexed like any other")
                .contains("CHEST VMAT", "SYNTH-LINAC-");
        assertThat(Gateway.of(site, "RYJ")
                        .read("/dicom-web/studies/" + set.study())
                        .status())
                .as("another provider's")
                .isEqualTo(403);
        assertThat(site.part(AuditLog.class).about(set.study().value()))
                .anySatisfy(entry -> assertThat(entry.detail()).isEqualTo("1 object for RR8 by C-STORE"));
    }

    @Test
    void otherContentUnderAKnownUidIsQuarantinedHoweverSoonItComes() throws IOException, InterruptedException {
        SyntheticSet set = SyntheticSet.of(402);
        assertThat(send("PLANNER_RYJ", set.plan(), set.changedPlan())).isZero();
        Quarantine quarantine = site.part(Quarantine.class);
        String uid = set.plan().instance().uid().value();
        await(() -> quarantine.of("RYJ").stream().anyMatch(one -> one.uid().equals(uid)));
        Gateway theirs = Gateway.of(site, "RYJ");
        List<byte[]> held = theirs.parts("/dicom-web" + Sets.name(set.plan()).path());
        assertThat(held).hasSize(1);
        assertThat(quarantine.of("RYJ"))
                .filteredOn(one -> one.uid().equals(uid))
                .singleElement()
                .satisfies(one -> assertThat(one.sha256()).isNotEqualTo(Sets.sha256(held.getFirst())));
    }

    @Test
    void whoIsNoSenderIsTurnedAway() throws IOException, InterruptedException {
        assertThat(send("STRANGER", SyntheticSet.of(403).plan())).isNotZero();
    }

    @Test
    void aSenderIsOfOneProvider() {
        assertThat(DicomListening.senders("PLANNER_RR8=RR8, ONC=RYJ"))
                .isEqualTo(Map.of("PLANNER_RR8", "RR8", "ONC", "RYJ"));
        assertThat(DicomListening.senders("")).isEmpty();
        for (String wrong : List.of("PLANNER", "A=RR8,A=RYJ", "A TITLE THAT IS FAR TOO LONG=RR8", "X=rr8", "X=")) {
            assertThatThrownBy(() -> DicomListening.senders(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("isocentre.plans.receiver.senders");
        }
        assertThatThrownBy(() -> DicomListening.of("NO\"TITLE", 104, "")).hasMessageContaining("AE title");
    }

    /// Sends with DCMTK's storescu, in one association, in this order.
    private int send(String title, SyntheticSet.File... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/storescu",
                "-aet",
                title,
                "-aec",
                OrthancSite.TITLE,
                "127.0.0.1",
                Integer.toString(OrthancSite.port())));
        for (SyntheticSet.File file : files) {
            command.add(Sets.write(file, folder).toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("storescu.log").toFile())
                .start()
                .waitFor();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
