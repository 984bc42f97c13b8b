package isocentre.service.plans;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.store.PlanFact;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Technique;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanIndexTest {
    private final Site site = Site.open();

    @Test
    void aPlanIsIndexedByCoursePlanMachineSystemVersionTechniqueAndPrescription() {
        SyntheticSet set = SyntheticSet.of(501);
        Gateway.of(site, "RR8").store(List.of(ofCourse(set.plan().bytes(), "C1")));
        Plans plans = site.part(Plans.class);
        PlanFact fact = plans.fact(plans.known(set.plan().instance().uid()).orElseThrow())
                .orElseThrow();
        var equipment = set.plan().instance().equipment();
        assertThat(fact.course()).as("course").isEqualTo("C1");
        assertThat(fact.label()).as("plan").isEqualTo("CHEST VMAT");
        assertThat(fact.machine()).as("machine").startsWith("SYNTH-LINAC-");
        assertThat(fact.system()).as("planning system").isEqualTo(equipment.model());
        assertThat(fact.version()).as("version").isEqualTo(String.join(", ", equipment.softwareVersions()));
        assertThat(fact.version()).isNotEmpty();
        assertThat(fact.technique()).as("technique").isEqualTo(Technique.VMAT);
        assertThat(fact.prescribed()).as("dose").isPresent();
        assertThat(fact.fractions()).as("fractions").isPresent();
    }

    @Test
    void everyLookAtAPlanInTheBrowserIsRecordedPicturesToo() {
        SyntheticSet set = SyntheticSet.of(502);
        Gateway.of(site, "RR8")
                .store(List.of(
                        set.plan().bytes(),
                        set.structures().bytes(),
                        set.dose().bytes(),
                        set.image(10).bytes()));
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Browser browser = site.signedIn(person);
        String study = set.study().value();
        for (String path : List.of("", "/slices/0", "/slices/0/picture.png", "/review")) {
            assertThat(browser.get("/plans/" + study + path).status()).as(path).isEqualTo(200);
        }
        assertThat(site.part(AuditLog.class).about(study))
                .filteredOn(entry -> entry.actor().equals(person.getName()))
                .extracting(entry -> entry.detail().replaceFirst(".*: ", ""))
                .containsExactlyInAnyOrder("plan page", "slices", "picture of slice 0");
    }

    /// The same plan with a Study ID of two letters, where planning systems keep the course; it was written empty.
    private static byte[] ofCourse(byte[] file, String course) {
        byte[] empty = {0x20, 0, 0x10, 0, 'S', 'H', 0, 0};
        for (int i = 0; i + empty.length <= file.length; i++) {
            if (Arrays.equals(file, i, i + empty.length, empty, 0, empty.length)) {
                byte[] filled = new byte[file.length + 2];
                System.arraycopy(file, 0, filled, 0, i + 6);
                filled[i + 6] = 2;
                System.arraycopy(course.getBytes(StandardCharsets.US_ASCII), 0, filled, i + 8, 2);
                System.arraycopy(file, i + 8, filled, i + 10, file.length - i - 8);
                return filled;
            }
        }
        throw new AssertionError("the plan has no empty Study ID");
    }
}
