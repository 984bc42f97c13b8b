package isocentre.cli.truth;

import isocentre.cli.truth.Sums.Key;
import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where figures and truth part.
final class Differences {
    private static final double CLOSE = 1e-9;

    private static final int TOLD = 12;

    private record Difference(String indicator, String words) {}

    private final List<Difference> found = new ArrayList<>();
    private int compared;
    private int shown;

    /// Every figure must be expected, and everything expected be a figure.
    void between(Indicator indicator, Map<Key, Expectation> expected, List<Figure> figures) {
        Map<Key, Expectation> left = new HashMap<>(expected);
        for (Figure figure : figures) {
            Key key = new Key(figure.code(), figure.period(), figure.breakdown());
            Expectation expectation = left.remove(key);
            boolean nothing = figure.numerator() == null && figure.denominator() == null && figure.value() == null;
            if (expectation == null) {
                if (!nothing) {
                    found.add(new Difference(indicator.id(), figure + " is a figure, and the truth has nothing of it"));
                }
                continue;
            }
            compared++;
            shown += figure.value() == null ? 0 : 1;
            boolean same = Objects.equals(expectation.numerator(), figure.numerator())
                    && close(expectation.denominator(), figure.denominator())
                    && (figure.value() == null || close(expectation.value(), figure.value()))
                    && figure.status().shown() == (figure.value() != null);
            if (!same) {
                found.add(new Difference(indicator.id(), figure + " should be " + expectation));
            }
        }
        left.forEach((key, expectation) ->
                found.add(new Difference(indicator.id(), "there is no " + key + ", which should be " + expectation)));
    }

    private static boolean close(@Nullable Double expected, @Nullable Double told) {
        return expected == null || told == null
                ? Objects.equals(expected, told)
                : Math.abs(expected - told) <= CLOSE * Math.max(1, Math.abs(expected));
    }

    /// The first of them, with how many there are of each indicator; empty if there is none.
    String words() {
        Map<String, Long> each = found.stream()
                .collect(Collectors.groupingBy(Difference::indicator, TreeMap::new, Collectors.counting()));
        return each.isEmpty()
                ? ""
                : each + "\n"
                        + found.stream().limit(TOLD).map(Difference::words).collect(Collectors.joining("\n"));
    }

    /// How many figures were compared.
    int compared() {
        return compared;
    }

    /// How many of them show a value.
    int shown() {
        return shown;
    }
}
