package isocentre.plans.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.shapes.Solid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against shapes whose overlap and distances are known in closed form (goal A7: Dice to 1e-6, distances to 0.05 mm,
/// surface Dice to 0.005).
class ComparisonTest {

    @Test
    @DisplayName("A region is the same as itself")
    void itself() {
        Solid sphere = Solids.sphere(20, 2, 0);
        Comparison same = Comparison.of(sphere, sphere, 0);
        assertThat(same.overlap().orElseThrow().dice()).isCloseTo(1, within(1e-12));
        assertThat(same.distances().orElseThrow().hausdorff()).isCloseTo(0, within(1e-7));
        assertThat(same.distances().orElseThrow().surfaceDice(0)).isCloseTo(1, within(1e-6));
        assertThat(same.path().orElseThrow().added()).isZero();
    }

    @Test
    @DisplayName("Shifted boxes: Dice, Jaccard, misses, distances and centroids are exact")
    void boxes() {
        Solid reference = Solids.box(0, 0, 40, 30, 10, 3);
        Solid test = Solids.box(4, 3, 40, 30, 10, 3);
        Comparison comparison = Comparison.of(reference, test, 1);
        Overlap overlap = comparison.overlap().orElseThrow();
        double share = 36.0 * 27 / (40 * 30);
        assertThat(overlap.dice()).isCloseTo(share, within(1e-6));
        assertThat(overlap.jaccard()).isCloseTo(share / (2 - share), within(1e-6));
        assertThat(overlap.miss()).isCloseTo(1 - share, within(1e-6));
        assertThat(overlap.discordance()).isCloseTo(1 - share, within(1e-6));
        assertThat(overlap.slices())
                .hasSize(10)
                .allSatisfy(slice -> assertThat(slice.conformity()).isCloseTo(share / (2 - share), within(1e-6)));
        SurfaceDistances distances = comparison.distances().orElseThrow();
        // From the corner that the other box leaves furthest behind.
        assertThat(distances.hausdorff()).isCloseTo(5, within(1e-6));
        assertThat(comparison.shift().orElseThrow().x()).isCloseTo(4, within(1e-9));
        assertThat(comparison.shift().orElseThrow().y()).isCloseTo(3, within(1e-9));
        assertThat(comparison.shift().orElseThrow().z()).isCloseTo(0, within(1e-9));
    }

    @Test
    @DisplayName("Boxes moved apart: every figure of distance is the closed form")
    void apart() {
        // Cubes of 20 mm, one 30 mm to the left of the other: 10 mm between them.
        Comparison comparison = Comparison.of(Solids.box(0, 0, 20, 20, 10, 2), Solids.box(30, 0, 20, 20, 10, 2), 1);
        SurfaceDistances distances = comparison.distances().orElseThrow();
        assertThat(comparison.overlap().orElseThrow().dice()).isZero();
        assertThat(distances.hausdorff()).isCloseTo(30, within(1e-6));
        // Near side at 10, far side at 30, four sides evenly between: (10 + 30 + 4 · 20) / 6.
        assertThat(distances.mean()).isCloseTo(20, within(0.01));
        // The far side is a sixth of the area, so 95 % lie within it.
        assertThat(distances.hausdorff(0.95)).isCloseTo(30, within(1e-6));
        assertThat(distances.hausdorff(0.5)).isCloseTo(20, within(0.3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1})
    @DisplayName("Concentric spheres lie their radii's difference apart")
    void spheres(double spacing) {
        Comparison comparison = Comparison.of(Solids.sphere(18, spacing, 0), Solids.sphere(24, spacing, 0), 1);
        SurfaceDistances distances = comparison.distances().orElseThrow();
        assertThat(distances.hausdorff(0.95)).isCloseTo(6, within(0.05));
        assertThat(distances.mean()).isCloseTo(6, within(0.05));
        assertThat(distances.surfaceDice(5.8)).isCloseTo(0, within(0.005));
        assertThat(distances.surfaceDice(6.2)).isCloseTo(1, within(0.005));
    }

    /// Between planes 3 mm apart a sphere is drawn as a chain of cones, which near its poles lie 0.1 mm too deep.
    @Test
    @DisplayName("Planes far apart cost what straight lines between them cost, and no more")
    void coarse() {
        SurfaceDistances distances = Comparison.of(Solids.sphere(18, 3, 0), Solids.sphere(24, 3, 0), 1)
                .distances()
                .orElseThrow();
        assertThat(distances.mean()).isCloseTo(6, within(0.05));
        assertThat(distances.hausdorff(0.95)).isCloseTo(6, within(0.15));
    }

    @Test
    @DisplayName("Cylinders: surface Dice is the share of sides against ends")
    void cylinders() {
        // The ends lie in the same planes: from the outer ring of the larger end up to 2 mm.
        Comparison comparison = Comparison.of(Solids.cylinder(20, 20, 2), Solids.cylinder(22, 20, 2), 1);
        SurfaceDistances distances = comparison.distances().orElseThrow();
        double side = 2 * Math.PI * 20 * 40;
        double end = Math.PI * 400;
        double largeSide = 2 * Math.PI * 22 * 40;
        double largeEnd = Math.PI * 22 * 22;
        double near = 2 * end
                + 2 * (Math.PI * 21 * 21)
                // The sides of the small one near its ends are 1 mm from nothing but the large ends.
                + 2 * (2 * Math.PI * 20);
        assertThat(distances.surfaceDice(1))
                .isCloseTo(near / (side + 2 * end + largeSide + 2 * largeEnd), within(0.005));
        assertThat(distances.hausdorff()).isCloseTo(2, within(0.05));
        assertThat(comparison.overlap().orElseThrow().dice()).isCloseTo(2.0 * 400 / (400 + 484), within(1e-6));
    }

    @Test
    @DisplayName("The path to be added is the outline that is too far from the other's")
    void path() {
        Comparison comparison = Comparison.of(Solids.box(0, 0, 40, 30, 10, 3), Solids.box(5, 0, 40, 30, 10, 3), 1);
        // In each of ten planes the left side, and of the top and the bottom what lies left of the other box by more
        // than 1 mm;
        // the right side lies within it, 5 mm from its outline, but for 1 mm at each end.
        assertThat(comparison.path().orElseThrow().added()).isCloseTo(10 * (30 + 2 * 4 + 28), within(10.0));
        assertThat(comparison.path().orElseThrow().whole()).isCloseTo(10 * 140.0, within(1e-6));
    }

    @Test
    @DisplayName("Where one is empty, overlap is nothing and no distance is made up")
    void empty() {
        Comparison missed = Comparison.of(Solids.sphere(10, 2, 0), Solids.empty(), 1);
        assertThat(value(missed, "Dice")).isZero();
        assertThat(value(missed, "GMI")).isEqualTo(1);
        assertThat(value(missed, "SurfaceDice1mm")).isZero();
        assertThat(figure(missed, "HD95[mm]").reason()).isEqualTo("the test has no volume");
        assertThat(figure(missed, "DI").value()).isEmpty();
        Comparison nothing = Comparison.of(Solids.empty(), Solids.empty(), 1);
        assertThat(figure(nothing, "Dice").reason()).isEqualTo("neither has a volume");
        assertThat(figure(nothing, "SurfaceDice1mm").value()).isEmpty();
    }

    @Test
    @DisplayName("Planes in different directions: distances, but no overlap")
    void directions() {
        Comparison comparison = Comparison.of(Solids.sphere(20, 1, 0), Solids.tiltedSphere(22, 1), 1);
        assertThat(figure(comparison, "Dice").reason()).isEqualTo("their planes lie in different directions");
        assertThat(comparison.distances().orElseThrow().mean()).isCloseTo(2, within(0.05));
    }

    private static double value(Comparison comparison, String name) {
        return figure(comparison, name).value().orElseThrow();
    }

    private static Figure figure(Comparison comparison, String name) {
        return comparison.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
