package isocentre.indicators.rolling;

import isocentre.indicators.measuring.Cells;

/// Cells with numerator and denominator, added up by place, period and breakdown.
final class Sums {
    final int breakdowns;
    final long[] numerator;
    final long[] denominator;
    final long[] squares;
    final byte[] source;
    private final int periods;

    Sums(Cells cells, Places places, Span span, boolean sharedDenominator) {
        breakdowns = Math.max(1, cells.breakdowns().size());
        periods = span.periods().size();
        int slots = places.count() * periods * breakdowns;
        numerator = new long[slots];
        denominator = new long[slots];
        squares = new long[slots];
        source = new byte[slots];
        int months = span.months().size();
        long[] ofMonth = new long[sharedDenominator ? places.count() * months * breakdowns : 0];
        for (int i = 0; i < cells.size(); i++) {
            int month = span.place(cells.month(i));
            if (month >= 0 && month < months) {
                int place = places.of(cells.provider(i), month);
                int slot = slot(place, span.periodOf(month), cells.breakdown(i));
                numerator[slot] += cells.numerator(i);
                squares[slot] += cells.squares(i);
                source[slot] |= cells.source(i);
                if (sharedDenominator) {
                    int at = (place * months + month) * breakdowns + cells.breakdown(i);
                    denominator[slot] += Math.max(0, cells.denominator(i) - ofMonth[at]);
                    ofMonth[at] = Math.max(ofMonth[at], cells.denominator(i));
                } else {
                    denominator[slot] += cells.denominator(i);
                }
            }
        }
    }

    int slot(int place, int period, int breakdown) {
        return (place * periods + period) * breakdowns + breakdown;
    }
}
