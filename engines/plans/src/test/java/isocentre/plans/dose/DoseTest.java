package isocentre.plans.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.plans.Objects;
import isocentre.plans.Phantom;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.ObjectHeader;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.TestFile;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Doses in every form that planning systems write. The phantom's dose at a voxel is 100 times its frame, 10 times
/// its row and its column, so that a voxel out of place shows.
class DoseTest {
    private static final double[] AXIAL = {1, 0, 0, 0, 1, 0};

    @Test
    void whatIsWrittenIsReadAgainToTheLastMicrogray() {
        Dose written = Phantom.dose();

        Dose read = Objects.again(written.file(), Dose.class);

        assertThat(read.issues()).isEmpty();
        assertThat(read.plans()).isEqualTo(written.plans());
        assertThat(read.summation()).isEqualTo(SummationType.PLAN);
        DoseGrid before = written.grid().orElseThrow();
        DoseGrid after = read.grid().orElseThrow();
        assertThat(after.geometry().sameAs(before.geometry())).isTrue();
        for (int i = 0; i < before.geometry().voxels(); i++) {
            assertThat(after.at(i)).isCloseTo(before.at(i), org.assertj.core.data.Offset.offset(2e-6f));
        }
    }

    @Test
    void bothFormsOfTheFrameOffsetsPlaceTheFramesAlike() {
        assertThat(grid(AXIAL, 0, 2, 5)
                        .geometry()
                        .sameAs(grid(AXIAL, -50, -48, -45).geometry()))
                .isTrue();
        assertThat(grid(AXIAL, 0, 2, 5).geometry().centre(0, 0, 2)).isEqualTo(new Vector(10, 20, -45));
    }

    @Test
    void offsetsCountAlongTheNormalWhereRowsAndColumnsTurnItToTheFeet() {
        double[] feetFirst = {-1, 0, 0, 0, 1, 0};

        DoseGrid grid = grid(feetFirst, 0, 2, 5);

        assertThat(grid.geometry().orientation().normal()).isEqualTo(new Vector(0, 0, -1));
        assertThat(grid.geometry().centre(1, 0, 2)).isEqualTo(new Vector(7, 20, -55));
        // Coordinates say the same whatever the normal.
        assertThat(grid(feetFirst, -50, -52, -55).geometry().sameAs(grid.geometry()))
                .isTrue();
    }

    @Test
    void framesInDescendingOrderAreTurned() {
        DoseGrid descending = grid(AXIAL, 0, -2, -5);

        assertThat(descending.geometry().frameOffsets()).containsExactly(-5, -2, 0);
        assertThat(descending.geometry().centre(0, 0, 0)).isEqualTo(new Vector(10, 20, -55));
        assertThat(descending.at(3, 1, 0)).isEqualTo(213);
        assertThat(descending.at(3, 1, 2)).isEqualTo(13);
    }

    @TestFactory
    Stream<DynamicTest> aPointIsFoundInTheGridOfEveryPatientPosition() {
        record Lying(String position, double... cosines) {}
        return Stream.of(
                        new Lying("HFS", 1, 0, 0, 0, 1, 0),
                        new Lying("HFP", -1, 0, 0, 0, -1, 0),
                        new Lying("HFDR", 0, 1, 0, -1, 0, 0),
                        new Lying("HFDL", 0, -1, 0, 1, 0, 0),
                        new Lying("FFS", -1, 0, 0, 0, 1, 0),
                        new Lying("FFP", 1, 0, 0, 0, -1, 0),
                        new Lying("FFDR", 0, 1, 0, 1, 0, 0),
                        new Lying("FFDL", 0, -1, 0, -1, 0, 0),
                        new Lying("oblique", 0.8, 0.6, 0, -0.36, 0.48, 0.8))
                .map(lying -> DynamicTest.dynamicTest(lying.position, () -> {
                    GridGeometry geometry = grid(lying.cosines, 0, 2, 5).geometry();
                    for (int frame = 0; frame < 3; frame++) {
                        Vector back = geometry.toGrid(geometry.centre(3, 1, frame));
                        assertThat(back.minus(new Vector(3, 1, geometry.frameOffset(frame)))
                                        .length())
                                .isLessThan(1e-12);
                    }
                    Vector right = geometry.centre(1, 0, 0).minus(geometry.centre(0, 0, 0));
                    assertThat(right.minus(new Vector(lying.cosines[0], lying.cosines[1], lying.cosines[2]).times(3))
                                    .length())
                            .isLessThan(1e-12);
                }));
    }

