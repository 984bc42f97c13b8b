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
/// @param people levels at which figures by age and sex are told besides
public record Query(
        List<String> indicators,
        Set<Level> levels,
        @Nullable Month from,
        @Nullable Month to,
        Period.By by,
        @Nullable LocalDate organisedOn,
        Set<Level> people) {
    private static final Set<Level> EVERY = EnumSet.allOf(Level.class);

    public Query {
        indicators = List.copyOf(indicators);
        levels = Set.copyOf(levels);
        people = Set.copyOf(people);
    }

    /// Every indicator at every level, by month.
    public static Query all() {
        return new Query(List.of(), EVERY, null, null, Period.By.MONTH, null, EVERY);
    }

    /// Some indicators at every level, by month.
    public static Query of(String... ids) {
        return new Query(List.of(ids), EVERY, null, null, Period.By.MONTH, null, EVERY);
    }

    public Query at(Level... wanted) {
        return new Query(indicators, Set.of(wanted), from, to, by, organisedOn, people);
    }

    public Query between(@Nullable Month first, @Nullable Month last) {
        return new Query(indicators, levels, first, last, by, organisedOn, people);
    }

    /// With figures by age and sex at these levels only.
    public Query peopleAt(Level... wanted) {
        return new Query(indicators, levels, from, to, by, organisedOn, Set.of(wanted));
    }

    public Query by(Period.By length) {
        return new Query(indicators, levels, from, to, length, organisedOn, people);
    }

    /// As organised on a day; null for as organised then.
    public Query organised(@Nullable LocalDate day) {
        return new Query(indicators, levels, from, to, by, day, people);
    }
}
