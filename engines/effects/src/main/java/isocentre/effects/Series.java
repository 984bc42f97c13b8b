package isocentre.effects;

import isocentre.radiotherapy.Month;
import isocentre.statistics.UnusableFigure;
import java.util.List;

/// Months without a gap, the oldest first.
public record Series(List<Observation> months) {

    /// @throws UnusableFigure if there is no month, or the months do not follow one another
    public Series {
        months = List.copyOf(months);
        if (months.isEmpty()) {
            throw new UnusableFigure("A series needs at least one month");
        }
        for (int i = 1; i < months.size(); i++) {
            Month expected = months.get(i - 1).month().plus(1);
            if (!months.get(i).month().equals(expected)) {
                throw new UnusableFigure("After " + months.get(i - 1).month().words() + " the series goes on with "
                        + months.get(i).month().words() + ": " + expected.words() + " is missing");
            }
        }
    }

    public Month first() {
        return months.getFirst().month();
    }

    public Month last() {
        return months.getLast().month();
    }

    public int length() {
        return months.size();
    }

    /// The place of a month, from 0; it may lie outside the series.
    public int index(Month month) {
        return (month.year() - first().year()) * 12 + month.number() - first().number();
    }

    /// The months before the given one.
    ///
    /// @throws UnusableFigure if there is none
    public Series before(Month month) {
        return new Series(months.subList(0, Math.clamp(index(month), 0, length())));
    }
}
