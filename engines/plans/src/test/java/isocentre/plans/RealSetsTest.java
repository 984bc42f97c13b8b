package isocentre.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.plans.deidentifying.Deidentified;
import isocentre.plans.deidentifying.Deidentifier;
import isocentre.plans.deidentifying.Pseudonyms;
import isocentre.plans.dicom.Datasets;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.Vector;
import isocentre.plans.planning.Plan;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.StructureSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real sets of `dicom-rt.md` section 8: a Pinnacle head-and-neck set and an oesophagus set with broken
/// references. They are not part of the repository: `ISOCENTRE_DATA` names the folder that holds them under `dicom`,
/// else `../shared/data` does. What is expected here was found with other tools (pydicom 2.3, dcmtk 3.6).
class RealSetsTest {

    @Test
    void thePinnacleSetIsOneCaseWithItsDose() throws IOException {
        Case found = only(set("pinnacle"));

        StructureSet structures = found.structures().orElseThrow().object();
        assertThat(structures.rois()).hasSize(48);
        assertThat(structures.rois().stream()
                        .filter(roi -> roi.contours().stream()
                                .anyMatch(contour -> contour.type().closed())))
                .hasSize(36);
        assertThat(structures.rois().stream().mapToInt(Roi::points).sum()).isEqualTo(116_167);
        assertThat(found.dose()).isInstanceOfSatisfying(PlanDose.Whole.class, whole -> {
            DoseGrid grid = whole.grid();
            assertThat(grid.geometry().columns()).isEqualTo(88);
            assertThat(grid.geometry().rows()).isEqualTo(74);
            assertThat(grid.geometry().frames()).isEqualTo(82);
            assertThat(grid.geometry().frameSpacing()).isEqualTo(4);
            assertThat(grid.geometry().centre(0, 0, 0)).isEqualTo(new Vector(-180.152, -25.159, 142.761));
            assertThat(grid.most()).isCloseTo(16_384 * 0.00453361f, org.assertj.core.data.Offset.offset(1e-3f));
        });
        Plan plan = found.plan().orElseThrow();
        assertThat(plan.fractionGroups().stream()
                        .map(group -> group.fractions().orElseThrow().count()))
                .containsExactly(25, 7, 3);
        assertThat(plan.treatmentBeams()).hasSize(6).allMatch(beam -> beam.arc());
    }

    @Test
    void theOesophagusSetSaysWhatIsBrokenAndKeepsWhatIsWhole() throws IOException {
        StudySet set = set("oeso");
        Case found = only(set);

        assertThat(set.refused()).isEmpty();
        assertThat(found.images()).singleElement().satisfies(images -> {
            assertThat(images.basis()).isEqualTo(Link.Basis.REFERENCE);
            assertThat(images.object().images()).hasSize(105);
            assertThat(images.object().spacing()).hasValue(4);
        });
        assertThat(found.structures().orElseThrow().basis()).isEqualTo(Link.Basis.FRAME_OF_REFERENCE);
        assertThat(found.structures().orElseThrow().object().rois()).hasSize(9).allMatch(Roi::hasVolume);
        assertThat(found.plan().orElseThrow().treatmentBeams()).hasSize(7);
        assertThat(found.issues()).extracting(Issue::severity).contains(Severity.DOUBT, Severity.LOSS, Severity.NOTE);
        assertThat(found.dose()).isInstanceOf(PlanDose.Unavailable.class);
        assertThat(set.objects().stream().flatMap(object -> object.issues().stream()))
                .extracting(Issue::severity)
                .containsOnly(Severity.NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinnacle", "oeso"})
    void everyElementOfEveryFileSurvivesWriting(String name) throws IOException {
        for (Path path : files(name)) {
            DicomFile file = file(path);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.write(out);

            boolean explicit = file.syntax().uid().value().equals("1.2.840.10008.1.2.1");
            if (explicit) {
                assertThat(Arrays.equals(out.toByteArray(), Files.readAllBytes(path)))
                        .as(path.toString())
                        .isTrue();
            }
            Reading again = DicomFile.read("again", out.toByteArray(), PixelData.KEEP, Limits.STANDARD);
            // Told as true or false only: what the files say belongs in no log.
            assertThat(Datasets.text(((Reading.Readable) again).file().dataset())
                            .equals(Datasets.text(file.dataset())))
                    .as(path.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinnacle", "oeso"})
    void deidentifiedTheyMeasureTheSameAndTheCheckerFindsLessThanBefore(String name) throws IOException {
        Deidentifier deidentifier = new Deidentifier(new Pseudonyms(new byte[32]), Set.of());
        for (Path path : files(name)) {
            if (path.getFileName().toString().matches("CT_[2-9].*")) {
                continue;
            }
            Deidentified done = deidentifier.deidentify(file(path)).orElseThrow();

            assertThat(done.contentUnchanged()).as(path.toString()).isTrue();
            // The oesophagus plan lacks the thickness data of its compensators, which cannot be made up.
            assertThat(Conformance.errors(done.file()))
                    .as(path.toString())
                    .allMatch(error -> error.contains("CompensatorThicknessData"));
        }
    }

    private static DicomFile file(Path path) {
        Reading reading = DicomFile.read(path, PixelData.KEEP, Limits.STANDARD);
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).file();
    }

    private static Case only(StudySet set) {
        assertThat(set.cases()).hasSize(1);
        assertThat(set.objects()).extracting(StudyObject::instance).doesNotHaveDuplicates();
        return set.cases().getFirst();
    }

    private static StudySet set(String name) throws IOException {
        return StudySet.read(List.of(folder(name)), Limits.STANDARD);
    }

    private static List<Path> files(String name) throws IOException {
        return StudySet.files(List.of(folder(name)));
    }

    private static Path folder(String name) {
        String given = System.getenv("ISOCENTRE_DATA");
        Path folder = Path.of(given == null ? "../../../shared/data" : given, "dicom", name);
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no DICOM set at " + folder.toAbsolutePath()
                        + "; name the folder of dicom/ in ISOCENTRE_DATA");
        return folder;
    }
}