    @Test
    void aSingleFrameNeedsNoOffsets() {
        DoseGrid grid = dose(builder(AXIAL, 1)).grid().orElseThrow();

        assertThat(grid.geometry().frames()).isOne();
        assertThat(grid.geometry().frameSpacing()).isNaN();
        assertThat(grid.at(3, 1, 0)).isEqualTo(13);
    }

    @Test
    void sixteenAndThirtyTwoBitsAndNegativeDifferencesAreRead() {
        byte[] wide = bytes(3, 4);
        assertThat(dose(builder(AXIAL, 3, "BitsAllocated", "BitsStored", "PixelData", "GridFrameOffsetVector")
                                .numbers("BitsAllocated", 32)
                                .numbers("BitsStored", 32)
                                .numbers("GridFrameOffsetVector", 0, 2, 5)
                                .bytes("PixelData", wide))
                        .grid()
                        .orElseThrow()
                        .at(3, 1, 2))
                .isEqualTo(213);
        ByteBuffer negative = ByteBuffer.allocate(2 * 12).order(ByteOrder.LITTLE_ENDIAN);
        negative.putShort(0, (short) -7);
        Dose error = dose(builder(AXIAL, 1, "DoseType", "PixelRepresentation", "PixelData")
                .text("DoseType", "ERROR")
                .numbers("PixelRepresentation", 1)
                .bytes("PixelData", negative.array()));
        assertThat(error.grid().orElseThrow().at(0)).isEqualTo(-7);
        assertThat(error.issues()).isEmpty();
    }

    @Test
    void anUnsignedDoseAboveTheSignedRangeIsNotTakenForNegative() {
        ByteBuffer large = ByteBuffer.allocate(2 * 12).order(ByteOrder.LITTLE_ENDIAN);
        large.putShort(0, (short) 60_000);
        Dose dose = dose(builder(AXIAL, 1, "PixelData", "DoseGridScaling")
                .numbers("DoseGridScaling", 1e-3)
                .bytes("PixelData", large.array()));

        assertThat(dose.grid().orElseThrow().at(0)).isEqualTo(60f);
    }

    @TestFactory
    Stream<DynamicTest> aGridThatIsNotSureIsLeftOutAndSaysWhy() {
        record Broken(String why, DatasetBuilder dose) {}
        return Stream.of(
                        new Broken("no scaling", builder(AXIAL, 1, "DoseGridScaling")),
                        new Broken("no position", builder(AXIAL, 1, "ImagePositionPatient")),
                        new Broken("no spacing", builder(AXIAL, 1, "PixelSpacing")),
                        new Broken("no places of frames", builder(AXIAL, 3)),
                        new Broken("too few places", builder(AXIAL, 3).numbers("GridFrameOffsetVector", 0, 2)),
                        new Broken(
                                "two frames in one place", builder(AXIAL, 3).numbers("GridFrameOffsetVector", 0, 2, 2)),
                        new Broken("a skewed orientation", builder(new double[] {1, 0, 0, 0.7, 0.7, 0}, 1)),
                        new Broken(
                                "pixels cut off", builder(AXIAL, 1, "PixelData").bytes("PixelData", new byte[20])),
                        new Broken(
                                "eight bits", builder(AXIAL, 1, "BitsAllocated").numbers("BitsAllocated", 8)))
                .map(broken -> DynamicTest.dynamicTest(broken.why, () -> {
                    Dose dose = dose(broken.dose);
                    assertThat(dose.grid()).isEmpty();
                    assertThat(Objects.serious(dose)).isNotEmpty();
                }));
    }

    @Test
    void aCompressedDoseIsLeftOutWithWhatToDo() {
        byte[] fragments = {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, 4, 0, 0, 0, 1, 2, 3, 4};
        byte[] body = TestFile.body(builder(AXIAL, 1, "PixelData").build(), true, false);
        byte[] header = {(byte) 0xE0, 0x7F, 0x10, 0, 'O', 'B', 0, 0, -1, -1, -1, -1};
        byte[] end = {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0};
        ByteBuffer all = ByteBuffer.allocate(body.length + header.length + fragments.length + end.length);
        all.put(body).put(header).put(fragments).put(end);

        Dose dose = Objects.read(TestFile.of("1.2.840.10008.1.2.4.90", all.array()), Dose.class);

        assertThat(dose.grid()).isEmpty();
        assertThat(Objects.serious(dose)).anyMatch(issue -> issue.what().contains("uncompressed"));
    }

