package isocentre.plans.structures;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.Objects;
import isocentre.plans.Phantom;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.ObjectHeader;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.geometry.Vector;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StructureSetTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        StructureSet written = Phantom.structures();

        StructureSet read = Objects.again(written.file(), StructureSet.class);

        assertThat(read.issues()).isEmpty();
        assertThat(read.label()).isEqualTo("PHANTOM");
        assertThat(read.referenced()).isEqualTo(written.referenced());
        assertThat(read.rois()).extracting(Roi::name).containsExactly("PTV", "Isocentre", "Empty");
        assertThat(read.rois()).extracting(Roi::type).containsExactly(RoiType.PTV, RoiType.ISOCENTER, RoiType.ORGAN);
        Roi ptv = read.roi(1).orElseThrow();
        assertThat(ptv.colour()).isEqualTo(OptionalInt.of(0xFF8000));
        assertThat(ptv.contours()).hasSize(5);
        for (int point = 0; point < 72; point++) {
            Vector before = written.rois().getFirst().contours().getFirst().point(point);
            assertThat(ptv.contours().getFirst().point(point).minus(before).length())
                    .isLessThan(1e-12);
        }
        assertThat(read.rois()).extracting(Roi::hasVolume).containsExactly(true, false, false);
    }

    @Test
    void theAreaVectorOfAContourPointsAlongItsNormalInAnyPlane() {
        double polygon = 0.5 * 72 * 12 * 12 * Math.sin(Math.toRadians(5));
        Contour axial = closed(Phantom.circle(12, new Vector(100, -200, 300)));
        double tilt = Math.toRadians(10);
        double[] oblique = Phantom.circle(12, Vector.ZERO);
        for (int i = 0; i < oblique.length; i += 3) {
            double y = oblique[i + 1];
            oblique[i + 1] = y * Math.cos(tilt);
            oblique[i + 2] = y * Math.sin(tilt);
        }

        assertThat(axial.areaVector().z()).isCloseTo(polygon, Offset.offset(1e-9));
        assertThat(axial.offPlane(new Vector(0, 0, 1))).isZero();
        Vector area = closed(oblique).areaVector();
        assertThat(area.length()).isCloseTo(polygon, Offset.offset(1e-9));
        assertThat(area.unit().y()).isCloseTo(-Math.sin(tilt), Offset.offset(1e-12));
        assertThat(closed(oblique).offPlane(area.unit())).isLessThan(1e-12);
    }

    @Test
    void aKeyholeCountsItsHoleOut() {
        Contour keyhole = closed(
                0, 0, 0, 10, 0, 0, 10, 10, 0, 0, 10, 0, 0, 0, 0, //
                2, 2, 0, 2, 8, 0, 8, 8, 0, 8, 2, 0, 2, 2, 0);

        assertThat(keyhole.areaVector().length()).isCloseTo(100 - 36, Offset.offset(1e-9));
    }

    @Test
    void contoursThatBoundNoRegionAreKeptAndTold() {
        StructureSet read = read(
                contour(1, "CLOSED_PLANAR", 0, 0, 0, 1, 0, 0),
                contour(2, "CLOSED_PLANAR", 0, 0, 0, 1, 0, 0, 2, 0, 0),
                contour(3, "CLOSED_PLANAR", 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0),
                contour(4, "OPEN_NONPLANAR", 0, 0, 0, 1, 0, 5, 0, 1, 9),
                contour(5, "CLOSED_PLANAR", 0, 0, 0, 9, 0, 0, 9, 9, 3, 0, 9, 0));

        Roi roi = roi(read);
        assertThat(roi.contours()).extracting(Contour::enclosesArea).containsExactly(false, false, true, false, true);
        assertThat(Objects.serious(read))
                .extracting(Issue::what)
                .anyMatch(what -> what.contains("fewer than three points (contour 1)"))
                .anyMatch(what -> what.contains("without area (contour 2)"))
                .anyMatch(what -> what.contains("not flat to 0.1 mm (contour 5)"))
                .hasSize(3);
    }

    @Test
    void aContourThatDoesNotSayWhatItIsIsTakenForWhatItLooksLike() {
        StructureSet read = read(contour(1, "", 5, 5, 5), contour(2, "", 0, 0, 0, 1, 0, 0, 0, 1, 0));

        assertThat(roi(read).contours())
                .extracting(Contour::type)
                .containsExactly(ContourType.POINT, ContourType.CLOSED_PLANAR);
        assertThat(Objects.serious(read)).extracting(Issue::severity).containsOnly(Severity.DOUBT);
    }

    @Test
    void oddCoordinatesAreUsedAsFarAsTheyCanBe() {
        Dataset torn = new DatasetBuilder()
                .text("ContourGeometricType", "CLOSED_PLANAR")
                .numbers("NumberOfContourPoints", 9)
                .text("ContourData", "0\\0\\0\\1e1\\0\\ 0 \\10\\+1.0E+1\\0\\abc\\0\\0\\9e9\\0\\0\\7")
                .build();

        StructureSet read = read(torn);

        assertThat(roi(read).contours().getFirst().size()).isEqualTo(3);
        assertThat(roi(read).contours().getFirst().point(2)).isEqualTo(new Vector(10, 10, 0));
        assertThat(Objects.serious(read)).hasSize(4);
    }

    @Test
    void contoursWithoutAnEntryInTheListOfRegionsAreNotLost() {
        Dataset unlisted = ObjectHeader.of(
                        Phantom.instance(SopClass.RT_STRUCTURE_SET, Phantom.STRUCTURES, "RTSTRUCT", 4))
                .items(
                        "ROIContourSequence",
                        new DatasetBuilder()
                                .numbers("ReferencedROINumber", 8)
                                .items("ContourSequence", contour(1, "CLOSED_PLANAR", 0, 0, 0, 1, 0, 0, 0, 1, 0))
                                .build())
                .build();

        StructureSet read = Objects.read(unlisted, StructureSet.class);

        assertThat(read.rois()).singleElement().satisfies(roi -> {
            assertThat(roi.name()).isEqualTo("ROI 8");
            assertThat(roi.hasVolume()).isTrue();
        });
        assertThat(Objects.serious(read)).hasSize(1);
    }

    @Test
    void aHundredThousandPointsAreRead() {
        double[] many = IntStream.range(0, 300_000)
                .mapToDouble(i -> (i * 37 % 1000) / 10.0)
                .toArray();

        StructureSet read = read(contour(1, "OPEN_NONPLANAR", many));

        assertThat(roi(read).points()).isEqualTo(100_000);
        assertThat(read.issues()).isEmpty();
    }

    private static Roi roi(StructureSet read) {
        return read.rois().getFirst();
    }

    private static Contour closed(double... points) {
        return new Contour(1, ContourType.CLOSED_PLANAR, List.of(), points);
    }

    private static Dataset contour(int number, String type, double... points) {
        return new DatasetBuilder()
                .text("ContourGeometricType", type)
                .numbers("NumberOfContourPoints", points.length / 3)
                .numbers("ContourNumber", number)
                .numbers("ContourData", points)
                .build();
    }

    /// A structure set of one region with these contours, implicit, since they may be too long for explicit lengths.
    private static StructureSet read(Dataset... contours) {
        Dataset set = ObjectHeader.of(Phantom.instance(SopClass.RT_STRUCTURE_SET, Phantom.STRUCTURES, "RTSTRUCT", 4))
                .items(
                        "StructureSetROISequence",
                        new DatasetBuilder()
                                .numbers("ROINumber", 1)
                                .text("ROIName", "TEST")
                                .build())
                .items(
                        "ROIContourSequence",
                        new DatasetBuilder()
                                .numbers("ReferencedROINumber", 1)
                                .items("ContourSequence", contours)
                                .build())
                .build();
        return Objects.read(isocentre.plans.dicom.TestFile.implicit(set), StructureSet.class);
    }
}
