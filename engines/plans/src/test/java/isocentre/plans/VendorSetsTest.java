package isocentre.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.TestFile;
import isocentre.plans.dicom.Value;
import isocentre.plans.dicom.Vr;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.SummationType;
import isocentre.plans.dvh.Dvh;
import isocentre.plans.dvh.RegionDose;
import isocentre.plans.dvh.RegionDoses;
import isocentre.plans.geometry.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One synthetic case, written in the ways in which planning systems differ. However it is written, the PTV has
/// the same volume and the same dose.
class VendorSetsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Dataset> slices =
            List.of(0, 1, 2, 3, 4).stream().map(Phantom::slice).toList();
    private Dataset structures = Phantom.structures().file().dataset();
    private Dataset plan = Phantom.plan();
    private Dataset dose = Phantom.dose().file().dataset();

    @Test
    @DisplayName("Implicit little endian without preamble, file meta information and transfer syntax")
    void bare() throws IOException {
        measuresTheSame(dataset -> TestFile.body(dataset, false, false));
    }

    @Test
    @DisplayName("Explicit little endian with sequences and items of undefined length")
    void undefinedLengths() throws IOException {
        measuresTheSame(dataset -> TestFile.undefinedLengths(dataset, true));
    }

    @Test
    @DisplayName("Implicit little endian with sequences and items of undefined length")
    void implicitUndefinedLengths() throws IOException {
        measuresTheSame(dataset -> TestFile.undefinedLengths(dataset, false));
    }

    @Test
    @DisplayName("Deflated")
    void deflated() throws IOException {
        measuresTheSame(TestFile::deflated);
    }

    @Test
    @DisplayName("Frame offsets as coordinates instead of distances, and frames that descend")
    void frameOffsets() throws IOException {
        dose = set(dose, "GridFrameOffsetVector", "-9\\-6\\-3\\0\\3\\6\\9");
        measuresTheSame(TestFile::explicit);
        dose = set(dose, "ImagePositionPatient", "-16\\-16\\9");
        dose = set(dose, "GridFrameOffsetVector", "0\\-3\\-6\\-9\\-12\\-15\\-18");
        measuresTheSame(TestFile::explicit);
    }

    @Test
    @DisplayName("Doses of 16 bits, and a scaling with more digits than a decimal string may have")
    void sixteenBits() throws IOException {
        byte[] pixels = new byte[2 * 9 * 9 * 7];
        double scaling = 0.000500000000000000001;
        for (int i = 0; i < pixels.length / 2; i++) {
            int stored = (int) Math.round((20 + 0.5 * (4 * (i % 9) - 16)) / scaling);
            pixels[2 * i] = (byte) stored;
            pixels[2 * i + 1] = (byte) (stored >> 8);
        }
        dose = set(dose, "DoseGridScaling", "0.000500000000000000001");
        for (String keyword : List.of("BitsAllocated", "BitsStored")) {
            dose = dose.with(Value.of(Dictionary.tag(keyword), Vr.US, new byte[] {16, 0}));
        }
        dose = dose.with(Value.of(Dictionary.tag("HighBit"), Vr.US, new byte[] {15, 0}))
                .with(Value.of(Dictionary.tag("PixelRepresentation"), Vr.US, new byte[] {0, 0}))
                .with(Value.of(Dictionary.tag("PixelData"), Vr.OW, pixels));
        measuresTheSame(TestFile::explicit);
    }

    @Test
    @DisplayName("A dose whose rows lie further apart than its columns")
    void oblongPixels() throws IOException {
        byte[] pixels = new byte[2 * 17 * 9 * 7];
        for (int i = 0; i < pixels.length / 2; i++) {
            int stored = (int) Math.round((20 + 0.5 * (2 * (i % 17) - 16)) / 0.001);
            pixels[2 * i] = (byte) stored;
            pixels[2 * i + 1] = (byte) (stored >> 8);
        }
        dose = set(set(dose, "DoseGridScaling", "1E-3"), "PixelSpacing", "4.0\\+2.0E+0");
        for (String keyword : List.of("BitsAllocated", "BitsStored")) {
            dose = dose.with(Value.of(Dictionary.tag(keyword), Vr.US, new byte[] {16, 0}));
        }
        dose = dose.with(Value.of(Dictionary.tag("HighBit"), Vr.US, new byte[] {15, 0}))
                .with(Value.of(Dictionary.tag("Columns"), Vr.US, new byte[] {17, 0}))
                .with(Value.of(Dictionary.tag("PixelRepresentation"), Vr.US, new byte[] {0, 0}))
                .with(Value.of(Dictionary.tag("PixelData"), Vr.OW, pixels));
        measuresTheSame(TestFile::explicit);
    }

    @Test
    @DisplayName("Contours without points, with a coordinate too few and with words for numbers, beside whole ones")
    void brokenContours() throws IOException {
        Tag list = Dictionary.tag("ContourSequence");
        boolean[] first = {true};
        structures = items(structures, Dictionary.tag("ROIContourSequence"), region -> {
            if (!first[0]) {
                return region;
            }
            first[0] = false;
            List<Dataset> all = new ArrayList<>(region.sequence(list).orElseThrow().items().stream()
                    .map(Sequence.Item::dataset)
                    .toList());
            Dataset whole = all.getFirst();
            all.add(1, set(whole, "ContourData", ""));
            all.add(2, whole.without(Dictionary.tag("ContourData")));
            all.add(3, set(whole, "ContourData", "1\\2\\3\\4\\5"));
            all.add(set(whole, "ContourData", "NaN\\NaN\\0\\1\\1\\0\\2\\2\\0"));
            all.add(Dataset.EMPTY);
            return region.with(Sequence.of(list, all));
        });
        measuresTheSame(TestFile::explicit);
        assertThat(only(read()).structures().orElseThrow().object().issues())
                .as("each is told")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("Three hundred beams without leaves, and doses of beams that are empty or words")
    void manyBeams() throws IOException {
        plan = items(
                repeated(plan, "BeamSequence", 150),
                Dictionary.tag("BeamSequence"),
                beam -> items(
                        beam.without(Dictionary.tag("BeamLimitingDeviceSequence")),
                        Dictionary.tag("ControlPointSequence"),
                        point -> point.without(Dictionary.tag("BeamLimitingDevicePositionSequence"))));
        plan = items(
                plan,
                Dictionary.tag("FractionGroupSequence"),
                group -> set(
                        items(
                                repeated(group, "ReferencedBeamSequence", 150),
                                Dictionary.tag("ReferencedBeamSequence"),
                                beam -> beam.with(Value.of(
                                                Dictionary.tag("BeamDose"), Vr.DS, beam.size() % 2 == 0 ? "" : "n/a"))
                                        .without(Dictionary.tag("BeamMeterset"))),
                        "NumberOfBeams",
                        "300"));
        measuresTheSame(TestFile::explicit);
        assertThat(read().plans().getFirst().beams()).hasSize(300);
    }

    /// Each item so many times, those after the first under numbers of their own.
    private static Dataset repeated(Dataset dataset, String sequence, int times) {
        List<Dataset> all = new ArrayList<>();
        for (Sequence.Item item :
                dataset.sequence(Dictionary.tag(sequence)).orElseThrow().items()) {
            for (int i = 0; i < times; i++) {
                Dataset one = item.dataset();
                String keyword = sequence.equals("BeamSequence") ? "BeamNumber" : "ReferencedBeamNumber";
                String number = new String(
                                one.value(Dictionary.tag(keyword)).orElseThrow().bytes(), StandardCharsets.US_ASCII)
                        .strip();
                all.add(set(one, keyword, "" + (Integer.parseInt(number) + 2 * i)));
            }
        }
        return dataset.with(Sequence.of(Dictionary.tag(sequence), all));
    }

    @Test
    @DisplayName("Contours that name no image, a set that names no frame of reference, and no observations of regions")
    void bareStructures() throws IOException {
        structures = structures
                .without(Dictionary.tag("ReferencedFrameOfReferenceSequence"))
                .without(Dictionary.tag("RTROIObservationsSequence"));
        structures = contours(structures, contour -> contour.without(Dictionary.tag("ContourImageSequence")));
        measuresTheSame(TestFile::explicit);
    }

    @Test
    @DisplayName("Contours without a type, their number and the number of their points")
    void bareContours() throws IOException {
        structures = contours(
                structures,
                contour -> contour.without(Dictionary.tag("ContourGeometricType"))
                        .without(Dictionary.tag("ContourNumber"))
                        .without(Dictionary.tag("NumberOfContourPoints")));
        measuresTheSame(TestFile::explicit);
    }

    @Test
    @DisplayName("Contours in no order, wound either way, each closed by its first point again, with points repeated")
    void untidyContours() throws IOException {
        boolean[] turned = {false};
        structures = contours(structures, contour -> {
            List<String> points = points(contour);
            if (points.size() == 1) {
                return contour;
            }
            turned[0] = !turned[0];
            if (turned[0]) {
                Collections.reverse(points);
            }
            points.add(7, points.get(6));
            points.add(points.getFirst());
            return set(
                    set(contour, "ContourData", String.join("\\", points)),
                    "NumberOfContourPoints",
                    "" + points.size());
        });
        Tag regions = Dictionary.tag("ROIContourSequence");
        Tag list = Dictionary.tag("ContourSequence");
        structures = items(structures, regions, region -> {
            if (!region.has(list)) {
                return region;
            }
            List<Dataset> all = new ArrayList<>(region.sequence(list).orElseThrow().items().stream()
                    .map(Sequence.Item::dataset)
                    .toList());
            Collections.shuffle(all, new Random(3));
            return region.with(Sequence.of(list, all));
        });
        measuresTheSame(TestFile::explicit);
    }

    @Test
    @DisplayName("Applicators as open contours off any plane, and points, beside the target")
    void applicators() throws IOException {
        structures = items(
                structures,
                Dictionary.tag("ROIContourSequence"),
                region -> region.has(Dictionary.tag("ContourSequence"))
                                && points(region.sequence(Dictionary.tag("ContourSequence"))
                                                        .orElseThrow()
                                                        .items()
                                                        .getFirst()
                                                        .dataset())
                                                .size()
                                        == 1
                        ? region.with(Sequence.of(
                                Dictionary.tag("ContourSequence"),
                                List.of(new DatasetBuilder()
                                        .text("ContourGeometricType", "OPEN_NONPLANAR")
                                        .numbers("NumberOfContourPoints", 3)
                                        .numbers("ContourData", 0, 0, -9, 1, 2, 0, 3, 5, 9)
                                        .build())))
                        : region);
        measuresTheSame(TestFile::explicit);
    }

    @Test
    @DisplayName("No plan at all, and a dose that names none: structures and dose go together by their frame")
    void withoutPlan() throws IOException {
        dose = dose.without(Dictionary.tag("ReferencedRTPlanSequence"));
        plan = Dataset.EMPTY;
        measuresTheSame(TestFile::explicit);
    }

    @Test
    @DisplayName("A plan without label, date, geometry and beams, its number of fractions written as text with a sign")
    void barePlan() throws IOException {
        for (String keyword : List.of("RTPlanLabel", "RTPlanDate", "RTPlanTime", "RTPlanGeometry", "BeamSequence")) {
            plan = plan.without(Dictionary.tag(keyword));
        }
        plan = items(
                plan,
                Dictionary.tag("FractionGroupSequence"),
                group -> set(group, "NumberOfFractionsPlanned", " +20 "));
        measuresTheSame(TestFile::explicit);
        assertThat(read().plans()
                        .getFirst()
                        .fractionGroups()
                        .getFirst()
                        .fractions()
                        .orElseThrow()
                        .count())
                .isEqualTo(20);
    }

    @Test
    @DisplayName("A dose for each beam: their sum is measured as one")
    void doseOfEachBeam() throws IOException {
        for (int beam = 1; beam <= 2; beam++) {
            Dataset part = Phantom.dose(
                            Phantom.uid(70 + beam),
                            SummationType.BEAM,
                            new Dose.ReferencedPlan(Phantom.PLAN, OptionalInt.of(1), List.of(beam), List.of()))
                    .file()
                    .dataset();
            Files.write(folder.resolve("beam " + beam), TestFile.explicit(part));
        }
        Files.write(folder.resolve("structures"), TestFile.explicit(structures));
        Files.write(folder.resolve("plan"), TestFile.explicit(plan));
        Case found = only(read());
        assertThat(found.dose()).isInstanceOfSatisfying(PlanDose.Summed.class, sum -> {
            RegionDoses doses =
                    RegionDoses.ofSum(found.structures().orElseThrow().object(), sum.parts(), sum.grid());
            assertThat(doses.regions().getFirst().slab().orElseThrow().mean()).isCloseTo(40, within(0.001));
        });
    }

    @Test
    @DisplayName("Private elements of a planning system, within sequences too, change nothing")
    void privateElements() throws IOException {
        DataElement block = Value.of(new Tag(0x30790010), Vr.LO, "SYNTHETIC SYSTEM");
        DataElement value = Value.of(new Tag(0x30791001), Vr.UN, new byte[] {1, 2, 3, 4});
        structures = contours(
                structures.with(block).with(value),
                contour -> contour.with(block).with(value));
        measuresTheSame(TestFile::implicit);
    }

    @Test
    @DisplayName("A dose grid that covers half of the target gives both normalisations and says so")
    void halfCovered() throws IOException {
        DoseGrid whole = Phantom.dose().grid().orElseThrow();
        assertThat(whole.geometry().origin()).isEqualTo(new Vector(-16, -16, -9));
        dose = set(dose, "ImagePositionPatient", "0\\-16\\-9");
        put(TestFile::explicit);
        RegionDose region = ptv(only(read()));
        assertThat(region.shareOutside()).isCloseTo(0.5, within(1e-3));
        assertThat(region.issues()).extracting(Issue::what).anyMatch(what -> what.contains("outside the dose grid"));
    }

    private void measuresTheSame(Function<Dataset, byte[]> written) throws IOException {
        put(written);
        Dvh dvh = ptv(only(read())).slab().orElseThrow();
        double polygon = 0.5 * 72 * 12 * 12 * Math.sin(Math.toRadians(5)) * 15 / 1000;
        assertThat(dvh.volume()).isCloseTo(polygon, within(polygon * 3e-4));
        assertThat(dvh.outside()).isCloseTo(0, within(1e-9));
        assertThat(dvh.mean()).isCloseTo(20, within(0.002));
        assertThat(dvh.least()).isCloseTo(14, within(0.002));
        assertThat(dvh.most()).isCloseTo(26, within(0.002));
    }

    private void put(Function<Dataset, byte[]> written) throws IOException {
        List<Dataset> all = new ArrayList<>(slices);
        all.addAll(List.of(structures, plan, dose));
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isEmpty()) {
                Files.write(folder.resolve("file " + i), written.apply(all.get(i)));
            }
        }
    }

    private StudySet read() throws IOException {
        StudySet set = StudySet.read(List.of(folder), Limits.STANDARD);
        assertThat(set.refused()).isEmpty();
        return set;
    }

    /// The case that has a dose.
    private static Case only(StudySet set) {
        List<Case> dosed =
                set.cases().stream().filter(one -> !one.doses().isEmpty()).toList();
        assertThat(dosed).hasSize(1);
        return dosed.getFirst();
    }

    private static RegionDose ptv(Case found) {
        Dose dose = found.doses().getFirst().object();
        return RegionDoses.of(found.structures().orElseThrow().object(), dose)
                .regions()
                .getFirst();
    }

    private static Dataset set(Dataset dataset, String keyword, String value) {
        Tag tag = Dictionary.tag(keyword);
        return dataset.with(
                Value.of(tag, dataset.get(tag).orElseThrow().vr(), value.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Dataset items(Dataset dataset, Tag tag, UnaryOperator<Dataset> change) {
        return dataset.with(Sequence.of(
                tag,
                dataset.sequence(tag).orElseThrow().items().stream()
                        .map(item -> change.apply(item.dataset()))
                        .toList()));
    }

    private static Dataset contours(Dataset structures, UnaryOperator<Dataset> change) {
        Tag list = Dictionary.tag("ContourSequence");
        return items(
                structures,
                Dictionary.tag("ROIContourSequence"),
                region -> region.has(list) ? items(region, list, change) : region);
    }

    /// The points of a contour, each as the text of its three coordinates.
    private static List<String> points(Dataset contour) {
        Value data = contour.value(Dictionary.tag("ContourData")).orElseThrow();
        String[] numbers =
                new String(data.bytes(), StandardCharsets.US_ASCII).strip().split("\\\\");
        List<String> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 3) {
            points.add(String.join("\\", Arrays.copyOfRange(numbers, i, i + 3)));
        }
        return points;
    }
}
