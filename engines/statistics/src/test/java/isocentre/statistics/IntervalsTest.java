package isocentre.statistics;

import static isocentre.statistics.Confidence.P95;
import static isocentre.statistics.Confidence.P99_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Oracle values: PHEindicatormethods' published results, recomputed from the formulas (reference, statistics 2).
class IntervalsTest {

    static void near(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(1e-9 * Math.abs(lower)));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-9 * Math.abs(upper)));
    }

    @Test
    @DisplayName("The normal deviates of 95 % and 99.8 % are 1.959964 and 3.090232")
    void deviates() {
        assertThat(P95.z()).isCloseTo(1.959964, within(5e-7));
        assertThat(P99_8.z()).isCloseTo(3.090232, within(5e-7));
    }

    @Test
    @DisplayName("Wilson: 65 of 100 at 95 %")
    void wilson65() {
        near(Proportions.wilson(65, 100, P95), 0.55254443296887967, 0.73635751756902468);
    }

    @Test
    @DisplayName("Wilson: 65 of 100 at 99.8 %")
    void wilson65At998() {
        near(Proportions.wilson(65, 100, P99_8), 0.49549465740704313, 0.77835406140896968);
    }

    @Test
    @DisplayName("Wilson: 1045 of 5000 at 95 %")
    void wilson1045() {
        near(Proportions.wilson(1045, 5000, P95), 0.19795549880013297, 0.22049130373189027);
    }

    @Test
    @DisplayName("Wilson: 1 of 100 at 95 %")
    void wilson1() {
        near(Proportions.wilson(1, 100, P95), 0.0017674320641406511, 0.054486196178705294);
    }

    @Test
    @DisplayName("Byar: 65 events at 95 %")
    void byar65() {
        near(Counts.interval(65, P95), 50.163187710459454, 82.849138545939837);
    }

    @Test
    @DisplayName("Byar: 65 events at 99.8 %")
    void byar65At998() {
        near(Counts.interval(65, P99_8), 42.880261471480203, 94.000290844318016);
    }

    @Test
    @DisplayName("Byar: 1045 events at 95 %")
    void byar1045() {
        near(Counts.interval(1045, P95), 982.59320180733255, 1110.3312129856499);
    }

    @Test
    @DisplayName("Under ten events a rate is exact: 5 of 100 at 95 %")
    void exact5() {
        near(Rates.crude(5, 100, 100, P95), 1.62348639011842, 11.668332079322669);
    }

    @Test
    @DisplayName("Under ten events a rate is exact: 1 of 100 at 99.8 %")
    void exact1() {
        near(Rates.crude(1, 100, 100, P99_8), 0.0010005003335835344, 9.2334134764515845);
    }

    @Test
    @DisplayName("From ten events on a rate is Byar's: 20 of 100 at 95 %")
    void byarRate() {
        near(Rates.crude(20, 100, 100, P95), 12.211428834875937, 30.889880369197066);
    }

    @Test
    @DisplayName("Standardised ratio: 895 observed against 835.88 expected")
    void ratio895() {
        Interval ratio = StandardisedRatios.ratio(895, 835.88356123117433, P95);
        assertThat(ratio.estimate()).isCloseTo(1.0707232939020275, within(1e-9));
        near(ratio, 1.0017147712553987, 1.1432332872498949);
    }

    @Test
    @DisplayName("Standardised ratio: 9 observed is exact")
    void ratio9() {
        Interval ratio = StandardisedRatios.ratio(9, 835.88356123117433, P95);
        assertThat(ratio.estimate()).isCloseTo(0.010767049882813684, within(1e-11));
        near(ratio, 0.0049233808250957762, 0.02043921455549973);
    }

    @Test
    @DisplayName("The standardised rate is the ratio at the reference's rate")
    void rate895() {
        Interval rate = StandardisedRatios.rate(895, 835.88356123117433, 120, P95);
        near(rate, 120 * 1.0017147712553987, 120 * 1.1432332872498949);
    }

    @Test
    @DisplayName("Nobody, or more events than people, is refused in plain words")
    void refused() {
        assertThatThrownBy(() -> Proportions.wilson(5, 0, P95))
                .isInstanceOf(UnusableFigure.class)
                .hasMessageContaining("denominator");
        assertThatThrownBy(() -> Proportions.wilson(5, 4, P95)).hasMessageContaining("more than the whole");
        assertThatThrownBy(() -> Counts.interval(-1, P95)).hasMessageContaining("zero or more");
        assertThatThrownBy(() -> Rates.crude(1, Double.NaN, 1, P95)).hasMessageContaining("more than zero");
        assertThatThrownBy(() -> StandardisedRatios.ratio(1, 0, P95)).hasMessageContaining("expected");
        assertThatThrownBy(() -> new Confidence(95)).hasMessageContaining("between 0 and 1");
    }

    @Test
    @DisplayName("An interval holds its estimate, stays in range, widens with confidence and narrows with size")
    void shape() {
        Random random = new Random(20260101);
        for (int i = 0; i < 2000; i++) {
            int people = 1 + random.nextInt(5000);
            int events = random.nextInt(people + 1);
            Interval share = Proportions.wilson(events, people, P95);
            Interval wider = Proportions.wilson(events, people, P99_8);
            Interval larger = Proportions.wilson(10.0 * events, 10.0 * people, P95);
            assertThat(share.contains(share.estimate())).isTrue();
            assertThat(share.lower()).isBetween(0.0, 1.0);
            assertThat(share.upper()).isBetween(share.lower(), 1.0);
            assertThat(wider.lower()).isLessThanOrEqualTo(share.lower());
            assertThat(wider.upper()).isGreaterThanOrEqualTo(share.upper());
            assertThat(larger.upper() - larger.lower()).isLessThan(share.upper() - share.lower());
            Interval count = Counts.interval(events, P95);
            assertThat(count.contains(events)).isTrue();
            assertThat(Counts.interval(events + 1.0, P95).upper()).isGreaterThan(count.upper());
        }
    }

    @Test
    @DisplayName("No events and all events have a closed end at 0 and at 1")
    void ends() {
        assertThat(Proportions.wilson(0, 20, P95).lower()).isZero();
        assertThat(Proportions.wilson(20, 20, P95).upper()).isEqualTo(1);
        assertThat(Counts.interval(0, P95).lower()).isZero();
        assertThat(Counts.interval(0, P95).upper()).isCloseTo(3.688879454, within(1e-9));
    }
}
