package isocentre.plans.deidentifying;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.Case;
import isocentre.plans.Conformance;
import isocentre.plans.Link;
import isocentre.plans.Phantom;
import isocentre.plans.StudySet;
import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import isocentre.plans.dicom.Vr;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifierTest {
    private static final byte[] KEY = "a key for tests, not a secret one".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void aSetStaysTogetherUnderItsNewNames() throws IOException {
        List<Deidentified> done = all(EnumSet.of(Keep.DESCRIPTORS));
        for (int i = 0; i < done.size(); i++) {
            done.get(i).file().write(folder.resolve(i + ".dcm"));
        }

        StudySet set = StudySet.read(List.of(folder), Limits.STANDARD);

        assertThat(set.cases()).hasSize(1);
        Case found = set.cases().getFirst();
        assertThat(found.issues()).isEmpty();
        assertThat(found.structures().orElseThrow().basis()).isEqualTo(Link.Basis.REFERENCE);
        assertThat(found.structures()
                        .orElseThrow()
                        .object()
                        .roi(1)
                        .orElseThrow()
                        .name())
                .isEqualTo("PTV");
        assertThat(found.images().getFirst().object().images()).hasSize(5);
    }

    @Test
    void nothingOfThePatientIsLeftAnywhere() throws IOException {
        for (Deidentified one : all(EnumSet.noneOf(Keep.class))) {
            String bytes = written(one);

            assertThat(bytes)
                    .doesNotContain("SYNTHETIC")
                    .doesNotContain("19600102")
                    .doesNotContain("20250304")
                    .doesNotContain("2.25.48151623420000");
        }
    }

    @Test
    void whatIsMeasuredDoesNotChangeAndWhatChangedIsListed() throws IOException {
        assertThat(all(EnumSet.noneOf(Keep.class))).hasSize(8).allSatisfy(one -> {
            assertThat(one.contentUnchanged()).isTrue();
            assertThat(one.changes())
                    .contains(
                            new Change("PatientName", Action.PSEUDONYM, 1),
                            new Change("SOPInstanceUID", Action.NEW_UID, 1));
        });
        Dataset moved = Phantom.slice(0).with(Value.of(Dictionary.tag("ImagePositionPatient"), Vr.DS, "1\\2\\3"));
        assertThat(ContentHash.of(moved)).isNotEqualTo(ContentHash.of(Phantom.slice(0)));
    }

    @Test
    void theCheckerFindsNoErrorInAnyOfThem() throws IOException {
        for (Deidentified one : all(EnumSet.noneOf(Keep.class))) {
            assertThat(Conformance.errors(one.file())).isEmpty();
        }
    }

    @Test
    void privateElementsUnknownOnesAndOverlaysGo() throws IOException {
        Dataset slice = Phantom.slice(0)
                .with(Value.of(Tag.of(0x0009, 0x0010), Vr.LO, "A VENDOR"))
                .with(Value.of(Tag.of(0x0009, 0x1001), Vr.LO, "secret"))
                .with(Value.of(Tag.of(0x0009, 0x1002), Vr.UN, new byte[] {1, 2}))
                .with(Value.of(Tag.of(0x6000, 0x3000), Vr.OW, new byte[] {1, 2}))
                .with(Value.of(Tag.of(0x0010, 0x9998), Vr.LO, "newer than the dictionary"))
                .with(Sequence.of(
                        Tag.of(0x0009, 0x1003),
                        List.of(new DatasetBuilder()
                                .text("PatientName", "HIDDEN")
                                .build())));

        Deidentified done = deidentifier(Set.of()).deidentify(file(slice)).orElseThrow();

        assertThat(done.file().dataset().stream().map(DataElement::tag))
                .noneMatch(Tag::isPrivate)
                .doesNotContain(Tag.of(0x6000, 0x3000), Tag.of(0x0010, 0x9998));
        assertThat(written(done)).doesNotContain("secret", "HIDDEN", "newer");
    }

    @Test
    void namesFreeTextAndDatesGoWhereverTheyStand() throws IOException {
        Dataset item = new DatasetBuilder()
                .text("BeamName", "Boost")
                .text("ResponsiblePerson", "HIDDEN^ONE")
                .text("PatientSpeciesDescription", "x")
                .build();
        Dataset plan = Phantom.plan()
                .with(Sequence.of(Dictionary.tag("BeamSequence"), List.of(item)))
                .with(Value.of(Dictionary.tag("NameOfPhysiciansReadingStudy"), Vr.PN, "HIDDEN^TWO"));

        Deidentified done = deidentifier(Set.of()).deidentify(file(plan)).orElseThrow();

        assertThat(written(done)).contains("Boost").doesNotContain("HIDDEN");
    }

    @Test
    void wordsWhereNumbersShouldBeGoAndTheChangeOfContentShows() throws IOException {
        Dataset slice = Phantom.slice(0).with(Value.of(Dictionary.tag("SliceLocation"), Vr.DS, "Mr Hidden"));

        Deidentified done = deidentifier(Set.of()).deidentify(file(slice)).orElseThrow();

        assertThat(written(done)).doesNotContain("Hidden");
        assertThat(done.contentUnchanged()).isFalse();
    }

    @Test
    void aDescriptionThatHoldsANameOfTheSetIsNotKept() throws IOException {
        Dataset named = Phantom.plan()
                .with(Value.of(Dictionary.tag("RTPlanLabel"), Vr.SH, "Synthetic boost"))
                .with(Value.of(Dictionary.tag("RTPlanDescription"), Vr.ST, "NHS 999 123 4567"))
                .with(Value.of(Dictionary.tag("RTPlanName"), Vr.LO, "Breast boost"));
        Deidentifier deidentifier = deidentifier(EnumSet.of(Keep.DESCRIPTORS));
        deidentifier.learn(file(named));

        Deidentified done = deidentifier.deidentify(file(named)).orElseThrow();

        assertThat(written(done)).contains("Breast boost").doesNotContain("Synthetic boost", "999 123");
        assertThat(done.keptTexts()).contains("Breast boost", "PTV");
    }

    @Test
    void shiftedDatesKeepWhatLiesBetweenThem() throws IOException {
        DateShift shift = new DateShift(10);
        assertThat(shift.shifted("20250304")).contains("20250222");
        assertThat(shift.shifted("20250304101500.5")).contains("20250222101500.5");
        assertThat(shift.shifted("8c222fed-64c2")).isEmpty();

        for (Deidentified one : all(EnumSet.of(Keep.SHIFTED_DATES))) {
            assertThat(written(one)).doesNotContain("20250304");
        }
    }

    @Test
    void theSameKeyGivesTheSameNamesAndAnotherGivesOthers() throws IOException {
        Deidentified once =
                deidentifier(Set.of()).deidentify(file(Phantom.plan())).orElseThrow();
        Deidentified again =
                deidentifier(Set.of()).deidentify(file(Phantom.plan())).orElseThrow();
        Deidentified other = new Deidentifier(new Pseudonyms(new byte[32]), Set.of())
                .deidentify(file(Phantom.plan()))
                .orElseThrow();

        assertThat(written(again)).isEqualTo(written(once));
        assertThat(other.instance().uid()).isNotEqualTo(once.instance().uid());
        assertThat(once.instance().uid().wellFormed()).isTrue();
    }

    @Test
    void burntInTextIsWarnedOf() {
        Dataset burnt = Phantom.slice(0).with(Value.of(Dictionary.tag("BurnedInAnnotation"), Vr.CS, "YES"));

        assertThat(deidentifier(Set.of()).deidentify(file(burnt)).orElseThrow().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.what()).contains("pixels"));
    }

    @Test
    void anObjectOfAnUnknownKindDoesNotGoOut() {
        Dataset report =
                Phantom.slice(0).with(Value.of(Dictionary.tag("SOPClassUID"), Vr.UI, "1.2.840.10008.5.1.4.1.1.104.1"));

        assertThat(deidentifier(Set.of()).deidentify(file(report))).isEmpty();
    }

    private static List<Deidentified> all(Set<Keep> kept) {
        List<DicomFile> files = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            files.add(file(Phantom.slice(n)));
        }
        files.add(file(Phantom.structures().file().dataset()));
        files.add(file(Phantom.plan()));
        files.add(file(Phantom.dose().file().dataset()));
        Deidentifier deidentifier = deidentifier(kept);
        files.forEach(deidentifier::learn);
        return files.stream()
                .map(file -> deidentifier.deidentify(file).orElseThrow())
                .toList();
    }

    private static Deidentifier deidentifier(Set<Keep> kept) {
        return new Deidentifier(new Pseudonyms(KEY), kept);
    }

    private static DicomFile file(Dataset dataset) {
        return DicomFile.of("test", dataset);
    }

    private static String written(Deidentified done) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        done.file().write(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
