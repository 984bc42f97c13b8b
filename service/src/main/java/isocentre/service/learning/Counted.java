package isocentre.service.learning;

import isocentre.effects.NotYetChanged;
import isocentre.effects.Observation;
import isocentre.effects.Series;
import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figure;
import isocentre.indicators.Figures;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.indicators.Kind;
import isocentre.indicators.Level;
import isocentre.indicators.Query;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Standards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What a data version counts of an indicator, month by month. Each month counts for the places as organised
/// then.
@Component
class Counted {
    private final Lake lake;

    Counted(Lake lake) {
        this.lake = lake;
    }

    /// The latest data version's id.
    String latest() {
        return lake.current().id();
    }

    /// Indicators whose effect can be told: shares of counts.
    List<Indicator> indicators() {
        return Indicators.of(Standards.load()).list().stream()
                .filter(one -> one.kind() == Kind.PROPORTION)
                .toList();
    }

    /// The months of one place in a data version, the longest row without a gap up to the last one; empty where
    /// there are none.
    ///
    /// @throws IllegalArgumentException if there is no such data version
    Optional<Series> series(String dataVersion, String indicator, Level level, String code, Month from) {
        return ask(
                dataVersion,
                figures -> Optional.ofNullable(
                        byPlace(figures, indicator, level, from).get(code)));
    }

    /// Every provider with the same months, and when it changed, if it has. A provider with a month missing is left
    /// out.
    List<NotYetChanged.Centre> centres(String dataVersion, Analysis analysis, String indicator) {
        return ask(dataVersion, figures -> {
            Map<String, Series> series = byPlace(figures, indicator, Level.PROVIDER, analysis.from());
            int longest =
                    series.values().stream().mapToInt(Series::length).max().orElse(0);
            List<NotYetChanged.Centre> centres = new ArrayList<>();
            series.forEach((code, months) -> {
                if (months.length() == longest) {
                    centres.add(new NotYetChanged.Centre(code, months, changed(code, analysis)));
                }
            });
            return centres;
        });
    }

    private static Optional<Month> changed(String provider, Analysis analysis) {
        if (!analysis.adopted().isEmpty()) {
            return Optional.ofNullable(analysis.adopted().get(provider));
        }
        return Standards.load()
                .organisations()
                .networkOf(new OdsCode(provider), analysis.change().firstDay())
                .map(Network::id)
                .filter(analysis.place()::equals)
                .map(ignored -> analysis.change());
    }

    private <T> T ask(String dataVersion, Function<Figures, T> question) {
        DataVersion version = lake.version(dataVersion)
                .orElseThrow(() -> new IllegalArgumentException("There is no data version " + dataVersion));
        lake.derive(version, DerivedTables.derivations(Standards.load()));
        try (Session session = lake.read(version)) {
            return question.apply(Figures.of(session, Standards.load()));
        }
    }

    private static Map<String, Series> byPlace(Figures figures, String indicator, Level level, Month from) {
        Map<String, TreeMap<Month, Observation>> months = new TreeMap<>();
        Query query = Query.of(indicator).at(level).between(from, null).by(Period.By.MONTH);
        for (Figure figure : figures.figures(query)) {
            Double numerator = figure.numerator();
            Double denominator = figure.denominator();
            if (figure.breakdown().isEmpty() && numerator != null && denominator != null && denominator > 0) {
                Month month = figure.period().first();
                months.computeIfAbsent(figure.code(), ignored -> new TreeMap<>())
                        .put(month, new Observation(month, numerator, denominator));
            }
        }
        Map<String, Series> series = new TreeMap<>();
        months.forEach((code, of) -> series.put(code, unbroken(of)));
        return series;
    }

    /// The row of months that ends with the last one.
    private static Series unbroken(TreeMap<Month, Observation> months) {
        List<Observation> row = new ArrayList<>();
        Month month = months.lastKey();
        for (Observation one = months.get(month); one != null; one = months.get(month)) {
            row.addFirst(one);
            month = month.plus(-1);
        }
        return new Series(row);
    }
}
