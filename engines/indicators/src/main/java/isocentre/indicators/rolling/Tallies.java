package isocentre.indicators.rolling;

import isocentre.indicators.measuring.Cells;
import isocentre.statistics.Histogram;
import java.util.Arrays;

/// Cells with a key and a count, added up by place, period and breakdown: for each slot, how often each key occurs.
final class Tallies {
    private static final int[] NONE = {};

    final int breakdowns;
    private final int periods;
    private final int[][] counts;

    Tallies(Cells cells, Places places, Span span) {
        breakdowns = Math.max(1, cells.breakdowns().size());
        periods = span.periods().size();
        counts = new int[places.count() * periods * breakdowns][];
        Arrays.fill(counts, NONE);
        for (int i = 0; i < cells.size(); i++) {
            int month = span.place(cells.month(i));
            if (month >= 0 && month < span.months().size()) {
                int slot = slot(places.of(cells.provider(i), month), span.periodOf(month), cells.breakdown(i));
                int key = Math.toIntExact(cells.key(i));
                if (key >= counts[slot].length) {
                    counts[slot] = Arrays.copyOf(counts[slot], Math.max(key + 1, counts[slot].length * 2));
                }
                counts[slot][key] += Math.toIntExact(cells.numerator(i));
            }
        }
    }

    int slot(int place, int period, int breakdown) {
        return (place * periods + period) * breakdowns + breakdown;
    }

    boolean empty(int slot) {
        return counts[slot] == NONE;
    }

    int of(int slot, int key) {
        return key < counts[slot].length ? counts[slot][key] : 0;
    }

    long total(int slot) {
        long total = 0;
        for (int count : counts[slot]) {
            total += count;
        }
        return total;
    }

    /// 1 less the sum of the squared shares. Summed in whole numbers, so that it does not hang on the order of the
    /// categories, which is that in which an engine gave them.
    double variation(int slot) {
        double total = total(slot);
        long squares = 0;
        for (int count : counts[slot]) {
            squares += (long) count * count;
        }
        return 1 - squares / (total * total);
    }

    Histogram histogram(int slot) {
        return Histogram.ofWholeNumbers(counts[slot]);
    }
}
