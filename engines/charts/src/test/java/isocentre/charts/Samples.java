package isocentre.charts;

import isocentre.statistics.Confidence;
import isocentre.statistics.Direction;
import isocentre.statistics.Funnel;
import isocentre.statistics.Measure;
import isocentre.statistics.Observed;
import isocentre.statistics.Proportions;
import isocentre.statistics.XmR;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/// Charts of invented figures for the real providers: the shape of national data, from a fixed seed.
final class Samples {
    static final YearMonth START = YearMonth.of(2024, 4);
    static final List<Place> PROVIDERS = providers();
    private static final Axis WAITS = new Axis("Treated within 31 days", Unit.PERCENT);
    private static final String YEAR = "Invented figures \u00b7 all stages \u00b7 April 2024 to March 2025";

    /// One chart of each kind, and of each kind's hard cases.
    static final Map<String, Chart> ALL = all();

    private Samples() {}

    private static Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("funnel-exact", funnel(false));
        charts.put("funnel-overdispersed", funnel(true));
        charts.put("spc-improving", spc(true));
        charts.put("spc-rebased", spc(false));
        charts.put("trend", trend());
        charts.put("small-multiples", smallMultiples());
        charts.put("dots", dots());
        charts.put("strips", strips());
        charts.put("mix", mix());
        charts.put("dvh", dvh(5));
        charts.put("dvh-full", dvh(DvhChart.MOST));
        charts.put("bars", bars());
        charts.put("calendar", calendar());
        return charts;
    }

    static Chart funnel(boolean overdispersed) {
        Random random = new Random(49);
        List<Observed> seen = new ArrayList<>();
        for (Place place : PROVIDERS) {
            double size = Math.rint(700 + 6800 * Math.pow(random.nextDouble(), 2.2));
            double share = Math.min(0.99, 0.885 + 0.07 * random.nextGaussian());
            seen.add(new Observed(place.code(), Math.rint(size * share), size));
        }
        double target = Funnel.pooled(seen);
        Funnel funnel = overdispersed
                ? Funnel.overdispersed(Measure.PROPORTION, target, seen)
                : Funnel.exact(Measure.PROPORTION, target, seen);
        return FunnelChart.of(
                Heading.of("Treated within 31 days, by provider", YEAR)
                        .message("Most providers differ from the average by more than chance."),
                WAITS,
                "Treatments in the year",
                funnel,
                PROVIDERS);
    }

    static Chart spc(boolean improving) {
        Random random = new Random(improving ? 12 : 13);
        List<Double> values = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        int months = improving ? 24 : 30;
        for (int i = 0; i < months; i++) {
            double level = improving ? 0.84 + (i > 16 ? 0.008 * (i - 16) : 0) : i < 14 ? 0.91 : 0.86;
            int size = 210 + random.nextInt(60);
            double treated = Math.rint(size * Math.min(1, level + 0.015 * random.nextGaussian()));
            values.add(treated / size);
            readings.add(Reading.of(
                    START.plusMonths(i), Value.of(Proportions.wilson(treated, size, Confidence.P95), treated, size)));
        }
        XmR.Settings settings = XmR.Settings.of(Direction.UP).target(0.96);
        XmR process = XmR.of(values, improving ? settings : settings.rebasedAt(14));
        return SpcChart.of(
                Heading.of("Treated within 31 days, Leeds", "Invented figures \u00b7 all stages, by month"),
                WAITS,
                process,
                readings,
                "providers/RR8.html");
    }

    static Chart trend() {
        return TrendChart.of(
                Heading.of("Five-fraction breast radiotherapy", "Invented figures \u00b7 share of breast episodes"),
                new Axis("Share given in five fractions", Unit.PERCENT),
                List.of(
                        series(Place.of("ENG", "England"), 24, 3, 0.55, 0.006, 1700, false),
                        series(
                                Place.of("ODN-10", "Yorkshire and Humber").linked("networks/ODN-10.html"),
                                24,
                                4,
                                0.41,
                                0.015,
                                160,
                                true)),
                0.8);
    }

    static Chart smallMultiples() {
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < PROVIDERS.size(); i++) {
            all.add(series(
                    PROVIDERS.get(i),
                    12,
                    100 + i,
                    0.8 + 0.16 * new Random(i).nextDouble(),
                    0.001,
                    60 + 9 * i,
                    i % 7 == 3));
        }
        return SmallMultiples.of(
                Heading.of("Treated within 31 days, every provider", YEAR),
                WAITS,
                all,
                series(Place.of("ENG", "England"), 12, 3, 0.88, 0, 11_000, false));
    }

    static Chart dots() {
        Random random = new Random(8);
        List<Dot> dots = PROVIDERS.stream()
                .map(place -> {
                    double size = 80 + random.nextInt(900);
                    double treated = Math.rint(size * Math.min(1, 0.88 + 0.05 * random.nextGaussian()));
                    return new Dot(
                            place,
                            size < 130
                                    ? Value.missing("too few")
                                    : Value.of(Proportions.wilson(treated, size, Confidence.P95), treated, size));
                })
                .toList();
        return DotChart.of(
                Heading.of("Treated within 31 days", YEAR),
                WAITS,
                dots,
                new Dot(
                        Place.of("ENG", "England"),
                        Value.of(Proportions.wilson(120_763, 137_579, Confidence.P95), 120_763, 137_579)));
    }

    static Chart strips() {
        Random random = new Random(10);
        List<Strip> strips = new ArrayList<>();
        for (Place place : PROVIDERS.subList(0, 6)) {
            double middle = 20 + 3 * random.nextGaussian();
            strips.add(new Strip(
                    place.name(),
                    40,
                    new Strip.Box(middle - 2, middle, middle + 1.5 + random.nextDouble()),
                    List.of(),
                    ""));
        }
        List<Strip.Mark> own = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            double value = i == 7 ? 44 : 19 + 2 * random.nextGaussian();
            own.add(new Strip.Mark(value, "A plan of your centre: " + Unit.GRAY.words(value), "/plans/" + i, i == 7));
        }
        strips.add(new Strip("Your centre", own.size(), new Strip.Box(17.6, 19.1, 20.4), own, ""));
        strips.add(new Strip("A small centre", 0, null, List.of(), "hidden: few plans"));
        return StripChart.of(Heading.of("Heart Mean[Gy]", YEAR), new Axis("Heart Mean[Gy]", Unit.GRAY), strips);
    }

    static Chart mix() {
        Random random = new Random(9);
        List<Mix> mixes = PROVIDERS.stream()
                .limit(20)
                .map(place -> {
                    double n = 200 + random.nextInt(500);
                    double five = Math.rint(n * (0.3 + 0.55 * random.nextDouble()));
                    double fifteen = Math.rint((n - five) * 0.8);
                    double boost = Math.rint((n - five - fifteen) * 0.6);
                    return random.nextInt(15) == 0
                            ? Mix.missing(place, 4, "incomplete")
                            : Mix.of(place, List.of(five, fifteen, boost, n - five - fifteen - boost));
                })
                .toList();
        return MixChart.of(
                Heading.of("Dose and fractions of whole-breast radiotherapy", YEAR),
                List.of("26 Gy in 5", "40 Gy in 15", "40 Gy in 15 with boost", "Other"),
                mixes,
                List.of(Mix.of(Place.of("ENG", "England"), List.of(9200.0, 5100.0, 1100.0, 400.0))));
    }

    private static Chart dvh(int regions) {
        List<DvhCurve> curves = IntStream.range(0, regions)
                .mapToObj(i -> new DvhCurve(
                        i == 0 ? "PTV_High" : "Organ_" + i,
                        IntStream.rangeClosed(0, 150)
                                .mapToObj(d -> new DvhCurve.Point(
                                        d / 2.0, 1 / (1 + Math.exp((d / 2.0 - (i == 0 ? 70 : 3 * i)) / (1 + i / 3.0)))))
                                .toList()))
                .toList();
        return DvhChart.of(
                Heading.of("Dose-volume histograms", "Invented figures"), new Axis("Dose (Gy)", Unit.GRAY), curves);
    }

    private static Chart calendar() {
        LocalDate monday = LocalDate.of(2025, 4, 14);
        List<CalendarDay> days = new ArrayList<>();
        CalendarDay.Mark[] marks = CalendarDay.Mark.values();
        for (int i = 0; i < 16; i++) {
            days.add(new CalendarDay(
                    monday.plusDays(i + 2L * (i / 5)),
                    marks[i < 4 ? 0 : i % marks.length],
                    i % 3 == 0 ? i + "+" + (i + 1) : "" + i,
                    "what day " + i + " was"));
        }
        return CalendarChart.of(
                Heading.of("A course as it ran", "Invented").message("One day was lost."), days, monday.plusDays(18));
    }

    private static Chart bars() {
        return BarChart.of(
                Heading.of("Points by gamma", "Invented figures").message("Most points agree."),
                new Axis("Points", Unit.COUNT),
                "Gamma",
                List.of(
                        new Bar("0.0 to 0.5", 41250, "passes"),
                        new Bar("0.5 to 1.0", 8120, "passes"),
                        new Bar("1.0 to 1.5", 310, "does not pass"),
                        new Bar(
                                "beyond the grid, and a name that is too long for a phone",
                                Double.NaN,
                                "not compared")));
    }

    private static Series series(Place place, int months, int seed, double level, double slope, int size, boolean gap) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            double share = Math.clamp(level + slope * i + random.nextGaussian() * 0.5 / Math.sqrt(size), 0, 1);
            double treated = Math.rint(size * share);
            readings.add(Reading.of(
                    START.plusMonths(i),
                    gap && i == 5
                            ? Value.missing("incomplete")
                            : Value.of(Proportions.wilson(treated, size, Confidence.P95), treated, size)));
        }
        return new Series(place, readings);
    }

    private static List<Place> providers() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Samples.class.getResourceAsStream("places.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\\|"))
                    .map(cells -> Place.of(cells[0], cells[1])
                            .called(cells[2])
                            .in(cells[3])
                            .linked("providers/" + cells[0] + ".html"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
