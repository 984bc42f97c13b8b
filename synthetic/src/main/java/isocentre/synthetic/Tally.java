package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

    /// What has no figure by age and sex: the mixes and rates, the published waits, machines, and the quality of data.
    private static final Pattern OF_ALL_ONLY =
            Pattern.compile("ACC-08|ACC-19|TEC-04|TEC-09|FRX-10|FRX-12|TIM-01|CAP-.*|DQ-.*");

    final Map<Key, Pair> pairs;
    final Map<Key, Map<String, Long>> values;
    final Map<Key, Map<String, Long>> categories;
    private final List<String> people;

    Tally() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());
    }

    private Tally(
            Map<Key, Pair> pairs,
            Map<Key, Map<String, Long>> values,
            Map<Key, Map<String, Long>> categories,
            List<String> people) {
        this.pairs = pairs;
        this.values = values;
        this.categories = categories;
        this.people = people;
    }

    /// The same counts: what is added to a whole is added to its people of this age and sex too.
    Tally of(AgeAndSex one) {
        return new Tally(pairs, values, categories, List.of("age=" + one.age(), "sex=" + one.sex()));
    }

    private List<Key> keys(String indicator, Month month, String breakdown) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(indicator, month, breakdown));
        if (breakdown.isEmpty() && !OF_ALL_ONLY.matcher(indicator).matches()) {
            people.forEach(part -> keys.add(new Key(indicator, month, part)));
        }
        return keys;
    }

    void add(String indicator, Month month, String breakdown, long numerator, long denominator) {
        for (Key key : keys(indicator, month, breakdown)) {
            Pair pair = pairs.computeIfAbsent(key, ignored -> new Pair());
            pair.numerator += numerator;
            pair.denominator += denominator;
        }
    }

    void add(String indicator, Month month, long numerator, long denominator) {
        add(indicator, month, "", numerator, denominator);
    }

    /// Adds to a numerator over a denominator that stands once.
    void addOver(String indicator, Month month, long numerator, long denominator) {
        for (Key key : keys(indicator, month, "")) {
            Pair pair = pairs.computeIfAbsent(key, ignored -> new Pair());
            pair.numerator += numerator;
            pair.denominator = denominator;
        }
    }

    /// One more in the denominator, and in the numerator if so.
    void share(String indicator, Month month, boolean so) {
        add(indicator, month, "", so ? 1 : 0, 1);
    }

    void value(String indicator, Month month, String breakdown, long value) {
        for (Key key : keys(indicator, month, breakdown)) {
            values.computeIfAbsent(key, ignored -> new TreeMap<>()).merge(Long.toString(value), 1L, Long::sum);
        }
    }

    void category(String indicator, Month month, String breakdown, String category) {
        categories
                .computeIfAbsent(new Key(indicator, month, breakdown), ignored -> new TreeMap<>())
                .merge(category, 1L, Long::sum);
    }
}
