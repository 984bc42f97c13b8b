package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.Map;
import java.util.TreeMap;

/// The counts of one provider: numerators and denominators, and for distributions the number of each value.
final class Tally {

    /// What a pair of counts is of.
    record Key(String indicator, Month month, String breakdown) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = indicator.compareTo(other.indicator);
            order = order != 0 ? order : month.compareTo(other.month);
            return order != 0 ? order : breakdown.compareTo(other.breakdown);
        }
    }

    /// A numerator and its denominator.
    static final class Pair {
        long numerator;
        long denominator;
    }

    final Map<Key, Pair> pairs = new TreeMap<>();
    final Map<Key, Map<String, Long>> values = new TreeMap<>();
    final Map<Key, Map<String, Long>> categories = new TreeMap<>();

    void add(String indicator, Month month, String breakdown, long numerator, long denominator) {
        Pair pair = pairs.computeIfAbsent(new Key(indicator, month, breakdown), ignored -> new Pair());
        pair.numerator += numerator;
        pair.denominator += denominator;
    }

    void add(String indicator, Month month, long numerator, long denominator) {
        add(indicator, month, "", numerator, denominator);
    }

    /// Adds to a numerator over a denominator that stands once.
    void addOver(String indicator, Month month, long numerator, long denominator) {
        Pair pair = pairs.computeIfAbsent(new Key(indicator, month, ""), ignored -> new Pair());
        pair.numerator += numerator;
        pair.denominator = denominator;
    }

    /// One more in the denominator, and in the numerator if so.
    void share(String indicator, Month month, boolean so) {
        add(indicator, month, "", so ? 1 : 0, 1);
    }

    void value(String indicator, Month month, String breakdown, long value) {
        values.computeIfAbsent(new Key(indicator, month, breakdown), ignored -> new TreeMap<>())
                .merge(Long.toString(value), 1L, Long::sum);
    }

    void category(String indicator, Month month, String breakdown, String category) {
        categories
                .computeIfAbsent(new Key(indicator, month, breakdown), ignored -> new TreeMap<>())
                .merge(category, 1L, Long::sum);
    }
}
