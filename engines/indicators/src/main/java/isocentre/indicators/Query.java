package isocentre.indicators;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which figures are wanted.
///
/// @param indicators ids; empty for all
/// @param from first month; null for the first in the store
/// @param to last month; null for the last in the store
/// @param organisedOn null where each month counts for the places in which its provider then was; else the day whose
/// organisations all months are counted for: a provider's months are then its successor's
public record Query(
        List<String> indicators,
        Set<Level> levels,
        @Nullable Month from,
        @Nullable Month to,
        Period.By by,
        @Nullable LocalDate organisedOn) {
    public Query {
        indicators = List.copyOf(indicators);
        levels = Set.copyOf(levels);
    }

    /// Every indicator at every level, by month.
    public static Query all() {
        return new Query(List.of(), EnumSet.allOf(Level.class), null, null, Period.By.MONTH, null);
    }

    /// Some indicators at every level, by month.
    public static Query of(String... ids) {
        return new Query(List.of(ids), EnumSet.allOf(Level.class), null, null, Period.By.MONTH, null);
    }

    public Query at(Level... wanted) {
        return new Query(indicators, Set.of(wanted), from, to, by, organisedOn);
    }

    public Query between(@Nullable Month first, @Nullable Month last) {
        return new Query(indicators, levels, first, last, by, organisedOn);
    }

    public Query by(Period.By length) {
        return new Query(indicators, levels, from, to, length, organisedOn);
    }

    /// As organised on a day; null for as organised then.
    public Query organised(@Nullable LocalDate day) {
        return new Query(indicators, levels, from, to, by, day);
    }
}
