package isocentre.service.practice.adoption;

import isocentre.radiotherapy.Month;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many were treated as a guideline says, by provider and month, in one data version.
///
/// @param indicator its name
/// @param months by ODS code
public record Practised(String dataVersion, String indicator, Map<String, SortedMap<Month, Followed>> months) {

    /// The months of one provider; none where it has sent nothing.
    public SortedMap<Month, Followed> of(String provider) {
        return months.getOrDefault(provider, new TreeMap<>());
    }

    public Optional<Month> first() {
        return months.values().stream()
                .filter(one -> !one.isEmpty())
                .map(SortedMap::firstKey)
                .min(Month::compareTo);
    }

    public Optional<Month> last() {
        return months.values().stream()
                .filter(one -> !one.isEmpty())
                .map(SortedMap::lastKey)
                .max(Month::compareTo);
    }

    /// The months from one to another, both included, added up.
    static Followed sum(SortedMap<Month, Followed> months, Month from, Month to) {
        return months.subMap(from, to.plus(1)).values().stream().reduce(Followed.NOBODY, Followed::and);
    }

    /// All providers of a month, added up.
    public Followed all(Month month) {
        return months.values().stream()
                .map(one -> one.getOrDefault(month, Followed.NOBODY))
                .reduce(Followed.NOBODY, Followed::and);
    }
}
