package isocentre.cli.truth;

import isocentre.cli.truth.Sums.Key;
import isocentre.cli.truth.Sums.Sum;
import isocentre.indicators.Indicator;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a figure must say: its counts, and the value wherever one is shown.
record Expectation(
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double value) {

    /// @param people of England, in person-years, in each month
    static Map<Key, Expectation> of(Map<Key, Sum> sums, Indicator indicator, Level level, Map<Month, Double> people) {
        Map<Key, Expectation> expected = new HashMap<>();
        double factor = indicator.calculation().factor();
        sums.forEach((key, sum) -> {
            double above = sum.numerator;
            double below = sum.denominator;
            double total = sum.total();
            switch (indicator.kind()) {
                case COUNT -> expected.put(key, new Expectation(above, null, above * factor));
                case PROPORTION, RATIO, MEAN ->
                    expected.put(key, new Expectation(above, below, above / below * factor));
                case RATE -> {
                    Double years = level == Level.ENGLAND ? years(key, people) : null;
                    expected.put(key, new Expectation(above, years, years == null ? null : above / years * factor));
                }
                case QUANTILE -> {
                    expected.put(key, new Expectation(null, total, quantile(sum.counts, 1, 2)));
                    if (key.breakdown().isEmpty()) {
                        Key ninth = new Key(key.code(), key.period(), "centile=90");
                        expected.put(ninth, new Expectation(null, total, quantile(sum.counts, 9, 10)));
                    }
                }
                case MIX ->
                    sum.counts.forEach((category, count) -> {
                        String part = indicator.calculation().category() + "=" + category;
                        expected.put(
                                new Key(key.code(), key.period(), part),
                                new Expectation((double) count, total, count / total));
                    });
                case VARIATION -> {
                    double squares = sum.counts.values().stream()
                            .mapToDouble(count -> (double) count * count)
                            .sum();
                    expected.put(key, new Expectation(null, total, 1 - squares / total / total));
                }
            }
        });
        return expected;
    }

    private static double years(Key key, Map<Month, Double> people) {
        return key.period()
                .first()
                .to(key.period().last())
                .filter(people::containsKey)
                .mapToDouble(people::get)
                .sum();
    }

    /// The quantile `share / of` of the values written out one by one, in proportion between neighbours.
    private static double quantile(Map<String, Long> counts, int share, int of) {
        List<Long> values = new ArrayList<>();
        counts.forEach((value, count) -> {
            for (long i = 0; i < count; i++) {
                values.add(Long.valueOf(value));
            }
        });
        values.sort(null);
        long steps = (long) share * (values.size() - 1);
        int below = (int) (steps / of);
        double part = steps % of / (double) of;
        double low = values.get(below);
        double high = values.get(Math.min(below + 1, values.size() - 1));
        return low + part * (high - low);
    }
}
