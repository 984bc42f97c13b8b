package isocentre.report;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Validity;
import java.util.List;

/// Months in a row, first and last included.
public record Months(Month first, Month last) {
    public Months {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first + " to " + last + " are no months");
        }
    }

    /// `May 2024` or `April 2024 to March 2025`.
    public String words() {
        return first.equals(last) ? first.words() : first.words() + " to " + last.words();
    }

    public List<Month> each() {
        return first.to(last).toList();
    }

    /// Those of the months on whose first or last day something holds; all of them if it holds on none.
    Months during(Validity validity) {
        List<Month> held = each().stream()
                .filter(month -> validity.holds(month.firstDay()) || validity.holds(month.lastDay()))
                .toList();
        return held.isEmpty() ? this : new Months(held.getFirst(), held.getLast());
    }
}