    @Test
    void framesWithoutPlacesAreStackedByTheSliceThicknessWithADoubt() {
        Dose dose = dose(builder(AXIAL, 3).numbers("SliceThickness", 2.5));

        assertThat(dose.grid().orElseThrow().geometry().frameOffsets()).containsExactly(0, 2.5, 5);
        assertThat(Objects.serious(dose)).hasSize(1);
    }

    @Test
    void theHistogramsOfThePlanningSystemAreRead() {
        Dataset histogram = new DatasetBuilder()
                .text("DVHType", "CUMULATIVE")
                .text("DoseUnits", "GY")
                .text("DoseType", "PHYSICAL")
                .numbers("DVHDoseScaling", 0.5)
                .text("DVHVolumeUnits", "CM3")
                .numbers("DVHNumberOfBins", 3)
                .numbers("DVHData", 1, 10, 1, 8, 2, 1)
                .numbers("DVHMinimumDose", -1)
                .numbers("DVHMeanDose", 1.25)
                .items(
                        "DVHReferencedROISequence",
                        new DatasetBuilder()
                                .numbers("ReferencedROINumber", 4)
                                .text("DVHROIContributionType", "INCLUDED")
                                .build())
                .build();

        Dose dose = dose(builder(AXIAL, 1).items("DVHSequence", histogram));

        StoredDvh stored = dose.histograms().getFirst();
        assertThat(stored.rois()).containsExactly(new StoredDvh.RoiShare(4, true));
        assertThat(stored.bins())
                .containsExactly(new StoredDvh.Bin(0.5, 10), new StoredDvh.Bin(0.5, 8), new StoredDvh.Bin(1, 1));
        assertThat(stored.least()).isEmpty();
        assertThat(stored.mean()).hasValue(1.25);
    }

    @Test
    void dosesAddVoxelByVoxelAndOnlyOnTheSameGrid() {
        DoseGrid grid = grid(AXIAL, 0, 2, 5);

        assertThat(grid.plus(grid).at(3, 1, 2)).isEqualTo(426);
        assertThatThrownBy(() -> grid.plus(grid(AXIAL, 0, 2, 6))).hasMessageContaining("different grids");
    }

    private static DoseGrid grid(double[] cosines, double... offsets) {
        return dose(builder(cosines, offsets.length).numbers("GridFrameOffsetVector", offsets))
                .grid()
                .orElseThrow();
    }

    private static Dose dose(DatasetBuilder builder) {
        return Objects.read(builder.build(), Dose.class);
    }

    /// Four columns of 3 mm, three rows of 4 mm.
    private static DatasetBuilder builder(double[] cosines, int frames, String... without) {
        Dataset all = ObjectHeader.of(Phantom.instance(SopClass.RT_DOSE, Phantom.DOSE, "RTDOSE", 6))
                .numbers("ImagePositionPatient", 10, 20, -50)
                .numbers("ImageOrientationPatient", cosines)
                .numbers("PixelSpacing", 4, 3)
                .numbers("SamplesPerPixel", 1)
                .numbers("NumberOfFrames", frames)
                .numbers("Rows", 3)
                .numbers("Columns", 4)
                .numbers("BitsAllocated", 16)
                .numbers("BitsStored", 16)
                .numbers("PixelRepresentation", 0)
                .text("DoseUnits", "GY")
                .text("DoseType", "PHYSICAL")
                .text("DoseSummationType", "PLAN")
                .numbers("DoseGridScaling", 1)
                .bytes("PixelData", bytes(frames, 2))
                .build();
        for (String keyword : List.of(without)) {
            all = all.without(Dictionary.tag(keyword));
        }
        return new DatasetBuilder().all(all);
    }

    private static byte[] bytes(int frames, int size) {
        ByteBuffer bytes = ByteBuffer.allocate(frames * 12 * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < frames; frame++) {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 4; column++) {
                    int value = 100 * frame + 10 * row + column;
                    if (size == 2) {
                        bytes.putShort((short) value);
                    } else {
                        bytes.putInt(value);
                    }
                }
            }
        }
        return bytes.array();
    }

    @Test
    void aTransverseGridIsKnownForOne() {
        assertThat(grid(AXIAL, 0, 2, 5).geometry().orientation()).isEqualTo(Orientation.TRANSVERSE);
    }
}
