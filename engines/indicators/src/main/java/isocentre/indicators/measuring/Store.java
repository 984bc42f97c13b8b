package isocentre.indicators.measuring;

import isocentre.indicators.defining.Sheet;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Standards;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a data version holds: who submitted which months, which months the published waiting times cover, what was
/// due.
///
/// @param submitted providers by month
/// @param published months of the waiting times
/// @param due external-beam providers by month, for each month of either
/// @param names of providers in the waiting times, by code
/// @param rejected rows left out, by provider and month
/// @param synthetic whether any submission was made by software
public record Store(
        Map<Month, Set<String>> submitted,
        Set<Month> published,
        NavigableMap<Month, Set<String>> due,
        Map<String, String> names,
        Map<Month, Map<String, Long>> rejected,
        boolean synthetic) {

    public static Store of(Connection engine, Standards standards) throws SQLException {
        Map<Month, Set<String>> submitted = new TreeMap<>();
        Map<Month, Map<String, Long>> rejected = new TreeMap<>();
        Set<Month> published = new TreeSet<>();
        Map<String, String> names = new HashMap<>();
        boolean synthetic;
        try (Statement statement = engine.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "SELECT provider, month, CAST(sum(rejected) AS BIGINT) FROM submission GROUP BY provider, month")) {
                while (rows.next()) {
                    Month month = Month.of(rows.getObject(2, LocalDate.class));
                    submitted.computeIfAbsent(month, ignored -> new TreeSet<>()).add(rows.getString(1));
                    rejected.computeIfAbsent(month, ignored -> new HashMap<>()).put(rows.getString(1), rows.getLong(3));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT DISTINCT month FROM wait")) {
                while (rows.next()) {
                    published.add(Month.of(rows.getObject(1, LocalDate.class)));
                }
            }
            try (ResultSet rows =
                    statement.executeQuery("SELECT coalesce(bool_or(synthetic), false) FROM submission")) {
                rows.next();
                synthetic = rows.getBoolean(1);
            }
            try (ResultSet rows =
                    statement.executeQuery("SELECT provider, max(provider_name) FROM wait GROUP BY provider")) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getString(2) == null ? rows.getString(1) : rows.getString(2));
                }
            }
        }
        TreeSet<Month> months = new TreeSet<>(submitted.keySet());
        months.addAll(published);
        NavigableMap<Month, Set<String>> due = new TreeMap<>();
        if (!months.isEmpty()) {
            Set<String> open = uncertain(standards);
            months.first().to(months.last()).forEach(month -> due.put(month, due(standards, month, open)));
        }
        return new Store(submitted, published, due, names, rejected, synthetic);
    }

    private static Set<String> uncertain(Standards standards) {
        Set<String> codes = new HashSet<>();
        for (var row : Sheet.read(standards, "organisations/providers.csv")) {
            if (row.getField("ebrt_2024_25").equals("uncertain")) {
                codes.add(row.getField("code"));
            }
        }
        return codes;
    }

    private static Set<String> due(Standards standards, Month month, Set<String> uncertain) {
        Set<String> codes = new TreeSet<>();
        for (Organisation one : standards.organisations().providersOn(month.firstDay())) {
            codes.add(one.code().code());
        }
        codes.removeAll(uncertain);
        return codes;
    }

    /// The first month of the store; null if it is empty.
    public @Nullable Month first() {
        return due.isEmpty() ? null : due.firstKey();
    }

    /// The last month of the store; null if it is empty.
    public @Nullable Month last() {
        return due.isEmpty() ? null : due.lastKey();
    }

    /// Whether the provider's submission for the month, and for as many after it, is there.
    public boolean has(String provider, Month month, int lag) {
        for (int i = 0; i <= lag; i++) {
            if (!submitted.getOrDefault(month.plus(i), Set.of()).contains(provider)) {
                return false;
            }
        }
        return true;
    }

    /// The submissions due, for the measures: every provider due in each month from the first to the last submitted.
    public ReferenceTable expectedSubmissions() {
        List<List<Object>> rows = new ArrayList<>();
        if (!submitted.isEmpty()) {
            TreeSet<Month> months = new TreeSet<>(submitted.keySet());
            months.first()
                    .to(months.last())
                    .forEach(month -> due.getOrDefault(month, Set.of())
                            .forEach(code -> rows.add(List.of(new OdsCode(code).code(), month.firstDay()))));
        }
        return new ReferenceTable("expected_submission", List.of("provider STRING", "month DATE"), rows);
    }
}
