package isocentre.statistics;

import static isocentre.statistics.Confidence.P95;
import static isocentre.statistics.Confidence.P99_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.statistics.StandardisedRates.Band;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandardisedRatesTest {
    private static final int[] EVENTS = {127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91};
    private static final int[] PEOPLE = {
        636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207
    };

    private static List<Band> bands(int... events) {
        return IntStream.range(0, PEOPLE.length)
                .mapToObj(i -> new Band(events[i], PEOPLE[i]))
                .toList();
    }

    @Test
    @DisplayName("The standard population has 19 bands and 100,000 people")
    void population() {
        assertThat(StandardPopulation.ESP_2013.people()).hasSize(19);
        assertThat(StandardPopulation.ESP_2013.total()).isEqualTo(100_000);
        assertThat(StandardPopulation.ESP_2013.band(0)).isZero();
        assertThat(StandardPopulation.ESP_2013.band(64)).isEqualTo(12);
        assertThat(StandardPopulation.ESP_2013.band(103)).isEqualTo(18);
    }

    @Test
    @DisplayName("Directly standardised rate of 895 events per 100,000 at 95 %")
    void big() {
        Interval rate = StandardisedRates.direct(bands(EVENTS), StandardPopulation.ESP_2013, 100_000, P95)
                .orElseThrow();
        assertThat(rate.estimate()).isCloseTo(10430.247991469423, within(1e-5));
        IntervalsTest.near(rate, 9717.709067985681, 11178.94091547925);
    }

    @Test
    @DisplayName("Directly standardised rate of 895 events per 100,000 at 99.8 %")
    void bigAt998() {
        Interval rate = StandardisedRates.direct(bands(EVENTS), StandardPopulation.ESP_2013, 100_000, P99_8)
                .orElseThrow();
        IntervalsTest.near(rate, 9323.2878802199029, 11620.595999522058);
    }

    @Test
    @DisplayName("There is no directly standardised rate of nine events, and there is one of ten")
    void tiny() {
        int[] events = new int[19];
        events[16] = 9;
        assertThat(StandardisedRates.direct(bands(events), StandardPopulation.ESP_2013, 100_000, P95))
                .isEmpty();
        events[3] = 1;
        assertThat(StandardisedRates.direct(bands(events), StandardPopulation.ESP_2013, 100_000, P95))
                .isPresent();
    }

    @Test
    @DisplayName("A place with one rate at every age has that rate, whatever its age structure")
    void flat() {
        List<Band> bands = IntStream.range(0, 19)
                .mapToObj(i -> new Band(0.02 * PEOPLE[i], PEOPLE[i]))
                .toList();
        Interval rate = StandardisedRates.direct(bands, StandardPopulation.ESP_2013, 1000, P95)
                .orElseThrow();
        assertThat(rate.estimate()).isCloseTo(20, within(1e-9));
    }

    @Test
    @DisplayName("Bands that are not those of the standard are refused")
    void otherBands() {
        List<Band> bands = List.of(new Band(20, 100));
        assertThatThrownBy(() -> StandardisedRates.direct(bands, StandardPopulation.ESP_2013, 100_000, P95))
                .isInstanceOf(UnusableFigure.class)
                .hasMessage("1 age bands were given, but the European Standard Population 2013 has 19");
    }
}
