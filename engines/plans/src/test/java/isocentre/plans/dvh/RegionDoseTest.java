package isocentre.plans.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.dicom.Issue;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.DoseType;
import isocentre.plans.dose.DoseUnits;
import isocentre.plans.dose.StoredDvh;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import isocentre.plans.phantoms.NelmsSolid;
import isocentre.plans.shapes.Between;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.ContourType;
import isocentre.plans.structures.Roi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegionDoseTest {
    private static final List<double[]> SQUARE = box(10);
    private static final List<double[]> HOLE = box(5);

    private static List<double[]> box(double half) {
        return List.of(
                new double[] {-half, -half}, new double[] {half, -half}, new double[] {half, half}, new double[] {
                    -half, half
                });
    }

    /// A square prism with a square hole, planes 2 mm apart from −10 to 10: 20 × 20 − 10 × 10 mm², 22 mm long.
    private static Roi ring() {
        List<Contour> contours = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            contours.add(NelmsSolid.contour(2 * i, -10 + 2 * i, SQUARE));
            contours.add(NelmsSolid.contour(2 * i + 1, -10 + 2 * i, HOLE));
        }
        return NelmsSolid.roi("ring", contours);
    }

    private static DoseGrid linear(Vector slope, double spacing, Vector shift) {
        int n = (int) (48 / spacing);
        double[] offsets = new double[n];
        for (int i = 0; i < n; i++) {
            offsets[i] = i * spacing;
        }
        Vector origin = new Vector(-23, -23, -23).plus(shift);
        GridGeometry geometry = new GridGeometry(origin, Orientation.TRANSVERSE, spacing, spacing, n, n, offsets);
        return NelmsSolid.filled(geometry, point -> 30 + point.dot(slope));
    }

    private static RegionDose measure(Roi roi, DoseGrid dose) {
        return Measuring.of(List.of(roi), OptionalDouble.empty(), Optional.of(dose), List.of())
                .getFirst();
    }

    @Test
    @DisplayName("A2: a ring is measured as the ring it is: volume, mean, extremes and every point of its curve")
    void ringIsExact() {
        Dvh dvh = measure(ring(), linear(new Vector(1, 0, 0), 2, Vector.ZERO))
                .slab()
                .orElseThrow();
        assertThat(dvh.volume()).isCloseTo(6.6, within(6.6 * 0.0002));
        assertThat(dvh.mean()).isCloseTo(30, within(0.002));
        assertThat(dvh.least()).isCloseTo(20, within(1e-4));
        assertThat(dvh.most()).isCloseTo(40, within(1e-4));
        for (int i = 0; i <= 300; i++) {
            double dose = 19 + i * 22 / 300.0;
            double right = Math.clamp(40 - dose, 0, 20) * 20 - Math.clamp(35 - dose, 0, 10) * 10;
            assertThat(dvh.volumeAtLeast(dose)).as("V%.2fGy", dose).isCloseTo(right * 22 / 1000, within(6.6 * 0.002));
        }
        assertThat(dvh.doseToHottest(3.3).orElseThrow()).isCloseTo(30, within(0.02));
    }

    @Test
    @DisplayName("A3: in a linear dose nothing depends on the grid's spacing or phase")
    void gridDoesNotMatter() {
        Random random = new Random(7);
        Vector slope = new Vector(0.6, -0.5, 0.4);
        for (Between model : Between.values()) {
            Dvh first = curve(NelmsSolid.SPHERE.contoured(2), linear(slope, 1, Vector.ZERO), model);
            for (int i = 0; i < 50; i++) {
                Vector phase = new Vector(random.nextDouble(), random.nextDouble(), random.nextDouble());
                Dvh dvh = curve(NelmsSolid.SPHERE.contoured(2), linear(slope, 1 + i % 3, phase), model);
                same(dvh, first, 0.01, 0.0005);
            }
        }
    }

    @Test
    @DisplayName("A3: nothing depends on how the grid's rows, columns and frames run")
    void orientationDoesNotMatter() {
        Vector slope = new Vector(0.6, -0.5, 0.4);
        Dvh first = curve(NelmsSolid.ROTATED_CONE.contoured(2), linear(slope, 1.5, Vector.ZERO), Between.SLAB);
        List<Vector> ways = List.of(
                new Vector(1, 0, 0),
                new Vector(-1, 0, 0),
                new Vector(0, 1, 0),
                new Vector(0, -1, 0),
                new Vector(0, 0, 1),
                new Vector(0, 0, -1));
        int tried = 0;
        for (Vector row : ways) {
            for (Vector column : ways) {
                if (row.dot(column) == 0) {
                    DoseGrid dose = oriented(new Orientation(row, column), slope);
                    same(curve(NelmsSolid.ROTATED_CONE.contoured(2), dose, Between.SLAB), first, 0.01, 0.0005);
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(24);
    }

    private static DoseGrid oriented(Orientation orientation, Vector slope) {
        double[] offsets = new double[32];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i * 1.5;
        }
        Vector origin = orientation
                .row()
                .plus(orientation.column())
                .plus(orientation.normal())
                .times(-23);
        return NelmsSolid.filled(
                new GridGeometry(origin, orientation, 1.5, 1.5, 32, 32, offsets), point -> 30 + point.dot(slope));
    }

    @Test
    @DisplayName("A3: contours on planes 10 degrees aslant give what upright ones give")
    void obliqueStack() {
        double angle = Math.toRadians(10);
        UnaryOperator<Vector> turn = p -> new Vector(
                p.x(),
                p.y() * Math.cos(angle) - p.z() * Math.sin(angle),
                p.y() * Math.sin(angle) + p.z() * Math.cos(angle));
        Roi upright = NelmsSolid.SPHERE.contoured(2);
        List<Contour> turned = upright.contours().stream()
                .map(contour -> {
                    double[] coordinates = new double[3 * contour.size()];
                    for (int i = 0; i < contour.size(); i++) {
                        Vector point = turn.apply(contour.point(i));
                        coordinates[3 * i] = point.x();
                        coordinates[3 * i + 1] = point.y();
                        coordinates[3 * i + 2] = point.z();
                    }
                    return new Contour(contour.number(), ContourType.CLOSED_PLANAR, List.of(), coordinates);
                })
                .toList();
        Vector slope = new Vector(0.3, 0, 0.9);
        Dvh aslant = curve(NelmsSolid.roi("aslant", turned), linear(turn.apply(slope), 2, Vector.ZERO), Between.SLAB);
        same(aslant, curve(upright, linear(slope, 2, Vector.ZERO), Between.SLAB), 0.01, 0.0005);
    }

    private static Dvh curve(Roi roi, DoseGrid dose, Between model) {
        return NelmsTest.measure(roi, dose, model);
    }

    private static void same(Dvh dvh, Dvh other, double gray, double share) {
        assertThat(dvh.volume()).isCloseTo(other.volume(), within(share * other.volume()));
        assertThat(dvh.mean()).isCloseTo(other.mean(), within(gray));
        assertThat(dvh.least()).isCloseTo(other.least(), within(gray));
        assertThat(dvh.most()).isCloseTo(other.most(), within(gray));
        for (double percent : new double[] {98, 95, 50, 5, 2}) {
            assertThat(dvh.doseToHottest(percent / 100 * dvh.volume()).orElseThrow())
                    .as("D%s%%", percent)
                    .isCloseTo(
                            other.doseToHottest(percent / 100 * other.volume()).orElseThrow(), within(gray));
        }
    }

    @Test
    @DisplayName("The part outside the dose grid is counted, told and left out of the curve")
    void beyondTheGrid() {
        DoseGrid half = linear(new Vector(1, 0, 0), 2, new Vector(23, 0, 0));
        RegionDose region = measure(ring(), half);
        assertThat(region.shareOutside()).isCloseTo(0.5, within(1e-6));
        Dvh dvh = region.slab().orElseThrow();
        assertThat(dvh.inside()).isCloseTo(3.3, within(0.001));
        assertThat(dvh.volume()).isCloseTo(6.6, within(0.001));
        assertThat(dvh.doseToHottest(0.95 * dvh.volume())).isEmpty();
        assertThat(dvh.doseToHottest(0.5 * dvh.inside())).isPresent();
        assertThat(region.issues()).extracting(Issue::what).anyMatch(what -> what.startsWith("50.00% of its volume"));

        RegionDose nowhere = measure(ring(), linear(new Vector(1, 0, 0), 2, new Vector(300, 0, 0)));
        assertThat(nowhere.slab()).isEmpty();
        assertThat(nowhere.shareOutside()).isEqualTo(1);
        assertThat(nowhere.volume()).isCloseTo(6.6, within(1e-6));
    }

    @Test
    @DisplayName("A gap between planes stays empty and is told; one plane alone takes the set's spacing")
    void gapsAndSingles() {
        List<Contour> contours = new ArrayList<>();
        for (double z : new double[] {-10, -8, -6, 6, 8, 10}) {
            contours.add(NelmsSolid.contour((int) z, z, SQUARE));
        }
        DoseGrid dose = linear(new Vector(0, 0, 1), 2, Vector.ZERO);
        RegionDose two = measure(NelmsSolid.roi("two", contours), dose);
        assertThat(two.volume()).isCloseTo(0.4 * 12, within(1e-9));
        assertThat(two.issues()).extracting(Issue::what).anyMatch(what -> what.contains("more than 1.5 times"));
        assertThat(two.slab().orElseThrow().volumeAtLeast(30)).isCloseTo(2.4, within(0.003));

        Roi one = NelmsSolid.roi("one", List.of(NelmsSolid.contour(1, 0, SQUARE)));
        RegionDose known = Measuring.of(List.of(one), OptionalDouble.of(2.5), Optional.of(dose), List.of())
                .getFirst();
        assertThat(known.volume()).isCloseTo(1, within(1e-9));
        assertThat(known.issues()).hasSize(1);
        RegionDose unknown = measure(one, dose);
        assertThat(unknown.slab()).isEmpty();
        assertThat(unknown.issues())
                .extracting(Issue::what)
                .singleElement()
                .asString()
                .contains("in one plane only");
    }

    @Test
    @DisplayName("A region far smaller than a voxel, on a voxel's edge, keeps its volume and its dose")
    void smallerThanAVoxel() {
        List<Contour> contours = List.of(
                NelmsSolid.contour(1, -0.5, NelmsSolid.circle(1)), NelmsSolid.contour(2, 0.5, NelmsSolid.circle(1)));
        Dvh dvh = measure(NelmsSolid.roi("small", contours), linear(new Vector(1, 0, 0), 4, Vector.ZERO))
                .slab()
                .orElseThrow();
        double exact = measure(NelmsSolid.roi("small", contours), linear(new Vector(1, 0, 0), 4, Vector.ZERO))
                .volume();
        assertThat(dvh.volume()).isCloseTo(exact, within(exact * 2e-4)).isCloseTo(Math.PI * 0.002, within(1e-4));
        assertThat(dvh.mean()).isCloseTo(30, within(0.002));
        assertThat(dvh.doseToHottest(0.97 * dvh.volume()).orElseThrow()).isBetween(29.0, 29.3);
    }

    @Test
    @DisplayName("The largest dose at a voxel deep inside is found, not smoothed away")
    void hotVoxel() {
        GridGeometry geometry = new GridGeometry(
                new Vector(-12, -12, -12), Orientation.TRANSVERSE, 4, 4, 7, 7, 0, 4, 8, 12, 16, 20, 24);
        DoseGrid dose = NelmsSolid.filled(geometry, point -> point.length() < 0.1 ? 70 : 50);
        Dvh dvh = measure(NelmsSolid.SPHERE.contoured(3), dose).slab().orElseThrow();
        assertThat(dvh.most()).isEqualTo(70);
        assertThat(dvh.least()).isEqualTo(50);
    }

    @Test
    @DisplayName(
            "A6: the planning system's own histogram stands beside ours, differential or cumulative, percent or cm³")
    void stored() {
        DoseGrid dose = linear(new Vector(1, 0, 0), 2, Vector.ZERO);
        Dvh ours = measure(ring(), dose).slab().orElseThrow();
        List<StoredDvh.Bin> cumulative = new ArrayList<>();
        List<StoredDvh.Bin> differential = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double here = ours.volumeAtLeast(i * 0.1);
            cumulative.add(new StoredDvh.Bin(0.1, here));
            differential.add(new StoredDvh.Bin(0.1, 100 * (here - ours.volumeAtLeast((i + 1) * 0.1)) / ours.volume()));
        }
        for (StoredDvh stored : List.of(
                histogram(StoredDvh.Kind.CUMULATIVE, "CM3", cumulative),
                histogram(StoredDvh.Kind.DIFFERENTIAL, "PERCENT", differential))) {
            Dvh theirs = Measuring.of(List.of(ring()), OptionalDouble.empty(), Optional.of(dose), List.of(stored))
                    .getFirst()
                    .stored()
                    .orElseThrow();
            assertThat(theirs.volume()).isCloseTo(ours.volume(), within(0.001));
            assertThat(theirs.mean()).isCloseTo(ours.mean(), within(0.01));
            assertThat(theirs.volumeAtLeast(33.33)).isCloseTo(ours.volumeAtLeast(33.33), within(0.01));
        }
    }

    private static StoredDvh histogram(StoredDvh.Kind kind, String units, List<StoredDvh.Bin> bins) {
        return new StoredDvh(
                List.of(new StoredDvh.RoiShare(1, true)),
                kind,
                DoseUnits.GY,
                DoseType.PHYSICAL,
                units,
                bins,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
