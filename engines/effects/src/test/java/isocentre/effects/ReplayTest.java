package isocentre.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.PublishedCycle;
import isocentre.radiotherapy.standards.PublishedCycle.Figure;
import isocentre.radiotherapy.standards.Standards;
import isocentre.statistics.Interval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private static PublishedCycle cycle(String id) {
        return Standards.load().publishedCycles().find(id).orElseThrow();
    }

    private static Figure figure(String id) {
        return Standards.load().publishedCycles().all().stream()
                .flatMap(cycle -> cycle.steps().stream())
                .flatMap(step -> step.figures().stream())
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head-and-neck-interruptions", "breast-five-fractions"})
    @DisplayName("L3: a cycle cannot be closed before step 5, its re-measurement")
    void closedOnlyAfterReMeasurement(String id) {
        Replay replay = Replay.of(cycle(id));
        for (int step = 0; step < 5; step++) {
            assertThat(replay.close()).as("after step %d", step).isInstanceOf(Replay.Closing.Refused.class);
            replay = replay.next();
        }
        assertThat(replay.steps().getLast().stage()).isEqualTo("measured");
        assertThat(replay.close()).isInstanceOf(Replay.Closing.Closed.class);
        assertThat(replay.next().close()).isInstanceOf(Replay.Closing.Closed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "interrupted-2000, 1467, 2553, 57.5, 55.5, 59.4, sourced",
        "interrupted-2005, 398, 631, 63.1, 59.2, 66.7, computed",
        "within-day-2000, 910, 1467, 62.0, 59.5, 64.5, computed",
        "within-day-2005, 350, 398, 87.9, 84.4, 90.8, computed",
        "all-within-day-2005, 581, 631, 92.1, 89.7, 93.9, computed",
        "all-within-two-days-2005, 599, 631, 94.9, 92.9, 96.4, computed"
    })
    @DisplayName("Counts, per cent and Wilson intervals of the head and neck audits")
    void headAndNeck(
            String id, double events, double people, double perCent, double lower, double upper, String basis) {
        Figure figure = figure(id);
        assertThat(figure.numerator()).hasValue(events);
        assertThat(figure.denominator()).hasValue(people);
        assertThat(figure.numeratorBasis()).contains(Basis.of(basis));
        Interval share = Replay.share(figure).orElseThrow().times(100);
        assertThat(share.estimate()).isCloseTo(perCent, within(0.051));
        assertThat(share.lower()).isCloseTo(lower, within(0.051));
        assertThat(share.upper()).isCloseTo(upper, within(0.051));
        assertThat(figure.perCent()).hasValue(perCent);
    }

    @Test
    @DisplayName("Counts rebuilt by rounding give the percentages that were printed")
    void rebuilt() {
        for (PublishedCycle cycle : Standards.load().publishedCycles().all()) {
            cycle.steps().stream()
                    .flatMap(step -> step.figures().stream())
                    .filter(figure -> figure.numeratorBasis().equals(Optional.of(Basis.COMPUTED)))
                    .forEach(figure -> assertThat(Math.round(
                                    Replay.share(figure).orElseThrow().estimate() * 100))
                            .as(figure.id())
                            .isEqualTo(Long.parseLong(figure.printed())));
        }
    }

    @Test
    @DisplayName("1,467 of 2,553 is 57.5 per cent, though 55 is printed")
    void wronglyPrinted() {
        assertThat(figure("interrupted-2000").printed()).isEqualTo("55");
        assertThat(figure("interrupted-2000").note()).contains("57.5");
    }

    @Test
    @DisplayName("88 per cent is held against 62, of the same definition, and never against 56, 'on time'")
    void twoBaselines() {
        Replay replay = Replay.of(cycle("head-and-neck-interruptions")).toTheEnd();
        List<Replay.BeforeAfter> within = replay.answers().stream()
                .filter(answer -> answer.after().id().equals("within-day-2005"))
                .toList();
        assertThat(within).singleElement().satisfies(answer -> {
            assertThat(answer.before().id()).isEqualTo("within-day-2000");
            Interval points = answer.difference().orElseThrow().times(100);
            assertThat(points.estimate()).isCloseTo(25.9, within(0.05));
            assertThat(points.lower()).isBetween(21.0, 22.5);
            assertThat(points.upper()).isBetween(29.0, 30.0);
        });
        assertThat(replay.traps()).anySatisfy(trap -> {
            assertThat(trap.before().id()).isEqualTo("on-time-2000");
            assertThat(trap.why()).contains("different definitions");
        });
        replay.answers()
                .forEach(answer -> assertThat(answer.before().definition())
                        .isEqualTo(answer.after().definition()));
    }

    @Test
    @DisplayName("Breast in five fractions: 0.2 to 60.6 per cent as printed; without counts there is no interval")
    void breast() {
        Replay replay = Replay.of(cycle("breast-five-fractions")).toTheEnd();
        assertThat(replay.answers()).anySatisfy(answer -> {
            assertThat(answer.before().perCent()).hasValue(0.2);
            assertThat(answer.after().perCent()).hasValue(60.6);
            assertThat(answer.difference()).isEmpty();
        });
        assertThat(replay.traps()).anyMatch(trap -> trap.why().contains("threshold"));
    }
}
