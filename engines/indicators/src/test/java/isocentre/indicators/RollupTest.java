package isocentre.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Cells rolled up to places and periods, with intervals and reasons.
class RollupTest {
    private Shelf shelf = empty();

    private static Shelf empty() {
        try {
            return Shelf.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() throws SQLException {
        shelf.close();
    }

    private void treated(String provider, String month, int within, int total) throws SQLException {
        shelf.add(
                "wait",
                "provider=" + provider + "; provider_name=Trust " + provider + "; month=" + month
                        + "-01; stage=all; within31=" + within + "; total=" + total);
    }

    private void submitted(String month) throws SQLException {
        for (var one : Shelf.STANDARDS.organisations().providersOn(LocalDate.parse(month + "-01"))) {
            shelf.add("submission", "provider=" + one.code() + "; month=" + month + "-01; rows=10; rejected=0");
        }
    }

    private List<Figure> figures(Query query) {
        return Figures.over(shelf.connection, Shelf.STANDARDS, "test").figures(query);
    }

    private static Figure only(List<Figure> figures, String code, String period, String breakdown) {
        return figures.stream()
                .filter(figure -> figure.code().equals(code)
                        && figure.period().toString().equals(period)
                        && figure.breakdown().equals(breakdown))
                .collect(Collectors.collectingAndThen(Collectors.toList(), list -> {
                    assertThat(list).as(code + " " + period + " " + breakdown).hasSize(1);
                    return list.getFirst();
                }));
    }

    @Test
    void tim01OfEnglandIsTheSumOfAllProvidersAlsoOfThoseOutsideAnyNetwork() throws SQLException {
        treated("RR8", "2024-05", 65, 100);
        treated("RWA", "2024-05", 10, 20);
        treated("RX9", "2024-05", 3, 4);

        List<Figure> england = figures(Query.of("TIM-01").at(Level.ENGLAND));
        List<Figure> networks = figures(Query.of("TIM-01").at(Level.NETWORK));

        Figure whole = only(england, "ENG", "2024-05", "");
        assertThat(whole.numerator()).isEqualTo(78);
        assertThat(whole.denominator()).isEqualTo(124);
        assertThat(whole.status()).isEqualTo(Status.SHOWN);
        assertThat(whole.source()).isEqualTo("cwt");
        assertThat(networks.stream()
                        .filter(f -> f.denominator() != null)
                        .mapToDouble(Figure::denominator)
                        .sum())
                .isEqualTo(124);
        assertThat(only(networks, Level.OUTSIDE, "2024-05", "").denominator()).isEqualTo(4);
    }

    @Test
    void asOrganisedNowThePredecessorsMonthsAreTheSuccessorsAndTheWholeStaysTheSame() throws SQLException {
        treated("RAP", "2024-12", 30, 40);
        treated("RAL", "2024-12", 60, 70);
        treated("RAL", "2025-01", 80, 100);
        treated("RNN", "2020-05", 7, 10);
        LocalDate today = LocalDate.of(2025, 4, 1);
        Query then = Query.of("TIM-01");
        Query now = then.organised(today);

        assertThat(only(figures(then.at(Level.PROVIDER)), "RAL", "2024-12", "").denominator())
                .isEqualTo(70);
        assertThat(only(figures(then.at(Level.PROVIDER)), "RAP", "2024-12", "").denominator())
                .isEqualTo(40);
        List<Figure> providers = figures(now.at(Level.PROVIDER));
        assertThat(only(providers, "RAL", "2024-12", "").denominator()).isEqualTo(110);
        assertThat(only(providers, "RTD", "2020-05", "").numerator())
                .as("Cumbria's service passed to Newcastle")
                .isEqualTo(7);
        assertThat(providers)
                .noneMatch(
                        figure -> figure.code().equals("RAP") || figure.code().equals("RNN"));
        for (Level level : new Level[] {Level.NETWORK, Level.ALLIANCE, Level.ENGLAND}) {
            assertThat(treatments(figures(now.at(level))))
                    .as(level.word())
                    .isEqualTo(treatments(figures(then.at(level))))
                    .isEqualTo(220);
        }
    }

    private static double treatments(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.breakdown().isEmpty() && figure.denominator() != null)
                .mapToDouble(figure -> java.util.Objects.requireNonNull(figure.denominator()))
                .sum();
    }

    @Test
    void aProportionBearsWilsonsInterval() throws SQLException {
        treated("RR8", "2024-05", 65, 100);

        Figure leeds = only(figures(Query.of("TIM-01").at(Level.PROVIDER)), "RR8", "2024-05", "");

        assertThat(leeds.value()).isEqualTo(0.65);
        assertThat(leeds.lower95()).isCloseTo(0.55254443296887967, within(1e-12));
        assertThat(leeds.upper95()).isCloseTo(0.73635751756902468, within(1e-12));
        assertThat(leeds.name()).contains("Leeds");
    }

    @Test
    void aSmallTrustUnknownToTheStandardsBearsThePublishedNameAndIsTooFewBelowFive() throws SQLException {
        treated("RX9", "2024-05", 3, 4);

        Figure small = only(figures(Query.of("TIM-01").at(Level.PROVIDER)), "RX9", "2024-05", "");

        assertThat(small.name()).isEqualTo("Trust RX9");
        assertThat(small.status()).isEqualTo(Status.TOO_FEW);
        assertThat(small.value()).isNull();
        assertThat(small.denominator()).as("published counts stay").isEqualTo(4);
    }

    @Test
    void aMonthOfTheWorkbooksIsPublishedAloneAndOtherMonthsAreTheSubmissionsOwn() throws SQLException {
        treated("RR8", "2024-05", 65, 100);
        submitted("2024-05");
        submitted("2024-06");
        for (int i = 0; i < 10; i++) {
            shelf.add("episode", "provider=RR8; month=2024-05-01; icd3=C50; wait_days=3");
            shelf.add("episode", "provider=RR8; month=2024-06-01; icd3=C50; wait_days=" + (i < 7 ? 31 : 32));
        }

        List<Figure> england = figures(Query.of("TIM-01").at(Level.ENGLAND));

        assertThat(only(england, "ENG", "2024-05", "").denominator()).isEqualTo(100);
        Figure june = only(england, "ENG", "2024-06", "");
        assertThat(june.numerator()).isEqualTo(7);
        assertThat(june.source()).isEqualTo("rtds");
        Figure quarter =
                only(figures(Query.of("TIM-01").at(Level.ENGLAND).by(Period.By.QUARTER)), "ENG", "2024-25Q1", "");
        assertThat(quarter.denominator()).isEqualTo(110);
        assertThat(quarter.source()).isEqualTo("cwt + rtds");
    }

    @Test
    void aNetworkWithATooGreatPartMissingIsIncompleteAndAProviderWithNothingHasNoData() throws SQLException {
        for (String code : List.of("RR8", "RWA")) {
            shelf.add("submission", "provider=" + code + "; month=2024-05-01; rows=10; rejected=0");
            shelf.add("attendance_day", "provider=" + code + "; month=2024-05-01; day=2024-05-02; attendances=50");
        }

        List<Figure> networks = figures(Query.of("ACC-15").at(Level.NETWORK));
        List<Figure> providers = figures(Query.of("ACC-15").at(Level.PROVIDER));

        Figure yorkshire =
                networks.stream().filter(f -> f.numerator() != null).findFirst().orElseThrow();
        assertThat(yorkshire.status().words()).isEqualTo("incomplete: 2 of 3 providers");
        assertThat(yorkshire.value()).isNull();
        assertThat(only(providers, "RR8", "2024-05", "").value()).isEqualTo(50);
        assertThat(only(providers, "RHQ", "2024-05", "").status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void aMergedProviderCountsWhereItBelongedInThatMonth() throws SQLException {
        treated("RAP", "2024-12", 50, 80);
        treated("RAL", "2025-01", 60, 90);

        List<Figure> networks = figures(Query.of("TIM-01").at(Level.NETWORK).by(Period.By.YEAR));

        List<Figure> there =
                networks.stream().filter(f -> f.denominator() != null).toList();
        assertThat(there).hasSize(1);
        assertThat(there.getFirst().denominator()).isEqualTo(170);
    }

    @Test
    void theMedianOfAWholeIsThatOfAllPatientsNotOfMedians() throws SQLException {
        submitted("2024-05");
        for (int wait = 1; wait <= 9; wait++) {
            shelf.add(
                    "episode",
                    "provider=" + (wait < 4 ? "RR8" : "RWA")
                            + "; month=2024-05-01; external=1; intent=radical; appropriate_on=2024-05-01; start_on=2024-05-0"
                            + wait);
        }

        List<Figure> england = figures(Query.of("TIM-02").at(Level.ENGLAND));

        assertThat(only(england, "ENG", "2024-05", "").value()).isEqualTo(4.0);
        assertThat(only(england, "ENG", "2024-05", "").lower95()).isEqualTo(1.0);
        assertThat(only(england, "ENG", "2024-05", "").upper95()).isEqualTo(7.0);
        assertThat(only(england, "ENG", "2024-05", "centile=90").value()).isCloseTo(7.2, within(1e-9));
        assertThat(only(england, "ENG", "2024-05", "intent=radical").denominator())
                .isEqualTo(9);
    }

    @Test
    void workingDaysOfAMonthCountOnceHoweverManyProvidersAreAdded() throws SQLException {
        submitted("2024-05");
        for (int i = 0; i < 42; i++) {
            shelf.add("episode", "provider=" + (i % 2 == 0 ? "RR8" : "RWA") + "; month=2024-05-01");
        }

        Figure may = only(figures(Query.of("ACC-14").at(Level.ENGLAND)), "ENG", "2024-05", "");

        assertThat(may.denominator()).isEqualTo(21);
        assertThat(may.value()).isCloseTo(42.0, within(1e-9));
    }

    @Test
    void aRatePerMillionIsForEnglandAndOtherLevelsKeepTheirCounts() throws SQLException {
        submitted("2024-05");
        for (int i = 0; i < 20; i++) {
            shelf.add("episode", "provider=RR8; month=2024-05-01");
        }

        Figure england = only(figures(Query.of("ACC-08").at(Level.ENGLAND)), "ENG", "2024-05", "");
        Figure leeds = only(figures(Query.of("ACC-08").at(Level.PROVIDER)), "RR8", "2024-05", "");

        assertThat(england.value()).isCloseTo(20 / (58_620_101 / 12.0) * 1e6, within(1e-9));
        assertThat(leeds.value()).isNull();
        assertThat(leeds.numerator()).isEqualTo(20);
        assertThat(leeds.status()).isEqualTo(Status.COUNT_ONLY);
    }

    @ParameterizedTest
    @EnumSource(Period.By.class)
    void everyLevelAndPeriodAddsUpToTheCells(Period.By by) throws SQLException {
        Random random = new Random(20240501);
        long total = 0;
        for (Month month : new Month(2023, 4).to(new Month(2025, 3)).toList()) {
            for (String code : List.of("RR8", "RAP", "RAL", "RX9", "R1H", "RXH", "ZZ9")) {
                int treatments = random.nextInt(300);
                total += treatments;
                treated(code, month.toString(), treatments / 2, treatments);
            }
        }
        Figures figures = Figures.over(shelf.connection, Shelf.STANDARDS, "test");

        Map<Level, Double> sums = figures.figures(Query.of("TIM-01").by(by)).stream()
                .filter(figure -> figure.denominator() != null)
                .collect(Collectors.groupingBy(Figure::level, Collectors.summingDouble(Figure::denominator)));

        for (Level level : Level.values()) {
            assertThat(sums.get(level)).as(level.word()).isEqualTo(total);
        }
    }

    @Test
    void anEmptyStoreHasNoFigures() {
        assertThat(figures(Query.all())).isEmpty();
    }
}
