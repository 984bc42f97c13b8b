package isocentre.radiotherapy.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Month;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays days = Standards.load().workingDays();

    // Expected values from an independent calendar (python-holidays 0.105, England).
    @ParameterizedTest
    @CsvSource({
        "2011-04,2011-04-21,18",
        "2011-05,2011-05-23,20",
        "2012-06,2012-06-25,19",
        "2020-05,2020-05-22,19",
        "2022-06,2022-06-23,20",
        "2022-09,2022-09-22,21",
        "2022-12,2022-12-21,20",
        "2023-05,2023-05-23,20",
        "2024-01,2024-01-22,22",
        "2024-03,2024-03-21,20",
        "2024-04,2024-04-22,21",
        "2024-05,2024-05-22,21",
        "2024-10,2024-10-21,23",
        "2024-12,2024-12-20,20",
        "2025-01,2025-01-22,22",
        "2025-04,2025-04-23,20",
        "2026-12,2026-12-21,21",
        "2028-01,2028-01-24,20",
        "2030-04,2030-04-23,20"
    })
    void aSubmissionIsDueByTheFifteenthWorkingDay(String month, LocalDate fifteenth, int inMonth) {
        assertThat(days.workingDay(15, Month.of(month))).isEqualTo(fifteenth);
        assertThat(days.workingDaysIn(Month.of(month))).isEqualTo(inMonth);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-04-29,false", // royal wedding
        "2012-05-28,true", // the spring holiday was moved
        "2012-06-04,false",
        "2012-06-05,false",
        "2020-05-04,true", // moved to VE Day
        "2020-05-08,false",
        "2022-05-30,true",
        "2022-06-02,false",
        "2022-06-03,false",
        "2022-09-19,false", // state funeral
        "2023-05-08,false", // coronation
        "2010-12-27,false",
        "2010-12-28,false",
        "2021-12-28,false",
        "2022-01-03,false",
        "2022-12-27,false",
        "2022-12-28,true"
    })
    void movedExtraAndSubstituteHolidaysAreKept(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-29,2024-04-02,1",
        "2024-10-25,2024-10-28,1",
        "2024-03-28,2024-04-05,4",
        "2024-05-10,2024-05-10,0"
    })
    void workingDaysAcrossAChangeOfTheClockAreCountedByDate(LocalDate first, LocalDate last, int between) {
        assertThat(days.workingDaysBetween(first, last)).isEqualTo(between);
        assertThat(days.workingDaysBetween(last, first)).isEqualTo(-between);
    }

    @Test
    void everyYearHasEightHolidaysAndThoseProclaimed() {
        var perYear = days.bankHolidays().stream()
                .collect(Collectors.groupingBy(one -> one.date().getYear(), Collectors.counting()));
        for (int year = 2009; year <= 2030; year++) {
            long extra = switch (year) {
                case 2011, 2012, 2023 -> 1;
                case 2022 -> 2;
                default -> 0;
            };
            assertThat(perYear.get(year)).as("%d", year).isEqualTo(8 + extra);
        }
        assertThat(days.bankHolidays())
                .allSatisfy(one -> assertThat(one.date().getDayOfWeek().getValue())
                        .as(one.toString())
                        .isLessThan(6));
    }

    @Test
    void aDayBeyondTheCalendarIsRefusedNotGuessed() {
        assertThatThrownBy(() -> days.isWorkingDay(LocalDate.of(2031, 1, 1))).hasMessageContaining("2009 to 2030");
        assertThatThrownBy(() -> days.workingDay(24, new Month(2024, 5))).hasMessageContaining("24");
        assertThatThrownBy(() -> days.workingDay(0, new Month(2024, 5))).isInstanceOf(IllegalArgumentException.class);
    }
}
