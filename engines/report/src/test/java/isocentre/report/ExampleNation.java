package isocentre.report;

import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.indicators.Kind;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.statistics.Confidence;
import isocentre.statistics.Proportions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A nation for tests: the real indicators and organisations, with figures drawn by a seeded generator. One provider
/// (`RWA`) has sent nothing, one (`RN5`) has very few cases, and one (`RAP`) ends with the year 2024.
final class ExampleNation {
    static final Period YEAR = Period.of("2024-25");
    static final String SILENT = "RWA";
    static final String TINY = "RN5";
    static final String MERGED = "RAP";
    static final String RENAMED = "RR8";
    private static final List<String> CATEGORIES = List.of("1", "2-5", "6-10", "over 10");

    private final Organisations organisations = Standards.load().organisations();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, double[]> sums = new TreeMap<>();
    private Random random = new Random(2024);
    private Set<String> published = Set.of();
    private Month publishedFrom = YEAR.first();
    private Set<String> ids = Indicators.all().stream().map(Indicator::id).collect(Collectors.toSet());
    private boolean submissions = true;
    private boolean synthetic = true;
    private Month from = YEAR.first();
    private Month to = YEAR.last();
    private String renamed = "";
    private Set<String> networks = Set.of();

    /// Figures of these indicators are as published.
    ExampleNation published(String... indicators) {
        published = Set.of(indicators);
        return this;
    }

    /// As [#published], from a month on.
    ExampleNation publishedFrom(Month month, String... indicators) {
        publishedFrom = month;
        return published(indicators);
    }

    /// Submissions are real.
    ExampleNation real() {
        synthetic = false;
        return this;
    }

    /// There are no submissions, and so nothing but what is published.
    ExampleNation withoutSubmissions() {
        submissions = false;
        return real();
    }

    ExampleNation months(Month first, Month last) {
        from = first;
        to = last;
        return this;
    }

    /// Only these indicators, so that a site is soon written.
    ExampleNation only(String... indicators) {
        ids = Set.of(indicators);
        return this;
    }

    /// Only the providers of these networks.
    ExampleNation networks(String... codes) {
        networks = Set.of(codes);
        return this;
    }

    /// One trust has another name, in the figures and on its page.
    ExampleNation named(String name) {
        renamed = name;
        return this;
    }

    Nation nation() {
        random = new Random(2024);
        List<Indicator> indicators = Indicators.all().stream()
                .filter(indicator -> ids.contains(indicator.id()))
                .toList();
        indicators.forEach(this::draw);
        Nation nation = Nations.of(
                YEAR,
                new Nations.Edition("v7", null, LocalDate.of(2025, 5, 1), synthetic, from, to),
                indicators,
                Standards.load(),
                List.copyOf(figures));
        return new Nation(
                nation.year(),
                nation.covered(),
                nation.known(),
                nation.from(),
                nation.dataVersion(),
                nation.organisedOn(),
                nation.made(),
                nation.subjects(),
                nation.networks().stream()
                        .filter(network -> networks.isEmpty() || networks.contains(network.code()))
                        .toList(),
                nation.providers().stream()
                        .filter(provider -> networks.isEmpty() || networks.contains(provider.network()))
                        .map(this::renamed)
                        .toList(),
                nation.figures(),
                nation.parts(),
                nation.sources());
    }

    private Place renamed(Place place) {
        return renamed.isEmpty() || !place.code().equals(RENAMED)
                ? place
                : new Place(
                        place.code(),
                        renamed,
                        renamed,
                        place.network(),
                        place.covered(),
                        List.of(renamed),
                        place.ties());
    }

