package isocentre.service.indicators;

import isocentre.radiotherapy.Period;
import isocentre.report.Nation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The figures of one data version, by financial year.
public record Edition(String dataVersion, Instant madeAt, SortedMap<String, Nation> years) {

    /// The financial years, latest first: `2024-25`.
    public List<String> yearNames() {
        return years.keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    public Optional<Nation> year(String name) {
        return Optional.ofNullable(years.get(name));
    }

    public String latest() {
        return years.lastKey();
    }

    static String name(Period year) {
        return year.toString();
    }
}
