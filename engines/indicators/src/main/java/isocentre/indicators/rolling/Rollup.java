package isocentre.indicators.rolling;

import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.indicators.Kind;
import isocentre.indicators.Level;
import isocentre.indicators.People;
import isocentre.indicators.Status;
import isocentre.indicators.measuring.Cells;
import isocentre.indicators.rolling.Estimates.Estimate;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.statistics.Confidence;
import isocentre.statistics.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Adds the cells of one indicator up to the places and periods of one level, and says of each sum what may be shown.
public final class Rollup {
    private static final double MEDIAN = 0.5;
    private static final double NINTH_DECILE = 0.9;
    private static final String NINTH_DECILE_NAME = "centile=90";

    private final Ground ground;
    private final Indicator indicator;
    private final Cells cells;
    private final Level level;
    private final Places places;
    private final Completeness completeness;
    private final List<String> breakdowns;
    private final int[] order;
    private final List<String> categories;
    private final List<Figure> figures = new ArrayList<>();

    private Rollup(Ground ground, Indicator indicator, Cells cells, Level level, boolean people) {
        this.ground = ground;
        this.indicator = indicator;
        this.cells = cells;
        this.level = level;
        this.places = ground.places(level);
        this.breakdowns = cells.breakdowns();
        this.order = Arrays.stream(inOrder(breakdowns))
                .filter(part -> people || !People.in(breakdowns.get(part)))
                .toArray();
        this.categories = cells.categories();
        this.completeness = ground.completeness(level, Completeness.Need.of(indicator));
    }

