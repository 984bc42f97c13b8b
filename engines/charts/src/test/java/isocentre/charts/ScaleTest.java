package isocentre.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "PERCENT, 0.62, 0.97, 6",
        "PERCENT, 1, 1, 6",
        "PERCENT, 0, 0, 6",
        "PERCENT, 0.9999981, 1, 6",
        "COUNT, 0, 3, 6",
        "COUNT, 0, 0, 5",
        "NUMBER, 17, 17, 5",
        "DAYS, 0, 0.04, 5",
    })
    void aScaleHoldsItsFiguresAndNothingThatTheUnitCannotBe(Unit unit, double low, double high, int marks) {
        Scale scale = Scale.around(unit, low, high, marks, 300, 0);
        assertThat(scale.low()).isLessThan(scale.high()).isGreaterThanOrEqualTo(unit.least());
        assertThat(scale.high()).isLessThanOrEqualTo(unit.most());
        assertThat(scale.holds(low) && scale.holds(high)).isTrue();
        assertThat(scale.at(low)).isBetween(0.0, 300.0);
        assertThat(scale.at(high)).isBetween(0.0, 300.0);
        assertThat(scale.marks()).hasSizeBetween(2, 2 * marks);
        assertThat(scale.step()).isGreaterThanOrEqualTo(unit.finest());
        assertThat(scale.marks().stream().map(mark -> unit.tick(mark, scale.step())))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFigureBelowNothingIsStillOnTheScale() {
        Scale scale = Scale.around(Unit.NUMBER, -2, 5, 6, 300, 0);
        assertThat(scale.holds(-2)).isTrue();
        assertThat(scale.at(-2)).isBetween(0.0, 300.0);
    }
}
