package isocentre.indicators.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cells of one indicator at the finest level, column by column: a national decade has millions of them.
///
/// A cell of a distribution has a key (the value, or the number of its category) and in `numerator` its count; any
/// other has
/// a numerator, a denominator and, for a mean, the sum of squares.
public final class Cells {
    /// Where a cell comes from.
    public static final byte RTDS = 1;
    /// Published waiting times.
    public static final byte CWT = 2;

    private final Names breakdowns = new Names();
    private final Names categories = new Names();
    private int size;
    private int[] provider = new int[64];
    private int[] month = new int[64];
    private int[] breakdown = new int[64];
    private long[] key = new long[64];
    private long[] numerator = new long[64];
    private long[] denominator = new long[64];
    private long[] squares = new long[64];
    private byte[] source = new byte[64];

    /// Texts numbered in the order of their first appearance.
    public static final class Names {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        public int number(String name) {
            Integer known = numbers.putIfAbsent(name, names.size());
            if (known == null) {
                names.add(name);
                return names.size() - 1;
            }
            return known;
        }

        /// The texts by number: a view, which grows with them.
        public List<String> all() {
            return Collections.unmodifiableList(names);
        }
    }

    // The order of the arguments is that of the columns.
    void add(int whose, int when, int part, long at, long above, long below, long square, byte from) {
        if (size == provider.length) {
            grow();
        }
        provider[size] = whose;
        month[size] = when;
        breakdown[size] = part;
        key[size] = at;
        numerator[size] = above;
        denominator[size] = below;
        squares[size] = square;
        source[size++] = from;
    }

    private void grow() {
        int length = size * 2;
        provider = Arrays.copyOf(provider, length);
        month = Arrays.copyOf(month, length);
        breakdown = Arrays.copyOf(breakdown, length);
        key = Arrays.copyOf(key, length);
        numerator = Arrays.copyOf(numerator, length);
        denominator = Arrays.copyOf(denominator, length);
        squares = Arrays.copyOf(squares, length);
        source = Arrays.copyOf(source, length);
    }

    /// Adds a cell as `from` has it, with its texts.
    void addFrom(Cells from, int i) {
        long at = from.categories.names.isEmpty() ? from.key[i] : categories.number(from.category(i));
        add(
                from.provider[i],
                from.month[i],
                breakdowns.number(from.breakdowns().get(from.breakdown[i])),
                at,
                from.numerator[i],
                from.denominator[i],
                from.squares[i],
                from.source[i]);
    }

    private String category(int i) {
        return categories.all().get((int) key[i]);
    }

    Names breakdownNames() {
        return breakdowns;
    }

    Names categoryNames() {
        return categories;
    }

    /// The texts of the breakdowns, by number: `stage=first`, empty for the whole.
    public List<String> breakdowns() {
        return breakdowns.all();
    }

    /// The texts of the categories, by number.
    public List<String> categories() {
        return categories.all();
    }

    public int size() {
        return size;
    }

    /// The number of the provider in [CellSet#providers].
    public int provider(int i) {
        return provider[i];
    }

    /// Months since year 0: 12 times the year and the month from 0.
    public int month(int i) {
        return month[i];
    }

    public int breakdown(int i) {
        return breakdown[i];
    }

    /// The value of a quantile's cell, the number of the category of a mix's or variation's.
    public long key(int i) {
        return key[i];
    }

    public long numerator(int i) {
        return numerator[i];
    }

    public long denominator(int i) {
        return denominator[i];
    }

    public long squares(int i) {
        return squares[i];
    }

    public byte source(int i) {
        return source[i];
    }
}