    /// The numbers of texts, in the order of the texts.
    static int[] inOrder(List<String> texts) {
        return IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparing(texts::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The figures, nearly in order of place, period and breakdown.
    ///
    /// @param people whether those by age and sex are wanted too
    public static List<Figure> figures(Ground ground, Indicator indicator, Cells cells, Level level, boolean people) {
        Rollup rollup = new Rollup(ground, indicator, cells, level, people);
        switch (indicator.kind()) {
            case PROPORTION, RATIO, RATE, COUNT, MEAN -> rollup.sums();
            case QUANTILE -> rollup.quantiles();
            case MIX -> rollup.mixes();
            case VARIATION -> rollup.variations();
        }
        return rollup.figures;
    }

    /// How the cases of each place and part fall into categories: a figure for each, with the part and the category as
    /// its breakdown: `group=lung radical; regimen=55.00/20`.
    public static List<Figure> categories(
            Ground ground, Indicator indicator, Cells cells, Level level, String category) {
        Rollup rollup = new Rollup(ground, indicator, cells, level, false);
        int[] keys = inOrder(rollup.categories);
        rollup.tallies((place, period, breakdown, tallies, slot) -> {
            double total = tallies.total(slot);
            Status status = rollup.status(place, period, total);
            for (int key : keys) {
                int count = tallies.of(slot, key);
                if (count > 0) {
                    String part = breakdown + "; " + category + "=" + rollup.categories.get(key);
                    Estimate estimate = status.shown() ? ground.estimates.of(Kind.MIX, count, total, 0) : null;
                    rollup.add(place, period, part, (double) count, total, estimate, status, source(Cells.RTDS));
                }
            }
        });
        return rollup.figures;
    }

    private void sums() {
        Sums sums = new Sums(cells, places, ground.span, indicator.calculation().shared());
        int whole = breakdowns.indexOf("");
        for (int place : places.inOrder()) {
            for (int period = 0; period < ground.span.periods().size(); period++) {
                if (whole < 0 || sums.source[sums.slot(place, period, whole)] == 0) {
                    nothing(place, period);
                }
                for (int part : order) {
                    int slot = sums.slot(place, period, part);
                    if (sums.source[slot] != 0) {
                        sum(place, period, breakdowns.get(part), sums, slot);
                    }
                }
            }
        }
    }

    private void sum(int place, int period, String breakdown, Sums sums, int slot) {
        double above = sums.numerator[slot];
        Double below = denominator(period, sums.denominator[slot]);
        Kind kind = indicator.kind();
        Status status = status(place, period, below == null ? Double.MAX_VALUE : kind == Kind.RATIO ? above : below);
        if (kind == Kind.RATE && below == null && status.shown()) {
            status = Status.COUNT_ONLY;
        } else if (below != null && below == 0) {
            status = Status.NO_DATA;
        }
        Estimate estimate = status.shown()
                ? ground.estimates
                        .of(kind, above, below == null ? 1 : below, sums.squares[slot])
                        .times(indicator.calculation().factor())
                : null;
        add(place, period, breakdown, above, below, estimate, status, source(sums.source[slot]));
    }

    private @Nullable Double denominator(int period, long sum) {
        if (indicator.kind() == Kind.COUNT) {
            return null;
        }
        if (indicator.kind() != Kind.RATE) {
            return (double) sum;
        }
        return level == Level.ENGLAND ? personYears(period) : null;
    }

    private @Nullable Double personYears(int period) {
        double years = 0;
        for (int m = 0; m < ground.span.months().size(); m++) {
            if (ground.span.periodOf(m) == period) {
                Month month = ground.span.months().get(m);
                OptionalDouble people = ground.parameters.personYears(month);
                if (people.isEmpty()) {
                    return null;
                }
                years += people.getAsDouble();
            }
        }
        return years;
    }

    private void quantiles() {
        tallies((place, period, breakdown, tallies, slot) -> {
            double total = tallies.total(slot);
            Status status = status(place, period, total);
            Histogram histogram = status.shown() ? tallies.histogram(slot) : null;
            add(place, period, breakdown, null, total, quantile(histogram, MEDIAN), status, source(Cells.RTDS));
            if (breakdown.isEmpty()) {
                Estimate ninth = quantile(histogram, NINTH_DECILE);
                add(place, period, NINTH_DECILE_NAME, null, total, ninth, status, source(Cells.RTDS));
            }
        });
    }

    private static @Nullable Estimate quantile(@Nullable Histogram histogram, double share) {
        if (histogram == null) {
            return null;
        }
        return histogram
                .interval(share, Confidence.P95)
                .map(Estimate::of)
                .orElseGet(() -> new Estimate(histogram.quantile(share).orElseThrow(), Double.NaN, Double.NaN));
    }

    private void mixes() {
        int[] keys = inOrder(categories);
        tallies((place, period, breakdown, tallies, slot) -> {
            double total = tallies.total(slot);
            Status status = status(place, period, total);
            for (int key : keys) {
                int count = tallies.of(slot, key);
                if (count > 0) {
                    String part = indicator.calculation().category() + "=" + categories.get(key);
                    Estimate estimate = status.shown() ? ground.estimates.of(Kind.MIX, count, total, 0) : null;
                    add(place, period, part, (double) count, total, estimate, status, source(Cells.RTDS));
                }
            }
        });
    }

    private void variations() {
        tallies((place, period, breakdown, tallies, slot) -> {
            double total = tallies.total(slot);
            Status status = status(place, period, total);
            Estimate estimate = status.shown() ? new Estimate(tallies.variation(slot), Double.NaN, Double.NaN) : null;
            add(place, period, breakdown, null, total, estimate, status, source(Cells.RTDS));
        });
    }

    private interface Judge {
        void judge(int place, int period, String breakdown, Tallies tallies, int slot);
    }

    private void tallies(Judge judge) {
        Tallies tallies = new Tallies(cells, places, ground.span);
        for (int place : places.inOrder()) {
            for (int period = 0; period < ground.span.periods().size(); period++) {
                boolean any = false;
                for (int part : order) {
                    int slot = tallies.slot(place, period, part);
                    if (!tallies.empty(slot)) {
                        any = true;
                        judge.judge(place, period, breakdowns.get(part), tallies, slot);
                    }
                }
                if (!any) {
                    nothing(place, period);
                }
            }
        }
    }

    // A place that was due to send something and has no cell is named, so that its absence is seen.
    private void nothing(int place, int period) {
        boolean named = level == Level.ENGLAND || completeness.due(place, period);
        if (named && !places.code(place).equals(Level.OUTSIDE)) {
            add(place, period, "", null, null, null, Status.NO_DATA, "");
        }
    }

    private Status status(int place, int period, double size) {
        Indicator.Calculation calculation = indicator.calculation();
        if (calculation.completeness()) {
            Optional<Status> lack = completeness.lack(place, period, ground.complete[period]);
            if (lack.isPresent()) {
                return lack.get();
            }
        }
        double fewest = calculation.fewest() > 0 ? calculation.fewest() : ground.fewest[period];
        boolean oneEach = !calculation.completeness();
        return size < fewest && !oneEach ? Status.TOO_FEW : Status.SHOWN;
    }

    private static String source(byte from) {
        return switch (from) {
            case Cells.CWT -> "cwt";
            case Cells.RTDS -> "rtds";
            default -> "cwt + rtds";
        };
    }

    private void add(
            int place,
            int period,
            String breakdown,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Estimate estimate,
            Status status,
            String source) {
        Period when = ground.span.periods().get(period);
        figures.add(new Figure(
                indicator.id(),
                level,
                places.code(place),
                ground.name(level, place, period),
                when,
                breakdown,
                numerator,
                denominator,
                estimate == null ? null : estimate.value(),
                estimate == null ? null : number(estimate.lower()),
                estimate == null ? null : number(estimate.upper()),
                status,
                source));
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
