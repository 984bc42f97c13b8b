package isocentre.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far two people who sorted the same things into the same kinds agree, beyond what chance alone would give:
/// Cohen's kappa. 1 is full agreement, 0 what chance gives, less than 0 worse than chance.
///
/// @param things that both sorted
/// @param alike that both put into the same kind
/// @param kappa with its limits; empty where chance alone would give full agreement, so that nothing can be told
/// @see <a href="https://doi.org/10.1177/001316446002000104">Cohen 1960</a>; the standard error is that of Fleiss,
///     Cohen and Everitt, Psychological Bulletin 1969
public record Agreement(int things, int alike, Optional<Interval> kappa) {

    /// What two people made of one thing.
    public record Pair<K>(K one, K other) {}

    /// @param <K> the kinds, equal where they are the same
    /// @throws UnusableFigure if there is nothing that both sorted
    public static <K> Agreement of(List<Pair<K>> sorted, Confidence confidence) {
        double n = UnusableFigure.positive("The number of things that two people sorted", sorted.size());
        Map<K, Double> ones = new HashMap<>();
        Map<K, Double> others = new HashMap<>();
        int alike = 0;
        for (Pair<K> pair : sorted) {
            ones.merge(pair.one(), 1 / n, Double::sum);
            others.merge(pair.other(), 1 / n, Double::sum);
            alike += pair.one().equals(pair.other()) ? 1 : 0;
        }
        Set<K> kinds = new HashSet<>(ones.keySet());
        kinds.addAll(others.keySet());
        double chance = kinds.stream()
                .mapToDouble(kind -> share(ones, kind) * share(others, kind))
                .sum();
        if (kinds.size() == 1) {
            return new Agreement(sorted.size(), alike, Optional.empty());
        }
        double seen = alike / n;
        double kappa = (seen - chance) / (1 - chance);
        double within = 0;
        double across = 0;
        for (Pair<K> pair : sorted) {
            double both = share(ones, pair.other()) + share(others, pair.one());
            if (pair.one().equals(pair.other())) {
                within += square(1 - both * (1 - kappa)) / n;
            } else {
                across += square(both) / n;
            }
        }
        double variance =
                (within + square(1 - kappa) * across - square(kappa - chance * (1 - kappa))) / (n * square(1 - chance));
        double reach = confidence.z() * Math.sqrt(Math.max(0, variance));
        return new Agreement(
                sorted.size(),
                alike,
                Optional.of(new Interval(kappa, Math.max(-1, kappa - reach), Math.min(1, kappa + reach))));
    }

    private static <K> double share(Map<K, Double> shares, K kind) {
        return shares.getOrDefault(kind, 0.0);
    }

    private static double square(double value) {
        return value * value;
    }
}
