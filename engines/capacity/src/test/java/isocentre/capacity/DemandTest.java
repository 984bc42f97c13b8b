package isocentre.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final Schedule FIVE = schedule(26, 5);
    private static final Schedule FIFTEEN = schedule(40, 15);
    private static final Schedule LONG = schedule(50, 25);
    private static final Demand BREAST = new Demand(
            List.of(
                    new Courses("breast", Intent.RADICAL, FIVE, 700, 15),
                    new Courses("breast", Intent.RADICAL, FIFTEEN, 200, 15),
                    new Courses("breast", Intent.RADICAL, LONG, 100, 15),
                    new Courses("breast", Intent.PALLIATIVE, schedule(8, 1), 100, 15),
                    new Courses("prostate", Intent.RADICAL, schedule(60, 20), 500, 15)),
            300,
            15);

    private static Schedule schedule(double dose, int fractions) {
        return new Schedule(new Gray(dose), new Fractions(fractions));
    }

    private static Move five(double share) {
        return new Move("BRE-01", List.of("breast"), Intent.RADICAL, FIVE, share, 15);
    }

    @Test
    void attendancesAreFractionsAndHoursAreAttendancesTimesMinutes() {
        assertThat(BREAST.attendances()).isEqualTo(3500 + 3000 + 2500 + 100 + 10_000 + 300);
        assertThat(BREAST.hours()).isEqualTo(BREAST.attendances() / 4);
        assertThat(BREAST.share(five(1))).isEqualTo(0.7);
    }

    @Test
    void movingToFiveFractionsTakesFromTheOthersInProportionAndLosesNobody() {
        Demand moved = BREAST.moved(five(0.85));
        // 150 courses move: 100 of 15 fractions and 50 of 25.
        assertThat(BREAST.attendances() - moved.attendances()).isCloseTo(100 * 10 + 50 * 20, within(1e-9));
        assertThat(moved.coursesAYear()).isCloseTo(BREAST.coursesAYear(), within(1e-9));
        assertThat(moved.share(five(1))).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void aSmallerShareGivesBackInProportion() {
        Demand moved = BREAST.moved(five(0.4));
        assertThat(moved.attendances() - BREAST.attendances()).isCloseTo(200 * 10 + 100 * 20, within(1e-9));
    }

    @Test
    void whereAllHaveTheScheduleAlreadyNobodyIsLost() {
        Demand all = BREAST.moved(five(1));
        assertThat(all.share(five(1))).isEqualTo(1);
        assertThat(all.moved(five(0.5)).coursesAYear()).isEqualTo(BREAST.coursesAYear());
    }

    @Test
    void longerAttendancesOfTheNewScheduleCostHours() {
        Move slow = new Move("BRE-01", List.of("breast"), Intent.RADICAL, FIVE, 1, 30);
        assertThat(BREAST.moved(slow).hours() * 60).isCloseTo(5000 * 30 + (100 + 10_000 + 300) * 15, within(1e-6));
    }

    @Test
    void aDoseWithinTwoPerCentIsTheSameScheduleAndOneBeyondIsNot() {
        assertThat(schedule(40.05, 15).like(FIFTEEN)).isTrue();
        assertThat(schedule(42.5, 15).like(FIFTEEN)).isFalse();
        assertThat(schedule(40, 16).like(FIFTEEN)).isFalse();
    }

    @Test
    void whatCannotBePlannedForIsRefusedWithItsReason() {
        assertThatThrownBy(() -> new Demand(List.of(), 0, 15)).hasMessageContaining("no courses");
        assertThatThrownBy(() -> new Courses("breast", Intent.RADICAL, FIVE, Double.NaN, 15))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> five(1.01)).hasMessageContaining("1.01");
        Move lung = new Move("X", List.of("lung"), Intent.RADICAL, FIVE, 1, 15);
        assertThatThrownBy(() -> BREAST.moved(lung)).hasMessageContaining("no courses that could move");
    }
}
