package isocentre.service.practice.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.practice.adoption.Adoption.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Month FIRST = new Month(2024, 4);
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);

    /// Ten patients a month, of whom so many are treated as recommended.
    private static SortedMap<Month, Followed> months(int... followed) {
        SortedMap<Month, Followed> months = new TreeMap<>();
        for (int i = 0; i < followed.length; i++) {
            months.put(FIRST.plus(i), new Followed(followed[i], 10));
        }
        return months;
    }

    private static Evidence evidence(Stance stance, LocalDate since, SortedMap<Month, Followed> months) {
        Adoption stated =
                new Adoption("x", "1", new OdsCode("RM1"), stance, since, "", "Synthetic Lead", Instant.EPOCH);
        return Evidence.of(stated, months, Standards.load().recommendations());
    }

    @Test
    @DisplayName("Where most are treated by it since the stated day the data agree, and the page says so with numbers")
    void agree() {
        Evidence evidence = evidence(Stance.ADOPTED, OCTOBER, months(2, 2, 2, 2, 2, 2, 7, 7, 7, 7, 7, 7));
        assertThat(evidence).isInstanceOf(Evidence.Agrees.class);
        assertThat(evidence.words()).isEqualTo("Before: 12 of 60 (20%). Since: 42 of 60 (70%).");
        assertThat(evidence(Stance.ADAPTED, OCTOBER, months(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7)))
                .as("it was practice before it was stated")
                .isInstanceOf(Evidence.Agrees.class);
    }

    @Test
    @DisplayName("A rise that is not most is told as a rise; no rise beyond chance is told as none")
    void notYet() {
        assertThat(evidence(Stance.ADOPTED, OCTOBER, months(1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4, 4))
                        .words())
                .endsWith("It rose, but is not yet 50%.");
        Evidence same = evidence(Stance.ADOPTED, OCTOBER, months(2, 2, 2, 2, 2, 2, 2, 3, 2, 3, 2, 2));
        assertThat(same).isInstanceOf(Evidence.NotShown.class);
        assertThat(same.words()).endsWith("No rise can be told from chance.");
    }

    @Test
    @DisplayName("Who states that it is not adopted, and treats most by it, is contradicted")
    void contradicted() {
        assertThat(evidence(Stance.NOT_ADOPTED, OCTOBER, months(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7)))
                .isInstanceOf(Evidence.NotShown.class);
        assertThat(evidence(Stance.NOT_ADOPTED, OCTOBER, months(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
                .isInstanceOf(Evidence.Agrees.class);
    }

    @Test
    @DisplayName("The month of a day within it is neither before nor after; too few patients say nothing")
    void boundaries() {
        Evidence within =
                evidence(Stance.ADOPTED, LocalDate.of(2024, 9, 12), months(0, 0, 0, 0, 0, 9, 8, 8, 8, 8, 8, 8));
        assertThat(within.words()).isEqualTo("Before: 0 of 50 (0%). Since: 48 of 60 (80%).");
        assertThat(evidence(Stance.ADOPTED, OCTOBER, months(2, 2, 2, 2, 2, 2, 9)))
                .isEqualTo(new Evidence.Unknown("There are 10 patients since then; at least 20 are needed."));
        assertThat(evidence(Stance.ADOPTED, OCTOBER, months())).isInstanceOf(Evidence.Unknown.class);
    }
}
