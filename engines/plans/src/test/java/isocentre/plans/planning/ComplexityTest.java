package isocentre.plans.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.Objects;
import isocentre.plans.Phantom;
import isocentre.plans.planning.Complexity.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComplexityTest {
    private final Beam phantom =
            Objects.read(Phantom.plan(), Plan.class).beams().getFirst();

    @Test
    @DisplayName("An open field that never moves scores 1")
    void open() {
        assertThat(score(2, List.of(-10.0, -10.0, 10.0, 10.0), List.of(-10.0, -10.0, 10.0, 10.0)))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    @DisplayName("The phantom's sliding leaves: opening 20 mm throughout, neighbours alike")
    void sliding() {
        assertThat(((Result.Score) Complexity.of(phantom)).value()).isCloseTo(1, within(1e-12));
    }

    /// By hand. Widest 20, 20, 10: 50. First: banks -10, -10, -5 and 10, 10, 5: steps 0 and 5 of a span of 5:
    /// (5 + 0) / (2 · 5) = 0.5 each, so 0.25; area 50 / 50. Second: banks 0, 0, 0 and 10, 10, 0: 1 and
    /// (10 + 0) / (2 · 10) = 0.5; area 20 / 50. Score: (1 + 0.4) / 2 · (0.25 + 0.5) / 2.
    @Test
    @DisplayName("A shape worked out by hand")
    void byHand() {
        assertThat(score(3, List.of(-10.0, -10.0, -5.0, 10.0, 10.0, 5.0), List.of(0.0, 0.0, 0.0, 10.0, 10.0, 0.0)))
                .isCloseTo(0.7 * 0.375, within(1e-12));
    }

    @Test
    @DisplayName("Without leaves, or with leaves that are not stated, there is a reason and no score")
    void none() {
        Beam jaws = with(List.of(), phantom.controlPoints());
        assertThat(((Result.None) Complexity.of(jaws)).reason()).contains("has no multileaf collimator");
        Beam unstated = with(
                List.of(new Beam.LimitingDevice("MLCX", 2, List.of())),
                List.of(point(0, List.of(1.0)), point(1, List.of())));
        assertThat(((Result.None) Complexity.of(unstated)).reason()).contains("does not state all leaves");
    }

    private double score(int pairs, List<Double> first, List<Double> second) {
        Beam beam = with(
                List.of(new Beam.LimitingDevice("MLCX", pairs, List.of())), List.of(point(0, first), point(1, second)));
        return ((Result.Score) Complexity.of(beam)).value();
    }

    private static ControlPoint point(int index, List<Double> leaves) {
        return new ControlPoint(
                index,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of("MLCX", leaves),
                OptionalDouble.of(index),
                Optional.empty());
    }

    private Beam with(List<Beam.LimitingDevice> devices, List<ControlPoint> points) {
        return new Beam(
                1,
                "",
                "",
                true,
                phantom.radiation(),
                phantom.delivery(),
                phantom.machine(),
                "MU",
                OptionalDouble.empty(),
                "",
                "",
                OptionalDouble.of(1),
                phantom.patientSetup(),
                devices,
                phantom.modifiers(),
                Optional.empty(),
                points);
    }
}
