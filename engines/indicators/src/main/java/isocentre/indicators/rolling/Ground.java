package isocentre.indicators.rolling;

import isocentre.indicators.Level;
import isocentre.indicators.defining.Parameters;
import isocentre.indicators.measuring.Store;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// What all figures of one query share: months, places, what was due.
public final class Ground {
    final Span span;
    final List<String> providers;
    final Store store;
    final Parameters parameters;
    final Estimates estimates = new Estimates();
    /// For each period the share of submissions that must be there, and the least denominator: as on its last day.
    final double[] complete;

    final double[] fewest;
    private final Membership membership;
    private final Map<Level, Places> places = new EnumMap<>(Level.class);
    private final Map<Level, Map<Completeness.Need, Completeness>> completeness = new EnumMap<>(Level.class);
    private final Map<Level, String[][]> names = new EnumMap<>(Level.class);

    /// @param measured providers by the numbers that cells use; those due but without cells are added behind them
    public Ground(
            Month from,
            Month to,
            Period.By by,
            List<String> measured,
            Store store,
            Membership membership,
            Parameters parameters) {
        this.span = new Span(from, to, by);
        this.store = store;
        this.membership = membership;
        this.parameters = parameters;
        this.complete = onLastDays(parameters::complete);
        this.fewest = onLastDays(parameters::fewest);
        Set<String> all = new LinkedHashSet<>(measured);
        span.months().forEach(month -> {
            all.addAll(store.due().getOrDefault(month, Set.of()));
            all.addAll(store.submitted().getOrDefault(month, Set.of()));
        });
        this.providers = new ArrayList<>(all);
    }

    private double[] onLastDays(ToDoubleFunction<LocalDate> parameter) {
        return span.periods().stream()
                .map(period -> period.last().lastDay())
                .mapToDouble(parameter)
                .toArray();
    }

    Places places(Level level) {
        return places.computeIfAbsent(
                level, key -> new Places(key, providers, span.months(), membership, store.names()));
    }

    Completeness completeness(Level level, Completeness.Need need) {
        return completeness
                .computeIfAbsent(level, key -> new HashMap<>())
                .computeIfAbsent(need, key -> new Completeness(key, level, providers, places(level), span, store));
    }

    String name(Level level, int place, int period) {
        String[][] known = names.computeIfAbsent(
                level, key -> new String[places(key).count()][span.periods().size()]);
        String name = known[place][period];
        if (name == null) {
            name = places(level).name(place, span.periods().get(period).last().lastDay());
            known[place][period] = name;
        }
        return name;
    }
}
