package isocentre.service.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Months;
import isocentre.report.Nation;
import isocentre.report.Nations;
import isocentre.report.RegimenUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EditionTest {
    private final List<String> made = new ArrayList<>();
    private final Edition edition = new Edition(
            "v1",
            Instant.parse("2025-05-01T09:00:00Z"),
            new TreeSet<>(List.of("2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25")),
            new Noted());

    @Test
    void aYearIsAddedUpWhenItIsFirstAskedForAndOnce() {
        assertThat(edition.latest()).isEqualTo("2024-25");
        assertThat(made).isEmpty();
        assertThat(edition.year("2024-25")).isEqualTo(edition.year("2024-25"));
        assertThat(made).containsExactly("2024-25 then");
        edition.yearNames().forEach(year -> {
            edition.year(year);
            edition.year(year + Edition.NOW);
        });
        edition.yearNames().forEach(edition::year);
        assertThat(made).hasSize(12).doesNotHaveDuplicates();
        assertThat(edition.year("1999-00")).isEmpty();
        assertThat(edition.year("1999-00-now")).isEmpty();
    }

    private final class Noted implements Edition.Source {
        @Override
        public Nation nation(Period year, boolean now) {
            made.add(year + (now ? " now" : " then"));
            LocalDate day = LocalDate.of(2025, 5, 1);
            return Nations.of(
                    year,
                    new Nations.Edition("v1", now ? day : null, day, true, year.first(), year.last()),
                    List.of(),
                    Standards.load(),
                    List.of());
        }

        @Override
        public Nation within(Nation nation, List<String> indicators, Months months) {
            throw new UnsupportedOperationException("no months are chosen here");
        }

        @Override
        public RegimenUse regimens(Period year, boolean now) {
            return new RegimenUse(Map.of());
        }
    }
}
