package isocentre.indicators.rolling;

import isocentre.indicators.Indicator;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.indicators.measuring.Store;
import isocentre.radiotherapy.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How many of the submissions due for each place and period are in the store.
final class Completeness {
    private final Level level;
    private final int periods;
    private final int[] due;
    private final int[] there;
    private final boolean single;

    /// What must be in the store for a figure of a month.
    ///
    /// @param lag months whose submissions must follow
    record Need(boolean waitingTimes, boolean submissions, int lag) {
        static Need of(Indicator indicator) {
            return new Need(
                    indicator.fromWaitingTimes(),
                    indicator.fromSubmissions(),
                    indicator.calculation().lag());
        }

        private boolean met(Store store, String provider, Month month) {
            return waitingTimes && store.published().contains(month) || submissions && store.has(provider, month, lag);
        }
    }

    Completeness(Need need, Level level, List<String> providers, Places places, Span span, Store store) {
        this.level = level;
        periods = span.periods().size();
        due = new int[places.count() * periods];
        there = new int[places.count() * periods];
        single = span.months().size() == span.periods().size();
        for (int m = 0; m < span.months().size(); m++) {
            Month month = span.months().get(m);
            for (int p = 0; p < providers.size(); p++) {
                int slot = places.of(p, m) * periods + span.periodOf(m);
                if (store.due().getOrDefault(month, Set.of()).contains(providers.get(p))) {
                    due[slot]++;
                    there[slot] += need.met(store, providers.get(p), month) ? 1 : 0;
                }
            }
        }
    }

    boolean due(int place, int period) {
        return due[place * periods + period] > 0;
    }

    /// Why a figure may not be shown; empty if enough is there, or nothing was due.
    Optional<Status> lack(int place, int period, double share) {
        int slot = place * periods + period;
        if (there[slot] >= share * due[slot]) {
            return Optional.empty();
        }
        String of = level == Level.PROVIDER ? "months" : single ? "providers" : "provider-months";
        return Optional.of(there[slot] == 0 ? Status.NO_DATA : Status.incomplete(there[slot], due[slot], of));
    }
}
