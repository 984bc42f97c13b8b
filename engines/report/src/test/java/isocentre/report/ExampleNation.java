package isocentre.report;

import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.statistics.Proportions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/// A nation for tests: the real indicators and organisations, with figures drawn by a seeded generator.
final class ExampleNation {
    static final Period YEAR = Period.of("2024-25");
    private static final List<String> CATEGORIES = List.of("1", "2-5", "6-10", "over 10");

    private final List<Figure> figures = new ArrayList<>();
    private final Random random = new Random(2024);
    private final Organisations organisations = Standards.load().organisations();
    private final List<Organisation> providers = organisations.providersOn(LocalDate.of(2024, 4, 1));
    private final Function<String, String> renamed;
    private final Function<String, String> source;

    private ExampleNation(Function<String, String> renamed, Function<String, String> source) {
        this.renamed = renamed;
        this.source = source;
    }

    /// Waits as published, all else synthetic.
    static Nation mixed() {
        return of(name -> name, id -> id.equals("TIM-01") ? "cwt" : "rtds", true);
    }

    /// Nothing but synthetic figures.
    static Nation synthetic() {
        return of(name -> name, id -> "rtds", true);
    }

    /// Nothing synthetic.
    static Nation real() {
        return of(name -> name, id -> id.equals("TIM-01") ? "cwt" : "rtds", false);
    }

    /// With one trust's name changed in the figures and on its page.
    static Nation named(String hostile) {
        Nation nation = of(name -> hostile, id -> "rtds", true);
        List<Place> places = nation.providers().stream()
                .map(place -> place.code().equals("RR8")
                        ? new Place(place.code(), hostile, hostile, place.network(), hostile)
                        : place)
                .toList();
        return new Nation(
                nation.year(),
                nation.covered(),
                nation.from(),
                nation.dataVersion(),
                nation.made(),
                nation.subjects(),
                nation.networks(),
                places,
                nation.figures(),
                nation.sources());
    }

    private static Nation of(Function<String, String> renamed, Function<String, String> source, boolean synthetic) {
        ExampleNation example = new ExampleNation(renamed, source);
        List<Indicator> indicators = Indicators.all();
        indicators.forEach(example::draw);
        return Nations.of(
                YEAR,
                new Nations.Edition("v7", LocalDate.of(2025, 5, 1), synthetic, new Month(2024, 4), new Month(2025, 3)),
                indicators,
                example.organisations,
                example.figures);
    }

    private void draw(Indicator indicator) {
        double level = 0.3 + 0.6 * random.nextDouble();
        List<Period> periods = new ArrayList<>(YEAR.first()
                .to(YEAR.last())
                .map(month -> Period.holding(month, Period.By.MONTH))
                .toList());
        periods.add(YEAR);
        TreeMap<String, double[]> sums = new TreeMap<>();
        for (Organisation provider : providers) {
            double own = Math.clamp(level + 0.05 * random.nextGaussian(), 0.02, 0.99);
            int size = 40 + random.nextInt(350);
            String network = organisations
                    .networkOf(provider.code(), LocalDate.of(2024, 4, 1))
                    .map(Network::id)
                    .orElse("-");
            double[] year = new double[2];
            for (Period period : periods) {
                boolean whole = period.equals(YEAR);
                double of = whole ? year[1] : size + random.nextInt(20);
                double hits = whole ? year[0] : Math.round(of * Math.clamp(own + 0.02 * random.nextGaussian(), 0, 1));
                year[0] += whole ? 0 : hits;
                year[1] += whole ? 0 : of;
                add(indicator, Level.PROVIDER, provider.code().code(), provider.name(), period, hits, of);
                sum(sums, "N" + network + "|" + period, hits, of);
                sum(sums, "EENG|" + period, hits, of);
            }
        }
        sums.forEach((key, sum) -> {
            String code = key.substring(1, key.indexOf('|'));
            Level at = key.charAt(0) == 'E' ? Level.ENGLAND : Level.NETWORK;
            Period period = Period.of(key.substring(key.indexOf('|') + 1));
            add(indicator, at, code, code.equals("ENG") ? "England" : code, period, sum[0], sum[1]);
        });
    }

    private static void sum(TreeMap<String, double[]> sums, String key, double hits, double of) {
        double[] sum = sums.computeIfAbsent(key, unused -> new double[2]);
        sum[0] += hits;
        sum[1] += of;
    }

    private void add(
            Indicator indicator, Level level, String code, String name, Period period, double hits, double of) {
        if (indicator.calculation().whole() && !indicator.kind().name().equals("MIX")) {
            figures.add(figure(indicator, level, code, name, period, "", hits, of));
        }
        if (!indicator.calculation().category().isEmpty()) {
            double left = of;
            for (String category : CATEGORIES) {
                double part = category.equals("over 10") ? left : Math.floor(left * 0.4);
                left -= part;
                figures.add(figure(
                        indicator,
                        level,
                        code,
                        name,
                        period,
                        indicator.calculation().category() + "=" + category,
                        part,
                        of));
            }
        }
    }

    private Figure figure(
            Indicator indicator,
            Level level,
            String code,
            String name,
            Period period,
            String breakdown,
            double hits,
            double of) {
        boolean few = of < 100 && level == Level.PROVIDER && indicator.id().equals("FRX-05");
        var wilson = Proportions.wilson(hits, of, isocentre.statistics.Confidence.P95);
        boolean share = indicator.kind().share();
        double scale = share ? 1 : 40;
        String shown = code.equals("RR8") ? renamed.apply(name) : name;
        return new Figure(
                indicator.id(),
                level,
                code,
                shown,
                period,
                breakdown,
                hits,
                of,
                few ? null : indicator.kind().name().equals("COUNT") ? hits : wilson.estimate() * scale,
                few || indicator.kind().name().equals("COUNT") ? null : wilson.lower() * scale,
                few || indicator.kind().name().equals("COUNT") ? null : wilson.upper() * scale,
                few ? Status.TOO_FEW : Status.SHOWN,
                source.apply(indicator.id()));
    }
}
