package isocentre.plans.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.dicom.Issue;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import isocentre.plans.metrics.Measurement;
import isocentre.plans.metrics.Measuring.Normalisation;
import isocentre.plans.metrics.Metric;
import isocentre.plans.phantoms.NelmsSolid;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.ContourType;
import isocentre.plans.structures.Roi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A4: small balls in steep doses, at 50 places each between the planes, as Stanley 2021 (doi 10.1002/mp.14645)
/// has them; and balls whose dose falls as a Gaussian (Walker and Byrne 2025, doi
/// 10.1016/j.meddos.2024.06.002).
class SmallSpheresTest {
    private static final int PLACES = 50;

    private record Ball(double diameter, Vector middle, double apart) {
        double volume() {
            return Math.PI * Math.pow(diameter, 3) / 6000;
        }

        private double radius(int plane) {
            double off = plane * apart - middle.z();
            return Math.sqrt(Math.max(0, diameter * diameter / 4 - off * off));
        }

        private IntStream planes() {
            int reach = (int) Math.ceil(diameter / apart) + 2;
            return IntStream.rangeClosed(-reach, reach).filter(plane -> radius(plane) > 0);
        }

        Roi contoured() {
            List<Contour> contours = new ArrayList<>();
            planes().forEach(plane -> {
                int points = (int) Math.ceil(Math.PI * diameter / 0.05);
                double[] ring = new double[3 * points];
                for (int i = 0; i < points; i++) {
                    ring[3 * i] = middle.x() + radius(plane) * Math.cos(2 * Math.PI * i / points);
                    ring[3 * i + 1] = middle.y() + radius(plane) * Math.sin(2 * Math.PI * i / points);
                    ring[3 * i + 2] = plane * apart;
                }
                contours.add(new Contour(plane, ContourType.CLOSED_PLANAR, List.of(), ring));
            });
            return NelmsSolid.roi("ball", contours);
        }

        /// What right prisms make of it, cm³.
        double prisms() {
            return planes().mapToDouble(plane -> Math.PI * Math.pow(radius(plane), 2) * apart / 1000)
                    .sum();
        }

        /// 20 Gy on its surface, falling steeply.
        DoseGrid dose() {
            double reach = diameter / 2 + 12;
            int columns = (int) (2 * reach) + 2;
            double[] offsets = IntStream.range(0, (int) (2 * reach / apart) + 2)
                    .mapToDouble(frame -> frame * apart)
                    .toArray();
            Vector origin = new Vector(-reach, -reach, -Math.ceil(reach));
            return NelmsSolid.filled(
                    new GridGeometry(origin, Orientation.TRANSVERSE, 1, 1, columns, columns, offsets), this::gray);
        }

        private double gray(Vector point) {
            double beyond = (point.minus(middle).length() - diameter / 2) / 10;
            double share = beyond <= 0
                    ? 1 - 0.249 * Math.exp(7.019 * beyond)
                    : 0.029 + (1 - 0.249 - 0.029) * Math.exp(-1.927 * beyond);
            return 20 * share / 0.751;
        }
    }

    private static List<Ball> balls(double diameter, double apart) {
        Random random = new Random(11);
        return IntStream.range(0, PLACES)
                .mapToObj(i -> new Ball(
                        diameter,
                        new Vector(random.nextDouble(), random.nextDouble(), random.nextDouble() * apart),
                        apart))
                .toList();
    }

    private static RegionDose measure(Ball ball) {
        return Measuring.of(
                        List.of(ball.contoured()), OptionalDouble.of(ball.apart()), Optional.of(ball.dose()), List.of())
                .getFirst();
    }

    private static Measurement.Measured volume(RegionDose region, DoseGrid dose) {
        return (Measurement.Measured) new isocentre.plans.metrics.Measuring(
                        OptionalDouble.empty(), dose, new GridVolumes(dose), Optional.empty(), Normalisation.TOTAL)
                .measure(Metric.Plain.VOLUME, region);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 7, 10, 15, 20})
    @DisplayName(
            "A4: balls of 3 to 20 mm in planes 1 mm apart: the mean volume within 1 %, each the sum of its prisms, the truth within the"
                    + " band")
    void volumes(double diameter) {
        double sum = 0;
        double worst = 0;
        for (Ball ball : balls(diameter, 1)) {
            RegionDose region = measure(ball);
            assertThat(region.slab().orElseThrow().volume()).isCloseTo(ball.prisms(), within(ball.prisms() * 3e-4));
            Measurement.Measured figure = volume(region, ball.dose());
            assertThat(ball.volume()).isBetween(figure.low(), figure.high());
            double error = figure.value() / ball.volume() - 1;
            sum += error;
            worst = Math.max(worst, Math.abs(error));
        }
        assertThat(Math.abs(sum / PLACES)).isLessThan(0.01);
        // What prisms cost at the worst place.
        assertThat(worst).isLessThan(1.1 / (diameter * diameter));
    }

    @Test
    @DisplayName("A4: a ball of 3 mm in planes 1 mm apart is told to be uncertain, one of 20 mm is not")
    void told() {
        assertThat(measure(balls(3, 1).getFirst()).issues())
                .extracting(Issue::what)
                .anyMatch(what -> what.startsWith("it is drawn in "));
        assertThat(measure(balls(20, 1).getFirst()).issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 20})
    @DisplayName("A4: the volume of the target that gets its dose is no worse than what the dose grid itself costs")
    void coverage(double diameter) {
        for (Ball ball : balls(diameter, 0.5).subList(0, 10)) {
            RegionDose region = measure(ball);
            Dvh dvh = region.slab().orElseThrow();
            // The dose on the surface is 20 Gy: all of the ball gets nearly that, read linearly between voxels 1 mm
            // apart.
            assertThat(dvh.volumeAtLeast(19) / ball.volume()).isBetween(0.985, 1.015);
            assertThat(dvh.volumeAtLeast(20) / ball.volume()).isBetween(0.90 - 0.2 / diameter, 1.001);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 5, 7, 9})
    @DisplayName("Balls in a Gaussian dose: the gradient index is the closed form's, 3.686, and conformity 1")
    void gaussian(double radius) {
        for (double middle : new double[] {0, 0.5}) {
            Ball ball = new Ball(2 * radius, new Vector(0.3, 0.2, middle), 1);
            double reach = 3 * radius;
            int columns = (int) (2 * reach / 0.25) + 2;
            double[] offsets =
                    IntStream.range(0, columns).mapToDouble(i -> i * 0.25).toArray();
            DoseGrid dose = NelmsSolid.filled(
                    new GridGeometry(
                            new Vector(-reach, -reach, -reach),
                            Orientation.TRANSVERSE,
                            0.25,
                            0.25,
                            columns,
                            columns,
                            offsets),
                    point -> 10 * Math.exp(-Math.pow(point.minus(ball.middle()).length(), 2) / (2 * radius * radius)));
            GridVolumes volumes = new GridVolumes(dose);
            double onSurface = 10 * Math.exp(-0.5);
            assertThat(volumes.atLeast(onSurface / 2) / volumes.atLeast(onSurface))
                    .isCloseTo(3.686, within(0.05));
            Dvh dvh = Measuring.of(List.of(ball.contoured()), OptionalDouble.of(1), Optional.of(dose), List.of())
                    .getFirst()
                    .slab()
                    .orElseThrow();
            double both = dvh.volumeAtLeast(onSurface);
            double planes = 2 * radius;
            assertThat(both * both / (dvh.volume() * volumes.atLeast(onSurface)))
                    .isCloseTo(1, within(0.03 + 1 / planes));
        }
    }
}
