package isocentre.plans.interruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.interruptions.Way.Impossible;
import isocentre.plans.interruptions.Way.Kind;
import isocentre.plans.interruptions.Way.Reckoned;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The head and neck values of Dale 2002: α/β 10 and 3, K 0.9 Gy a day after 28 days.
class CompensationTest {
    private static final Tissue TISSUE = Tissue.of(10, 0.9, 28, 3);
    /// A Monday, with no bank holiday in the ten weeks after it.
    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

    private static final Offset<Double> PRINTED = within(0.005);

    private static Course seventy(List<LocalDate> missed, List<LocalDate> extra) {
        return new Course(new Gray(70), new Fractions(35), MONDAY, missed, extra);
    }

    /// The third week.
    private static final List<LocalDate> WEEK =
            LocalDate.of(2025, 1, 20).datesUntil(LocalDate.of(2025, 1, 25)).toList();

    private static Reckoned reckoned(Course course, Kind kind) {
        return (Reckoned) of(course, kind).outcome();
    }

    private static Way of(Course course, Kind kind) {
        return Compensation.ways(course, TISSUE).stream()
                .filter(way -> way.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"70,35,46,67.80,116.67", "65,30,39,69.18,111.94", "55,20,25,70.125,105.42"})
    void schedulesHaveTheEffectThatIsPublished(double dose, int fractions, int days, double tumour, double late) {
        Course course = Course.planned(new Gray(dose), new Fractions(fractions), MONDAY);
        Reckoned planned = reckoned(course, Kind.PLANNED);
        assertThat(planned.days()).isEqualTo(days);
        assertThat(planned.tumourBed()).isCloseTo(tumour, PRINTED);
        assertThat(planned.lateBed()).isCloseTo(late, PRINTED);
        assertThat(planned.tumourEqd2()).isCloseTo(tumour / 1.2, PRINTED);
        assertThat(planned.lateEqd2()).isCloseTo(late / (5 / 3.0), PRINTED);
    }

    @Test
    void twoDaysLateLoses1Point80() {
        Course course = seventy(
                List.of(MONDAY.plusDays(7), MONDAY.plusDays(8)),
                List.of(LocalDate.of(2025, 2, 22), LocalDate.of(2025, 2, 23)));
        assertThat(course.prolongation()).isEqualTo(2);
        Reckoned ran = reckoned(course, Kind.AS_IT_RAN);
        assertThat(ran.days()).isEqualTo(48);
        assertThat(ran.tumourBed()).isCloseTo(66.00, PRINTED);
        assertThat(reckoned(course, Kind.PLANNED).tumourBed() - ran.tumourBed()).isCloseTo(1.80, within(1e-9));
        assertThat(ran.lateBed()).isCloseTo(116.67, PRINTED);
    }

