package isocentre.lake.deriving;

import isocentre.lake.tables.Sql;
import isocentre.lake.versions.Lot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The providers whose lot changed, by month.
///
/// @param providers by the first day of the month
record Touched(Map<LocalDate, Set<String>> providers) {

    /// What these places touch.
    static Touched of(List<Lot.Place> places) {
        Map<LocalDate, Set<String>> providers = new TreeMap<>();
        for (Lot.Place place : places) {
            place.provider()
                    .ifPresent(provider -> providers
                            .computeIfAbsent(place.month(), month -> new TreeSet<>())
                            .add(provider));
        }
        return new Touched(providers);
    }

    /// Everything that these files of a raw table hold.
    static Touched all(List<RawFile> files) {
        Map<LocalDate, Set<String>> providers = new TreeMap<>();
        for (RawFile file : files) {
            providers
                    .computeIfAbsent(LocalDate.parse(file.parts().getLast()), month -> new TreeSet<>())
                    .add(file.parts().getFirst());
        }
        return new Touched(providers);
    }

    /// With a place more.
    Touched and(String provider, LocalDate month) {
        Map<LocalDate, Set<String>> wider = new TreeMap<>();
        providers.forEach((of, who) -> wider.put(of, new TreeSet<>(who)));
        wider.computeIfAbsent(month, m -> new TreeSet<>()).add(provider);
        return new Touched(wider);
    }

    Set<LocalDate> months() {
        return providers.keySet();
    }

    /// With each place the month before it: a submission also shows that what ended then is over.
    Touched withTheMonthBefore() {
        Map<LocalDate, Set<String>> wider = new TreeMap<>();
        providers.forEach((month, who) -> {
            wider.computeIfAbsent(month, m -> new TreeSet<>()).addAll(who);
            wider.computeIfAbsent(month.minusMonths(1), m -> new TreeSet<>()).addAll(who);
        });
        return new Touched(wider);
    }

    /// A query for the places: `provider`, `month`.
    String query() {
        List<String> rows = new ArrayList<>();
        providers.forEach((month, who) ->
                who.forEach(provider -> rows.add("(" + Sql.text(provider) + ", DATE '" + month + "')")));
        return rows.isEmpty()
                ? "SELECT '' AS provider, CAST(NULL AS DATE) AS \"month\" WHERE false"
                : "SELECT * FROM (VALUES " + String.join(", ", rows) + ") place(provider, \"month\")";
    }
}
