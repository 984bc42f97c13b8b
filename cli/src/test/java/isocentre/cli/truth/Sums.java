package isocentre.cli.truth;

import isocentre.indicators.Indicator;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The rows of the truth of one indicator, added up to places and periods without any of the product's arithmetic.
final class Sums {

    /// Whose, when, of what part.
    record Key(String code, Period period, String breakdown) {}

    /// What adds up.
    static final class Sum {
        long numerator;
        long denominator;
        final Map<String, Long> counts = new TreeMap<>();
        private final Map<Month, Long> ofMonth = new HashMap<>();

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private Sums() {}

    static Map<Key, Sum> of(
            Iterable<Truth.Row> rows, Indicator indicator, Level level, Period.By by, Organisations organisations) {
        Map<Key, Sum> sums = new HashMap<>();
        for (Truth.Row row : rows) {
            String place = place(row, level, organisations);
            Key key = new Key(place, Period.holding(row.month(), by), row.breakdown());
            Sum sum = sums.computeIfAbsent(key, ignored -> new Sum());
            if (row.key().isEmpty()) {
                sum.numerator += row.numerator();
                if (!indicator.calculation().shared()) {
                    sum.denominator += row.denominator();
                } else if (sum.ofMonth.put(row.month(), row.denominator()) == null) {
                    // the month's working days stand once, however many providers are added
                    sum.denominator += row.denominator();
                }
            } else {
                sum.counts.merge(row.key(), row.numerator(), Long::sum);
            }
        }
        return sums;
    }

    private static String place(Truth.Row row, Level level, Organisations organisations) {
        OdsCode code = new OdsCode(row.provider());
        LocalDate day = row.month().firstDay();
        return switch (level) {
            case PROVIDER -> row.provider();
            case NETWORK -> organisations.networkOf(code, day).map(Network::id).orElse(Level.OUTSIDE);
            case ALLIANCE -> organisations.allianceOf(code, day).orElse(Level.OUTSIDE);
            case ENGLAND -> Level.ENGLAND_CODE;
        };
    }
}
