package isocentre.service.feedback;

import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Months;
import isocentre.report.Nation;
import isocentre.report.Nations;
import isocentre.report.RegimenUse;
import isocentre.service.indicators.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Editions for tests: two years of one indicator, in which every provider varies as it always does, but for the months
/// that a test sets.
final class Story {
    static final Period YEAR = Period.of("2024-25");
    static final Month LAST = new Month(2025, 3);
    private static final Month FIRST = new Month(2023, 4);
    private static final double CASES = 200;

    private final String indicator;
    private final Map<String, Double> set = new HashMap<>();
    private Month last = LAST;

    Story(String indicator) {
        this.indicator = indicator;
    }

    /// The share of a provider in a month.
    Story with(String provider, Month month, double share) {
        set.put(provider + month, share);
        return this;
    }

    Story until(Month month) {
        last = month;
        return this;
    }

    Edition edition(String dataVersion) {
        Standards standards = Standards.load();
        Map<String, double[]> sums = new TreeMap<>();
        for (Month month : FIRST.to(last).toList()) {
            for (Organisation one : standards.organisations().providersOn(month.firstDay())) {
                String code = one.code().code();
                double hits = Math.round(CASES * set.getOrDefault(code + month, usual(code, month)));
                add(sums, Level.PROVIDER, code, month, hits);
                add(sums, Level.ENGLAND, Level.ENGLAND_CODE, month, hits);
            }
        }
        List<Figure> figures = new ArrayList<>();
        sums.forEach((key, sum) -> figures.add(figure(key.split("\\|"), sum)));
        List<Indicator> indicators = Indicators.all().stream()
                .filter(one -> one.id().equals(indicator))
                .toList();
        Nation nation = Nations.of(
                YEAR,
                new Nations.Edition(dataVersion, null, LocalDate.of(2025, 5, 1), true, FIRST, last),
                indicators,
                standards,
                figures);
        return new Edition(
                dataVersion,
                Instant.parse("2025-05-01T09:00:00Z"),
                new TreeSet<>(List.of(YEAR.toString())),
                new Told(nation));
    }

    private record Told(Nation nation) implements Edition.Source {
        @Override
        public Nation nation(Period year, boolean now) {
            return nation;
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

    /// Up and down around a level of the provider's own, never far, never long on one side.
    private static double usual(String code, Month month) {
        double level = 0.9 + 0.002 * (new OdsCode(code).code().hashCode() % 5);
        return level + (month.number() % 2 == 0 ? 0.01 : -0.01) + 0.002 * (month.number() % 3 - 1);
    }

    private static void add(Map<String, double[]> sums, Level level, String code, Month month, double hits) {
        List<Period> periods = new ArrayList<>(List.of(Period.holding(month, Period.By.MONTH)));
        if (month.compareTo(YEAR.first()) >= 0) {
            periods.add(YEAR);
        }
        for (Period period : periods) {
            double[] sum = sums.computeIfAbsent(level + "|" + code + "|" + period, ignored -> new double[2]);
            sum[0] += hits;
            sum[1] += CASES;
        }
    }

    private Figure figure(String[] key, double[] sum) {
        double value = sum[0] / sum[1];
        return new Figure(
                indicator,
                Level.valueOf(key[0]),
                key[1],
                key[1],
                Period.of(key[2]),
                "",
                sum[0],
                sum[1],
                value,
                Math.max(0, value - 0.02),
                Math.min(1, value + 0.02),
                Status.SHOWN,
                "rtds");
    }
}