    private void draw(Indicator indicator) {
        sums.clear();
        double level = 0.3 + 0.6 * random.nextDouble();
        Map<OdsCode, Double> own = new HashMap<>();
        Map<OdsCode, Integer> size = new HashMap<>();
        for (Month month : from.to(to).toList()) {
            Period period = Period.holding(month, Period.By.MONTH);
            for (Organisation provider : organisations.providersOn(month.firstDay())) {
                double share = own.computeIfAbsent(
                        provider.code(), code -> Math.clamp(level + 0.05 * random.nextGaussian(), 0.02, 0.99));
                int cases = size.computeIfAbsent(
                        provider.code(), code -> code.code().equals(TINY) ? 3 : 40 + random.nextInt(350));
                double of = cases + random.nextInt(3);
                double hits = Math.round(of * Math.clamp(share + 0.02 * random.nextGaussian(), 0, 1));
                String network = organisations
                        .networkOf(provider.code(), month.firstDay())
                        .map(Network::id)
                        .orElseThrow();
                if (!networks.isEmpty() && !networks.contains(network)) {
                    continue;
                }
                if (!known(indicator.id(), month) || provider.code().code().equals(SILENT)) {
                    nothing(indicator, Level.PROVIDER, provider.code().code(), provider.name(), period);
                    continue;
                }
                sum(Level.PROVIDER, provider.code().code(), provider.name(), month, hits, of);
                sum(Level.NETWORK, network, network, month, hits, of);
                sum(Level.ENGLAND, Level.ENGLAND_CODE, "England", month, hits, of);
            }
            if (published.contains(indicator.id()) && known(indicator.id(), month)) {
                sum(Level.NETWORK, Level.OUTSIDE, "outside any network", month, 5, 7);
                sum(Level.ENGLAND, Level.ENGLAND_CODE, "England", month, 5, 7);
            }
        }
        if (sums.isEmpty()) {
            nothing(indicator, Level.ENGLAND, Level.ENGLAND_CODE, "England", YEAR);
        }
        nothing(indicator, Level.PROVIDER, SILENT, "A silent trust", YEAR);
        sums.forEach((key, sum) -> {
            String[] cells = key.split("\\|", -1);
            add(indicator, Level.of(cells[0]), cells[1], cells[2], Period.of(cells[3]), sum[0], sum[1]);
        });
    }

    private boolean known(String indicator, Month month) {
        return submissions || published.contains(indicator) && month.compareTo(publishedFrom) >= 0;
    }

    private void sum(Level level, String code, String name, Month month, double hits, double of) {
        List<Period> periods = new ArrayList<>(List.of(Period.holding(month, Period.By.MONTH)));
        if (month.compareTo(YEAR.first()) >= 0) {
            periods.add(YEAR);
        }
        String shown = code.equals(RENAMED) && !renamed.isEmpty() ? "renamed" : name;
        for (Period period : periods) {
            double[] sum = sums.computeIfAbsent(
                    level.word() + "|" + code + "|" + shown + "|" + period, unused -> new double[2]);
            sum[0] += hits;
            sum[1] += of;
        }
    }

    private void nothing(Indicator indicator, Level level, String code, String name, Period period) {
        figures.add(new Figure(
                indicator.id(), level, code, name, period, "", null, null, null, null, null, Status.NO_DATA, ""));
    }

    private void add(
            Indicator indicator, Level level, String code, String name, Period period, double hits, double of) {
        if (indicator.calculation().whole() && indicator.kind() != Kind.MIX) {
            figures.add(figure(indicator, level, code, name, period, "", hits, of));
            if (level == Level.ENGLAND
                    && period.equals(YEAR)
                    && indicator.noEquity().isEmpty()) {
                people(indicator, period, hits, of);
            }
        }
        if (!indicator.calculation().category().isEmpty()) {
            double left = of;
            for (String category : CATEGORIES) {
                double part = category.equals("over 10") ? left : Math.floor(left * 0.4);
                left -= part;
                String breakdown = indicator.calculation().category() + "=" + category;
                figures.add(figure(indicator, level, code, name, period, breakdown, part, of));
            }
        }
    }

    /// Half of one age and sex, half of another, and a few of whom neither is known.
    private void people(Indicator indicator, Period period, double hits, double of) {
        for (String part : List.of("age=25-49", "age=65-74", "sex=1", "sex=2")) {
            figures.add(england(indicator, period, part, Math.floor(hits / 2), Math.floor(of / 2)));
        }
        figures.add(england(indicator, period, "age=unknown", 1, 3));
        figures.add(england(indicator, period, "sex=X", 1, 3));
    }

    private Figure england(Indicator indicator, Period period, String part, double hits, double of) {
        return figure(indicator, Level.ENGLAND, Level.ENGLAND_CODE, "England", period, part, hits, of);
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
        boolean few = of < 5;
        boolean count = indicator.kind() == Kind.COUNT;
        var wilson = Proportions.wilson(hits, of, Confidence.P95);
        double scale = indicator.kind().share() ? 1 : 40;
        boolean real = published.contains(indicator.id()) && period.last().compareTo(publishedFrom) >= 0;
        return new Figure(
                indicator.id(),
                level,
                code,
                name.equals("renamed") ? renamed : name,
                period,
                breakdown,
                hits,
                count ? null : of,
                few ? null : count ? hits : wilson.estimate() * scale,
                few || count ? null : wilson.lower() * scale,
                few || count ? null : wilson.upper() * scale,
                few ? Status.TOO_FEW : Status.SHOWN,
                real ? "cwt" : "rtds");
    }
}
