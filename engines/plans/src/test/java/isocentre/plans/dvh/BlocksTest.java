package isocentre.plans.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import isocentre.plans.phantoms.NelmsSolid;
import isocentre.plans.shapes.Between;
import isocentre.plans.shapes.Layers;
import isocentre.plans.shapes.Raster;
import isocentre.plans.shapes.Solid;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final double SPACING = 4;

    /// A steep, round dose on a coarse grid: 60 Gy in the middle, 36 Gy at 25 mm.
    private static final DoseGrid DOSE = NelmsSolid.filled(
            new GridGeometry(
                    new Vector(-41.3, -42.1, -40.7),
                    Orientation.TRANSVERSE,
                    SPACING,
                    SPACING,
                    22,
                    22,
                    IntStream.range(0, 22).mapToDouble(f -> SPACING * f).toArray()),
            point -> 60 * Math.exp(-Math.pow(point.length() / 35, 2)));

    private static final Solid RING = Solid.of(
            NelmsSolid.roi(
                    "RING",
                    IntStream.rangeClosed(-6, 6)
                            .boxed()
                            .flatMap(i -> List.of(
                                    NelmsSolid.contour(2 * i + 20, 3 * i, NelmsSolid.circle(25)),
                                    NelmsSolid.contour(2 * i + 21, 3 * i, NelmsSolid.circle(6)))
                                    .stream())
                            .toList()),
            OptionalDouble.empty());

    @Test
    @DisplayName(
            "A region measured in blocks between the voxels has the curve of the same region measured cell by cell")
    void sameCurve() {
        for (Between between : Between.values()) {
            DosePlanes planes = new DosePlanes(DOSE, RING.axes(), RING.bounds());
            Raster raster = Layers.raster(RING, between, planes.lattice());
            long[] cells = new long[2];
            Bins blocks = measured(
                    between,
                    raster,
                    cells,
                    0,
                    tally -> new Blocks(raster, planes.lattice().orElseThrow(), tally));
            Bins single = measured(between, raster, cells, 1, tally -> new Blocks(raster, tally));
            assertThat(cells[0]).isLessThan(cells[1]);
            assertThat(blocks.volume()).isCloseTo(single.volume(), within(1e-9 * single.volume()));
            assertThat(blocks.mean()).isCloseTo(single.mean(), within(1e-9));
            double[] ours = blocks.atLeast();
            double[] theirs = single.atLeast();
            for (int i = 0; i < ours.length; i++) {
                assertThat(ours[i]).isCloseTo(theirs[i], within(5e-4 * single.volume()));
            }
        }
    }

    private static Bins measured(
            Between between, Raster raster, long[] cells, int place, Function<Tally, Blocks> combining) {
        DosePlanes planes = new DosePlanes(DOSE, RING.axes(), RING.bounds());
        Bins bins = Bins.of(DOSE);
        Tally tally = new Tally(raster, bins);
        Blocks blocks = combining.apply(tally);
        Layers.visit(RING, between, raster, (lower, upper, covered) -> {
            tally.layer(upper - lower, planes.across(lower, upper));
            covered.accept(blocks);
            blocks.end();
        });
        cells[place] = tally.cells();
        return bins;
    }

    @Test
    @DisplayName("No cell lies across the lines of the dose's voxels, whatever the phase of the region")
    void alongTheVoxels() {
        DosePlanes planes = new DosePlanes(DOSE, RING.axes(), RING.bounds());
        Raster raster = Layers.raster(RING, Between.SLAB, planes.lattice());
        double perVoxel = SPACING / raster.cellWidth();
        assertThat(perVoxel).isCloseTo(Math.rint(perVoxel), within(1e-9));
        double before = (raster.x(0) + 41.3) / raster.cellWidth();
        assertThat(before).isCloseTo(Math.rint(before), within(1e-6));
        assertThat(raster.bounds().left()).isLessThanOrEqualTo(RING.bounds().left());
        assertThat(raster.bounds().right()).isGreaterThanOrEqualTo(RING.bounds().right());
    }
}
