package isocentre.service.indicators;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import isocentre.radiotherapy.Period;
import isocentre.report.Months;
import isocentre.report.Nation;
import isocentre.report.RegimenUse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The figures of one data version, by financial year. A year is added up from the cells when it is first asked for,
/// and kept as long as there is memory for it: an edition does not outgrow its machine with the years of the
/// store.
///
/// A year has two names: `2024-25` for as organised then, `2024-25-now` for as organised now.
public final class Edition {
    /// The end of the name of a year as organised now.
    public static final String NOW = "-now";

    private final String dataVersion;
    private final Instant madeAt;
    private final SortedSet<String> years;
    private final Source source;
    private final Cache<String, Nation> kept =
            Caffeine.newBuilder().softValues().build();

    /// @param years there is anything of: `2024-25`; at least one
    public Edition(String dataVersion, Instant madeAt, SortedSet<String> years, Source source) {
        this.dataVersion = dataVersion;
        this.madeAt = madeAt;
        this.years = new TreeSet<>(years);
        this.source = source;
    }

    /// Adds years up.
    public interface Source {
        /// @param now whether as organised now
        Nation nation(Period year, boolean now);

        /// The same nation for fewer months.
        ///
        /// @param indicators whose figures are wanted; empty for all
        Nation within(Nation nation, List<String> indicators, Months months);

        /// Which regimens were used.
        RegimenUse regimens(Period year, boolean now);
    }

    /// Which regimens were used in a year, by either of its names; empty where there is none.
    public Optional<RegimenUse> regimens(String name) {
        return years.contains(bare(name))
                ? Optional.of(source.regimens(Period.of(bare(name)), name.endsWith(NOW)))
                : Optional.empty();
    }

    public String dataVersion() {
        return dataVersion;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /// The financial years, latest first: `2024-25`.
    public List<String> yearNames() {
        return years.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /// The nation of a year by either of its names; empty where there is none.
    public Optional<Nation> year(String name) {
        String bare = bare(name);
        if (!years.contains(bare)) {
            return Optional.empty();
        }
        return Optional.of(kept.get(name, ignored -> source.nation(Period.of(bare), name.endsWith(NOW))));
    }

    /// The figures of a year for fewer months: what it is added up from was measured before.
    ///
    /// @param indicators whose figures are wanted; empty for all
    /// @throws IllegalArgumentException if the months are not among those of the nation, or none lies in the year
    public Nation within(Nation nation, List<String> indicators, Months months) {
        return source.within(nation, indicators, months);
    }

    public String latest() {
        return years.last();
    }

    /// `2024-25` of `2024-25-now`.
    public static String bare(String name) {
        return name.endsWith(NOW) ? name.substring(0, name.length() - NOW.length()) : name;
    }
}
