package isocentre.plans.images;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.Objects;
import isocentre.plans.Phantom;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.ObjectHeader;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.geometry.Affine;
import isocentre.plans.geometry.PatientPosition;
import isocentre.plans.geometry.Vector;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImagesTest {

    @Test
    void slicesInAnyOrderMakeASeriesInOrder() {
        List<Image> slices = Stream.of(3, 0, 4, 1, 2)
                .map(n -> Objects.read(Phantom.slice(n), Image.class))
                .toList();

        ImageSeries series = ImageSeries.of(slices).getFirst();

        assertThat(series.images().stream().map(image -> image.number().getAsInt()))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(series.spacing()).hasValue(3);
        assertThat(series.gaps()).isZero();
        assertThat(series.position()).contains(PatientPosition.HFS);
    }

    @Test
    void aMissingSliceIsAGap() {
        List<Image> slices = Stream.of(0, 1, 2, 4)
                .map(n -> Objects.read(Phantom.slice(n), Image.class))
                .toList();

        assertThat(ImageSeries.of(slices).getFirst().gaps()).isOne();
        assertThat(ImageSeries.of(slices).getFirst().spacing()).isEmpty();
    }

    @Test
    void anEnhancedImageHasAPlaneForEachFrame() {
        Dataset image = ObjectHeader.of(Phantom.instance(SopClass.ENHANCED_CT_IMAGE, Phantom.uid(200), "CT", 3))
                .numbers("Rows", 4)
                .numbers("Columns", 4)
                .items(
                        "SharedFunctionalGroupsSequence",
                        new DatasetBuilder()
                                .items(
                                        "PlaneOrientationSequence",
                                        new DatasetBuilder()
                                                .numbers("ImageOrientationPatient", 1, 0, 0, 0, 1, 0)
                                                .build())
                                .items(
                                        "PixelMeasuresSequence",
                                        new DatasetBuilder()
                                                .numbers("SliceThickness", 2)
                                                .numbers("PixelSpacing", 1, 1)
                                                .build())
                                .build())
                .items(
                        "PerFrameFunctionalGroupsSequence",
                        IntStream.range(0, 3).mapToObj(ImagesTest::frame).toList())
                .build();

        Image read = Objects.read(image, Image.class);

        assertThat(read.planes()).hasSize(3);
        assertThat(read.planes().getLast().origin()).isEqualTo(new Vector(0, 0, 4));
        assertThat(read.thickness()).hasValue(2);
        assertThat(ImageSeries.of(List.of(read)).getFirst().spacing()).hasValue(2);
    }

    private static Dataset frame(int n) {
        return new DatasetBuilder()
                .items(
                        "PlanePositionSequence",
                        new DatasetBuilder()
                                .numbers("ImagePositionPatient", 0, 0, 2 * n)
                                .build())
                .build();
    }

    @Test
    void aRegistrationMapsTheSourceIntoItsOwnFrame() {
        Dataset registration = ObjectHeader.of(
                        Phantom.instance(SopClass.SPATIAL_REGISTRATION, Phantom.uid(300), "REG", 7))
                .items(
                        "RegistrationSequence",
                        new DatasetBuilder()
                                .uid("FrameOfReferenceUID", Phantom.uid(77))
                                .items(
                                        "MatrixRegistrationSequence",
                                        new DatasetBuilder()
                                                .items(
                                                        "MatrixSequence",
                                                        matrix(0, -1, 0, 10, 1, 0, 0, 20, 0, 0, 1, 30, 0, 0, 0, 1))
                                                .build())
                                .build())
                .build();

        Registration read = Objects.read(registration, Registration.class);

        Registration.Mapping mapping = read.mappings().getFirst();
        assertThat(mapping.source()).contains(Phantom.uid(77));
        assertThat(mapping.matrix().apply(new Vector(1, 2, 3))).isEqualTo(new Vector(8, 21, 33));
        assertThat(read.issues()).isEmpty();
    }

    private static Dataset matrix(double... numbers) {
        return new DatasetBuilder()
                .numbers("FrameOfReferenceTransformationMatrix", numbers)
                .text("FrameOfReferenceTransformationMatrixType", "RIGID")
                .build();
    }

    @Test
    void aDeformationMapsFromItsOwnFrameIntoTheSource() {
        Dataset grid = new DatasetBuilder()
                .numbers("ImagePositionPatient", 0, 0, 0)
                .numbers("ImageOrientationPatient", 1, 0, 0, 0, 1, 0)
                .numbers("GridDimensions", 2, 1, 1)
                .numbers("GridResolution", 5, 5, 5)
                .numbers("VectorGridData", 1, 2, 3, Double.NaN, Double.NaN, Double.NaN)
                .build();
        Dataset registration = ObjectHeader.of(
                        Phantom.instance(SopClass.DEFORMABLE_REGISTRATION, Phantom.uid(301), "REG", 7))
                .items(
                        "DeformableRegistrationSequence",
                        new DatasetBuilder()
                                .uid("SourceFrameOfReferenceUID", Phantom.uid(77))
                                .items("DeformableRegistrationGridSequence", grid)
                                .build())
                .build();

        Registration read = Objects.read(registration, Registration.class);

        Registration.DeformableMapping mapping = read.deformations().getFirst();
        assertThat(mapping.before()).isEqualTo(Affine.IDENTITY);
        assertThat(mapping.displacement().orElseThrow().at(0, 0, 0)).contains(new Vector(1, 2, 3));
        assertThat(mapping.displacement().orElseThrow().at(1, 0, 0)).isEmpty();
    }

    @Test
    void aMapAndItsInverseLeaveAPointWhereItIs() {
        Affine map = new Affine(0, -1, 0, 10, 1, 0, 0.5, 20, 0, 0.25, 2, 30);
        Vector point = new Vector(3, -4, 5);

        assertThat(map.inverse().apply(map.apply(point)).minus(point).length()).isLessThan(1e-12);
        assertThat(map.then(map.inverse()).apply(point).minus(point).length()).isLessThan(1e-12);
    }
}
