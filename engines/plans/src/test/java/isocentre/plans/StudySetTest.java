package isocentre.plans;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import isocentre.plans.dicom.Vr;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.SummationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs together, in sets that are whole and in sets that are not.
class StudySetTest {
    private static final Tag STRUCTURES_OF_PLAN = Dictionary.tag("ReferencedStructureSetSequence");
    private static final Tag PLANS_OF_DOSE = Dictionary.tag("ReferencedRTPlanSequence");
    private static final Tag FRAME = Dictionary.tag("FrameOfReferenceUID");
    private static final Tag INSTANCE = Dictionary.tag("SOPInstanceUID");

    @TempDir
    private Path folder;

    @Test
    void aWholeSetIsOneCaseLinkedByReference() throws IOException {
        whole();
        put("notes.txt", "not DICOM".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        StudySet set = read();

        assertThat(set.objects()).hasSize(8);
        assertThat(set.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.source()).endsWith("notes.txt"));
        assertThat(set.issues()).isEmpty();
        Case found = only(set);
        assertThat(found.issues()).isEmpty();
        assertThat(found.structures().orElseThrow().basis()).isEqualTo(Link.Basis.REFERENCE);
        assertThat(found.doses())
                .singleElement()
                .satisfies(dose -> assertThat(dose.basis()).isEqualTo(Link.Basis.REFERENCE));
        assertThat(found.images())
                .singleElement()
                .satisfies(images -> assertThat(images.object().images()).hasSize(5));
        assertThat(found.dose()).isInstanceOf(PlanDose.Whole.class);
    }

    @Test
    void aPlanWhoseStructureSetIsMissingTakesTheOnlyOneInItsFrameAndSaysSo() throws IOException {
        put("structures", Phantom.structures().file().dataset());
        put("plan", Phantom.plan().without(STRUCTURES_OF_PLAN));

        Case found = only(read());

        assertThat(found.structures().orElseThrow().basis()).isEqualTo(Link.Basis.FRAME_OF_REFERENCE);
        assertThat(found.issues()).extracting(Issue::what).anyMatch(what -> what.contains("names no structure set"));
        assertThat(found.dose()).isInstanceOf(PlanDose.Unavailable.class);
    }

    @Test
    void whereTwoStructureSetsCouldBeMeantNoneIsTaken() throws IOException {
        put("first", Phantom.structures().file().dataset());
        put("second", uid(Phantom.structures().file().dataset(), INSTANCE, 50));
        put("plan", Phantom.plan().without(STRUCTURES_OF_PLAN));

        StudySet set = read();

        assertThat(set.cases()).hasSize(3);
        assertThat(set.cases().getFirst().structures()).isEmpty();
        assertThat(set.cases().getFirst().issues())
                .extracting(Issue::consequence)
                .anyMatch(consequence -> consequence.contains("say which is meant"));
    }

    @Test
    void aDoseThatNamesNoPlanGoesToTheOnlyPlanInItsFrame() throws IOException {
        put("structures", Phantom.structures().file().dataset());
        put("plan", Phantom.plan());
        put("dose", Phantom.dose().file().dataset().without(PLANS_OF_DOSE));

        Case found = only(read());

        assertThat(found.doses().getFirst().basis()).isEqualTo(Link.Basis.FRAME_OF_REFERENCE);
        assertThat(found.dose()).isInstanceOf(PlanDose.Whole.class);
        assertThat(found.issues()).extracting(Issue::what).anyMatch(what -> what.contains("names no plan"));
    }

    @Test
    void whenAnonymisingBrokeTheFramesTheStudyStillTellsAndTheFrameIsToldOf() throws IOException {
        put("structures", Phantom.structures().file().dataset());
        put("plan", Phantom.plan());
        Dataset dose = Phantom.dose().file().dataset().without(PLANS_OF_DOSE);
        put("dose", uid(dose, FRAME, 60));

        Case found = only(read());

        assertThat(found.doses().getFirst().basis()).isEqualTo(Link.Basis.STUDY);
        assertThat(found.issues())
                .extracting(Issue::what)
                .anyMatch(what -> what.contains("different frames of reference"));
    }

    @Test
    void twoPlansOnOneStructureSetAreTwoCases() throws IOException {
        whole();
        put("second plan", uid(Phantom.plan(), INSTANCE, 51));

        StudySet set = read();

        assertThat(set.cases())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.structures()).isPresent());
        assertThat(set.cases().stream().map(found -> found.doses().size())).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theDosesOfAllBeamsAddUpToThatOfThePlan() throws IOException {
        put("plan", Phantom.plan());
        put("beam 1", beamDose(70, 1));
        Case half = only(read());
        assertThat(half.dose())
                .isInstanceOfSatisfying(
                        PlanDose.Unavailable.class,
                        no -> assertThat(no.reason()).contains("beams [2]"));

        put("beam 2", beamDose(71, 2));
        Case found = only(read());

        assertThat(found.dose()).isInstanceOfSatisfying(PlanDose.Summed.class, sum -> {
            assertThat(sum.parts()).hasSize(2);
            assertThat(sum.grid().at(4, 4, 3)).isEqualTo(40);
        });
    }

    @Test
    void aCopyIsUsedOnceAndOtherContentUnderTheSameUidIsTold() throws IOException {
        put("plan", Phantom.plan());
        put("plan copy", Phantom.plan());
        put("plan other", Phantom.plan().without(STRUCTURES_OF_PLAN));

        StudySet set = read();

        assertThat(set.plans()).hasSize(1);
        assertThat(set.issues())
                .extracting(Issue::what)
                .anyMatch(what -> what.contains("is a copy of"))
                .anyMatch(what -> what.contains("other content"));
    }

    @Test
    void aPlanWithThePatientTurnedAgainstTheImagesIsDoubted() throws IOException {
        whole();
        Dataset plan = Phantom.plan();
        Tag setups = Dictionary.tag("PatientSetupSequence");
        Dataset setup = plan.sequence(setups).orElseThrow().items().getFirst().dataset();
        put(
                "plan",
                plan.with(Sequence.of(
                        setups, List.of(setup.with(Value.of(Dictionary.tag("PatientPosition"), Vr.CS, "FFS"))))));

        assertThat(only(read()).issues())
                .extracting(Issue::consequence)
                .anyMatch(text -> text.contains("left and right"));
    }

    private void whole() throws IOException {
        for (int n = 0; n < 5; n++) {
            put("slice " + n, Phantom.slice(n));
        }
        put("structures", Phantom.structures().file().dataset());
        put("plan", Phantom.plan());
        put("dose", Phantom.dose().file().dataset());
    }

    private static Dataset beamDose(int uid, int beam) {
        return Phantom.dose(
                        Phantom.uid(uid),
                        SummationType.BEAM,
                        new Dose.ReferencedPlan(Phantom.PLAN, OptionalInt.of(1), List.of(beam), List.of()))
                .file()
                .dataset();
    }

    private static Dataset uid(Dataset dataset, Tag tag, int number) {
        return dataset.with(Value.of(tag, Vr.UI, Phantom.uid(number).value()));
    }

    private void put(String name, Dataset dataset) throws IOException {
        DicomFile.of(name, dataset).write(folder.resolve(name));
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private StudySet read() throws IOException {
        return StudySet.read(List.of(folder), Limits.STANDARD);
    }

    private static Case only(StudySet set) {
        assertThat(set.cases()).hasSize(1);
        return set.cases().getFirst();
    }
}
