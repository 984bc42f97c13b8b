package isocentre.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The nation against the published figures and the assumptions of the domain library (calibration.md 1, 2 and 3).
/// Tolerances leave room for chance at this size.
class CalibrationTest {
    private static final Year YEAR = Year.MADE;

    private static double part(String breakdown) {
        return (double) YEAR.count("ACC-16", breakdown) / YEAR.count("ACC-16", "");
    }

    private static Offset<Double> give(double offset) {
        return Offset.offset(offset);
    }

    @Test
    void aYearOfEnglandHasAbout130000EpisodesAnd1500000Attendances() {
        assertThat(YEAR.made.courses() / Year.SCALE).isCloseTo(130_000, give(3_000));
        // the first month lacks whoever began before it, so a year is twelve times a later month
        long later = YEAR.count("ACC-15", "", row -> row.month().compareTo(Year.OPTIONS.start()) > 0);
        assertThat(later * 12 / 11 / Year.SCALE).isCloseTo(1_500_000, give(75_000));
    }

    @Test
    void caseMixIsThatOfTheAssumptions() {
        assertThat(part("tumour=breast")).isCloseTo(0.28, give(0.02));
        assertThat(part("tumour=prostate")).isCloseTo(0.17, give(0.02));
        assertThat(part("tumour=lung")).isCloseTo(0.14, give(0.02));
        assertThat(part("tumour=head-and-neck")).isCloseTo(0.07, give(0.01));
        assertThat(part("tumour=rectum") + part("tumour=anus")).isCloseTo(0.05, give(0.01));
        assertThat(part("tumour=bladder")).isCloseTo(0.03, give(0.01));
        assertThat(part("intent=radical")).isCloseTo(0.58, give(0.02));
        assertThat(part("intent=palliative")).isCloseTo(0.40, give(0.02));
        assertThat(part("intent=other")).isCloseTo(0.02, give(0.01));
        assertThat(part("modality=external")).isBetween(0.94, 0.99);
    }

    @Test
    void schedulesAreThoseOfTheAssumptions() {
        assertThat(YEAR.share("FRX-01")).as("breast in five fractions").isCloseTo(0.70, give(0.04));
        assertThat(YEAR.share("FRX-03")).as("prostate in 20 or fewer").isCloseTo(0.96, give(0.04));
        assertThat(YEAR.share("FRX-05")).as("bone in one").isCloseTo(0.65, give(0.04));
        assertThat(YEAR.share("FRX-09")).as("rectum in five").isBetween(0.38, 0.60);
        assertThat(YEAR.share("FRX-08")).as("fractions of an episode").isBetween(10.0, 12.0);
        assertThat(YEAR.share("TEC-08")).as("SABR of radical treatment").isCloseTo(0.05, give(0.015));
        assertThat(YEAR.share("TEC-07")).as("IMRT and VMAT").isCloseTo(0.65, give(0.04));
        assertThat(YEAR.share("DQ-07")).as("machine attendances to attendances").isBetween(1.0, 1.02);
    }

    @Test
    void waitsAreThoseOfThePublishedYear() {
        assertThat(YEAR.share("TIM-01")).as("England, published 87.8%").isCloseTo(0.878, give(0.01));
        Month lowest = Year.OPTIONS
                .months()
                .min(Comparator.comparing(
                        month -> YEAR.share("TIM-01", "", row -> row.month().equals(month))))
                .orElseThrow();
        assertThat(lowest).as("January is low, published 84.2%").isEqualTo(new Month(2025, 1));
        assertThat(YEAR.share("TIM-07")).as("elective delays").isCloseTo(0.03, give(0.01));
    }

    @Test
    void plausibilityRangesHold() {
        assertThat(YEAR.share("DQ-06")).isEqualTo(1);
        assertThat(YEAR.share("DQ-01")).isBetween(0.90, 0.98);
        assertThat(YEAR.share("CAP-05")).as("on days off").isBetween(0.0005, 0.02);
        assertThat(YEAR.share("DEL-08")).as("palliative courses stopped early").isBetween(0.02, 0.08);
    }

    @Test
    void everyEpisodeHasOneAgeAndOneSexAndFewHaveNeitherOnRecord() {
        for (String way : List.of("age=00-24 25-49 50-64 65-74 75-84 85+ unknown", "sex=1 2 9 X")) {
            String name = way.substring(0, 4);
            double all = Stream.of(way.substring(4).split(" "))
                    .mapToDouble(group -> part(name + group))
                    .peek(share -> assertThat(share).as(way).isPositive())
                    .sum();
            assertThat(all).as(way).isCloseTo(1, give(1e-9));
        }
        double ageUnknown = part("age=unknown");
        assertThat(ageUnknown).as("those who send version 5").isLessThan(0.05);
        assertThat(part("sex=X") - ageUnknown).as("of known age alone").isCloseTo(0.005, give(0.003));
        assertThat(part("sex=9")).isCloseTo(0.001, give(0.001));
        assertThat(YEAR.count("TIM-01", "sex=2")).as("published waits").isZero();
    }
}
