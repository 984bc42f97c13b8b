package isocentre.radiotherapy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a fact holds, first and last included. An absent start means: beginning not recorded, taken as
/// always; an absent end means: still so.
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    /// Without known beginning or end.
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("valid to " + to + " lies before valid from " + from);
        }
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Validity other) {
        return (to == null || other.from == null || !other.from.isAfter(to))
                && (other.to == null || from == null || !from.isAfter(other.to));
    }

    /// `from 2020-04-01`, `to 2020-03-31`, both, or `always`.
    @Override
    public String toString() {
        String start = from == null ? "" : "from " + from;
        String end = to == null ? "" : "to " + to;
        return start.isEmpty() && end.isEmpty() ? "always" : (start + " " + end).strip();
    }
}
