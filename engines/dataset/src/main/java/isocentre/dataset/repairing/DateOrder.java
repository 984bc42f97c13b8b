package isocentre.dataset.repairing;

import isocentre.radiotherapy.Month;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Exchanges day and month in a column, where the column as a whole leaves no doubt. A survey of the whole column
/// comes first: one date that speaks against it is enough to leave all as they are.
final class DateOrder implements Repair {
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(\\D.*)?" + "|(\\d{1,2})([-/.])(\\d{1,2})\\7(\\d{4})(\\D.*)?");

    private final String rule;
    private final Optional<Month> month;
    private long speakFor;
    private long speakAgainst;

    /// @param month turn round only the dates outside this month, and only if turned they lie in it; empty turns the
    ///     whole column where its dates are possible no other way
    DateOrder(String rule, Optional<Month> month) {
        this.rule = rule;
        this.month = month;
    }

    /// Takes note of a cell.
    void survey(String cell) {
        Matcher parts = PARTS.matcher(cell.strip());
        if (!parts.matches()) {
            return;
        }
        Optional<LocalDate> asRead = date(parts, false);
        Optional<LocalDate> turned = date(parts, true);
        if (month.isPresent()) {
            if (asRead.filter(this::within).isEmpty()) {
                count(turned.filter(this::within).isPresent());
            }
        } else if (asRead.isPresent() != turned.isPresent()) {
            count(turned.isPresent());
        }
    }

    private void count(boolean speaksFor) {
        speakFor += speaksFor ? 1 : 0;
        speakAgainst += speaksFor ? 0 : 1;
    }

    boolean certain() {
        return speakFor > 0 && speakAgainst == 0;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Optional<String> mended(String cell) {
        Matcher parts = PARTS.matcher(cell.strip());
        if (!certain() || !parts.matches()) {
            return Optional.empty();
        }
        boolean turn = month.isPresent()
                ? date(parts, false).filter(this::within).isEmpty()
                        && date(parts, true).filter(this::within).isPresent()
                : date(parts, true).isPresent();
        return turn ? Optional.of(exchanged(parts)).filter(text -> !text.equals(cell)) : Optional.empty();
    }

    private boolean within(LocalDate day) {
        return month.map(Month.of(day)::equals).orElse(true);
    }

    private static Optional<LocalDate> date(Matcher parts, boolean turned) {
        boolean yearFirst = parts.group(1) != null;
        int year = Integer.parseInt(yearFirst ? parts.group(1) : parts.group(9));
        int monthAsRead = Integer.parseInt(yearFirst ? parts.group(3) : parts.group(8));
        int dayAsRead = Integer.parseInt(yearFirst ? parts.group(4) : parts.group(6));
        try {
            return Optional.of(LocalDate.of(year, turned ? dayAsRead : monthAsRead, turned ? monthAsRead : dayAsRead));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String exchanged(Matcher parts) {
        return parts.group(1) != null
                ? parts.group(1) + parts.group(2) + parts.group(4) + parts.group(2) + parts.group(3) + rest(parts, 5)
                : parts.group(8) + parts.group(7) + parts.group(6) + parts.group(7) + parts.group(9) + rest(parts, 10);
    }

    private static String rest(Matcher parts, int group) {
        return parts.group(group) == null ? "" : parts.group(group);
    }
}