    @Test
    void aWeekLostIsMadeUpForInSixWays() {
        Course course = seventy(WEEK, List.of());
        assertThat(course.late()).isEqualTo(5);
        assertThat(course.actualEnd()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(reckoned(course, Kind.AS_IT_RAN).tumourBed()).isCloseTo(84 - 0.9 * 25, within(1e-9));

        for (Kind inTime : List.of(Kind.WEEKENDS, Kind.TWICE_A_DAY)) {
            assertThat(reckoned(course, inTime).tumourBed()).as(inTime.title()).isCloseTo(67.80, PRINTED);
            assertThat(reckoned(course, inTime).end()).isEqualTo(course.plannedEnd());
        }

        // 10 given, 20 left: 20 d (1 + d/10) = 84 - 24.
        double toTumour = 5 * (Math.sqrt(2.2) - 1);
        Reckoned larger = reckoned(course, Kind.LARGER_FRACTIONS);
        assertThat(larger.given()).isEqualTo("10 of 2.00 Gy, 20 of 2.42 Gy");
        assertThat(larger.tumourBed()).isCloseTo(67.80, PRINTED);
        assertThat(larger.lateBed()).isCloseTo(10 * 2 * 5 / 3.0 + 20 * toTumour * (1 + toTumour / 3), within(1e-9));

        // 20 d (1 + d/3) = 116.67 - 33.33.
        Reckoned within = reckoned(course, Kind.LARGER_WITHIN_LATE);
        assertThat(within.given()).isEqualTo("10 of 2.00 Gy, 20 of 2.34 Gy");
        assertThat(within.lateBed()).isCloseTo(350 / 3.0, within(1e-9));
        assertThat(within.tumourBed()).isCloseTo(65.57, PRINTED);

        // Each fraction gives 2.4 Gy and each day takes 0.9, a weekend 2.7: seven more, to 11 March.
        Reckoned more = reckoned(course, Kind.MORE_FRACTIONS);
        assertThat(more.given()).isEqualTo("42 of 2.00 Gy");
        assertThat(more.end()).isEqualTo(LocalDate.of(2025, 3, 11));
        assertThat(more.tumourBed()).isCloseTo(100.8 - 0.9 * 36, within(1e-9));
        assertThat(more.lateBed()).isCloseTo(140, within(1e-9));
    }

    @Test
    void aLossAtTheEndCannotBeMadeUpForInTime() {
        Course course = seventy(List.of(LocalDate.of(2025, 2, 20), LocalDate.of(2025, 2, 21)), List.of());
        assertThat(course.plannedEnd()).isEqualTo(LocalDate.of(2025, 2, 21));
        for (Kind kind : List.of(Kind.WEEKENDS, Kind.TWICE_A_DAY, Kind.LARGER_FRACTIONS, Kind.LARGER_WITHIN_LATE)) {
            assertThat(of(course, kind).outcome()).as(kind.title()).isInstanceOf(Impossible.class);
        }
        assertThat(reckoned(course, Kind.MORE_FRACTIONS).tumourBed()).isGreaterThanOrEqualTo(67.8 - 1e-9);
    }

    @Test
    void whatWasMadeUpForNeedsNoWay() {
        Course saturdays = seventy(
                List.of(MONDAY.plusDays(7), MONDAY.plusDays(8)), List.of(MONDAY.plusDays(12), MONDAY.plusDays(19)));
        assertThat(saturdays.prolongation()).isZero();
        assertThat(Compensation.ways(saturdays, TISSUE)).hasSize(2);
        Course twice = seventy(List.of(MONDAY.plusDays(7)), List.of(MONDAY.plusDays(9)));
        assertThat(twice.actualDays()).contains(MONDAY.plusDays(9)).hasSize(35);
        assertThat(twice.prolongation()).isZero();
        assertThat(of(twice, Kind.AS_IT_RAN).assumes()).contains("repair");
    }

    @Test
    void theCalendarTellsOfEveryDayWhatItWas() {
        List<Course.Day> days =
                seventy(WEEK, List.of(MONDAY.plusDays(21), MONDAY.plusDays(26))).calendar();
        assertThat(days).filteredOn(day -> day.kind() == Course.Day.Kind.MISSED).hasSize(5);
        assertThat(days)
                .filteredOn(day -> day.kind() == Course.Day.Kind.EXTRA)
                .extracting(Course.Day::label)
                .containsExactly("11+12", "17");
        assertThat(days)
                .filteredOn(day -> day.kind() == Course.Day.Kind.LATE)
                .extracting(Course.Day::words)
                .containsExactly(
                        "fraction 33, given after the planned end",
                        "fraction 34, given after the planned end",
                        "fraction 35, given after the planned end");
        assertThat(Course.planned(new Gray(20), new Fractions(5), LocalDate.of(2025, 4, 16))
                        .calendar())
                .filteredOn(day -> day.kind() == Course.Day.Kind.HOLIDAY)
                .hasSize(2);
    }

    @Test
    void withoutRegrowthLostDaysCostNothing() {
        Tissue prostate = Tissue.of(1.8, 0, 0, 3);
        List<Way> ways = Compensation.ways(seventy(WEEK, List.of()), prostate);
        assertThat(((Reckoned) ways.get(1).outcome()).tumourBed())
                .isEqualTo(((Reckoned) ways.get(0).outcome()).tumourBed());
    }

    @Test
    void bankHolidaysAreNoTreatmentDays() {
        Course easter = Course.planned(new Gray(20), new Fractions(5), LocalDate.of(2025, 4, 16));
        assertThat(easter.plannedDays())
                .containsExactly(
                        LocalDate.of(2025, 4, 16),
                        LocalDate.of(2025, 4, 17),
                        LocalDate.of(2025, 4, 22),
                        LocalDate.of(2025, 4, 23),
                        LocalDate.of(2025, 4, 24));
    }

    @Test
    void aCourseThatCannotBeIsRefusedWithTheDayAndTheReason() {
        LocalDate saturday = LocalDate.of(2025, 1, 11);
        mistake(
                CourseMistake.Field.MISSED,
                "Saturday 11 January 2025 is not a working day",
                () -> seventy(List.of(saturday), List.of()));
        mistake(CourseMistake.Field.MISSED, "not after the first fraction", () -> seventy(List.of(MONDAY), List.of()));
        mistake(
                CourseMistake.Field.MISSED,
                "after the end of the course",
                () -> seventy(List.of(LocalDate.of(2025, 6, 2)), List.of()));
        mistake(
                CourseMistake.Field.MISSED,
                "twice",
                () -> seventy(List.of(WEEK.getFirst(), WEEK.getFirst()), List.of()));
        mistake(CourseMistake.Field.EXTRA, "told as missed too", () -> seventy(WEEK, WEEK.subList(0, 1)));
        mistake(CourseMistake.Field.EXTRA, "twice", () -> seventy(WEEK, List.of(saturday, saturday)));
        mistake(
                CourseMistake.Field.EXTRA,
                "after the end",
                () -> seventy(List.of(), List.of(LocalDate.of(2025, 6, 7))));
        mistake(
                CourseMistake.Field.START,
                "not a working day",
                () -> Course.planned(new Gray(70), new Fractions(35), saturday));
        mistake(
                CourseMistake.Field.START,
                "2010 to 2029",
                () -> Course.planned(new Gray(70), new Fractions(35), LocalDate.of(1999, 1, 4)));
        mistake(
                CourseMistake.Field.DOSE,
                "at most 100 Gy",
                () -> Course.planned(new Gray(1e9), new Fractions(35), MONDAY));
        mistake(CourseMistake.Field.DOSE, "more than 0", () -> Course.planned(new Gray(0), new Fractions(35), MONDAY));
        mistake(
                CourseMistake.Field.FRACTIONS,
                "1 to 50",
                () -> Course.planned(new Gray(70), new Fractions(5000), MONDAY));
        assertThatThrownBy(() -> Tissue.of(10, -1, 28, 3)).hasMessageContaining("0 to 5 Gy a day");
        assertThatThrownBy(() -> Tissue.of(0, 0.9, 28, 3)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> Tissue.of(10, Double.NaN, 28, 3)).hasMessageContaining("NaN");
    }

    private static void mistake(CourseMistake.Field field, String words, ThrowingCallable course) {
        assertThatThrownBy(course)
                .isInstanceOfSatisfying(
                        CourseMistake.class, wrong -> assertThat(wrong.field()).isEqualTo(field))
                .hasMessageContaining(words);
    }
}
