package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.pages.Setting;
import isocentre.report.pages.Unusual;
import isocentre.report.pages.Watch;
import isocentre.statistics.Direction;
import isocentre.statistics.Signal;
import isocentre.statistics.XmR;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Month MARCH = new Month(2025, 3);
    private static final String PROVIDER = "RR8";

    private final Nation nation =
            new ExampleNation().months(new Month(2023, 4), MARCH).only("TIM-01").nation();

    @Test
    void aMonthFarBelowTheUsualIsSeenAndOneThatWasPutRightIsNoLonger() {
        Watch before = watch(nation);
        assertThat(before.stands("TIM-01", PROVIDER, "spc-below-limit", MARCH)).contains(false);

        Watch after = watch(changed(0.05));
        Unusual seen = after.round().found().stream()
                .filter(one -> one.place().code().equals(PROVIDER) && !one.ofYear())
                .findFirst()
                .orElseThrow();
        assertThat(seen.rule()).isEqualTo("spc-below-limit");
        assertThat(seen.from()).isEqualTo(MARCH);
        assertThat(seen.sense()).isEqualTo("worse");
        assertThat(after.stands("TIM-01", PROVIDER, seen.rule(), MARCH)).contains(true);
        assertThat(after.picture(seen).twin().rows().getLast().cells().getLast().text())
                .isEqualTo("below the lower process limit");
    }

    @Test
    void limitsForTrialRaiseNothing() {
        Watch.Round round = watch(new ExampleNation()
                        .months(new Month(2024, 10), MARCH)
                        .only("TIM-01")
                        .nation())
                .round();
        assertThat(round.months()).isZero();
        assertThat(round.years()).isPositive();
    }

    @Test
    void whatAProviderSaysStandsInTheChartItsTableAndOnBothPages() {
        Remarks remarks = new Remarks(java.util.Map.of(
                new Remarks.Of("TIM-01", PROVIDER, Period.holding(MARCH, Period.By.MONTH)),
                new Remarks.Remark("a linac was replaced", "Clinical lead", nation.made(), "/signals/1")));
        Setting setting = new Setting(nation, remarks);
        Watch watch = new Watch(setting);
        Unusual any = new Unusual(
                nation.subjects().getFirst(),
                nation.providers().stream()
                        .filter(one -> one.code().equals(PROVIDER))
                        .findFirst()
                        .orElseThrow(),
                "spc-below-limit",
                MARCH,
                watch.figure("TIM-01", PROVIDER, "spc-below-limit", MARCH).orElseThrow(),
                "",
                "");
        assertThat(watch.picture(any).wide()).contains("the provider says: a linac was replaced");
        assertThat(watch.picture(any).twin().rows().getLast().cells())
                .anySatisfy(cell -> assertThat(cell.text()).contains("a linac was replaced"));
        assertThat(isocentre.report.pages.ProviderPage.of(setting, any.place()).sections())
                .anySatisfy(section -> assertThat(section.id()).isEqualTo("said"));
        assertThat(isocentre.report.pages.IndicatorPage.of(setting, any.subject())
                        .sections())
                .anySatisfy(section -> assertThat(section.id()).isEqualTo("said"));
    }

    @Test
    void whatAProviderSaysOfItsYearStandsUnderEveryTableAndInEveryDocumentThatShowsIt() {
        String said = "a linac was replaced";
        Remarks remarks = new Remarks(java.util.Map.of(
                new Remarks.Of("TIM-01", PROVIDER, ExampleNation.YEAR),
                new Remarks.Remark(said, "Clinical lead", nation.made(), "/signals/1")));
        Setting setting = new Setting(nation, remarks);
        Place provider = nation.providers().stream()
                .filter(one -> one.code().equals(PROVIDER))
                .findFirst()
                .orElseThrow();
        Place network = nation.networks().stream()
                .filter(one -> one.code().equals(provider.network()))
                .findFirst()
                .orElseThrow();
        Subject waits = nation.subjects().getFirst();
        assertThat(shown(isocentre.report.pages.IndicatorPage.of(setting, waits)))
                .contains(said);
        assertThat(tables(isocentre.report.pages.IndicatorPage.of(setting, waits)))
                .contains(said);
        assertThat(tables(isocentre.report.pages.ProviderPage.of(setting, provider)))
                .contains(said);
        assertThat(tables(isocentre.report.pages.ComparePage.of(setting, List.of("TIM-01"), List.of(PROVIDER))))
                .contains(said);
        assertThat(shown(isocentre.report.pages.NetworkPage.of(setting, network)))
                .contains(said);
        assertThat(shown(isocentre.report.pages.NationalReport.of(setting, ""))).contains(said);
    }

    private static String shown(isocentre.report.views.Article article) {
        return article.sections().toString();
    }

    private static String tables(isocentre.report.views.Article article) {
        return article.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(isocentre.report.views.Table.class::isInstance)
                .map(block -> ((isocentre.report.views.Table) block).note())
                .toList()
                .toString();
    }

    /// The rates in the standards are those of months that never change, held against limits drawn from themselves.
    @Test
    void falseSignalsComeAsOftenAsTheStandardsSay() throws IOException {
        Random random = new Random(24);
        int processes = 60_000;
        java.util.Map<Signal, Integer> raised = new java.util.EnumMap<>(Signal.class);
        for (int i = 0; i < processes; i++) {
            List<Double> months = DoubleStream.generate(random::nextGaussian)
                    .limit(24)
                    .boxed()
                    .toList();
            Signal signal = XmR.of(months, XmR.Settings.of(Direction.UP))
                    .points()
                    .getLast()
                    .signal();
            if (signal != null) {
                raised.merge(signal, 1, Integer::sum);
            }
        }
        for (Signal signal : Signal.values()) {
            String rule = "spc-" + signal.name().toLowerCase(Locale.ROOT).replace('_', '-');
            double seen = raised.getOrDefault(signal, 0) / (double) processes;
            assertThat(seen).as(rule).isCloseTo(rate(rule), within(0.0006));
        }
    }

    private static double rate(String rule) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("workflows/signal/rules.csv"), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .filter(row -> row.getField("rule").equals(rule))
                    .mapToDouble(row -> Double.parseDouble(row.getField("false_rate")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Watch watch(Nation of) {
        return new Watch(new Setting(of, Remarks.none()));
    }

    /// The nation with another value of one month of the provider.
    private Nation changed(double value) {
        List<Figure> figures = nation.figures().stream()
                .map(figure -> figure.level() == Level.PROVIDER
                                && figure.code().equals(PROVIDER)
                                && figure.period().equals(Period.holding(MARCH, Period.By.MONTH))
                        ? new Figure(
                                figure.indicator(),
                                figure.level(),
                                figure.code(),
                                figure.name(),
                                figure.period(),
                                figure.breakdown(),
                                figure.numerator(),
                                figure.denominator(),
                                value,
                                value,
                                value,
                                figure.status(),
                                figure.source())
                        : figure)
                .toList();
        return new Nation(
                nation.year(),
                nation.covered(),
                nation.known(),
                nation.from(),
                nation.dataVersion(),
                nation.organisedOn(),
                nation.made(),
                nation.subjects(),
                nation.networks(),
                nation.providers(),
                figures,
                nation.parts(),
                nation.sources());
    }
}
