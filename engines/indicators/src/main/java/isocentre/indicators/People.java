package isocentre.indicators;

import isocentre.indicators.defining.Sheet;
import isocentre.radiotherapy.standards.Standards;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The people of whom a figure tells, by age and by sex: the equity view that each indicator of care has. Both stand in
/// the derived tables (`docs/reference/derived-tables.md`, section 1.9).
public final class People {
    /// Before a band of ages in a breakdown: `age=65-74`.
    public static final String AGE = "age=";

    /// Before a code of the data dictionary's: `sex=2`.
    public static final String SEX = "sex=";

    /// The derived tables whose rows are of one age and sex.
    private static final Set<String> TABLES = Set.of("episode", "prescription", "plan", "plan_month", "attendance_day");

    private People() {}

    /// Whether a breakdown is one by people.
    public static boolean in(String breakdown) {
        return breakdown.startsWith(AGE) || breakdown.startsWith(SEX);
    }

    /// The words for each breakdown: `age=65-74` is `65 to 74`, `sex=2` is `Female`.
    public static Map<String, String> words(Standards standards) {
        Map<String, String> words = new TreeMap<>();
        Sheet.read(standards, "indicators/reference/age-bands.csv")
                .forEach(row -> words.put(AGE + row.getField("band"), row.getField("words")));
        words.put(AGE + "unknown", "Not known");
        standards
                .codeLists()
                .find("gender")
                .orElseThrow()
                .codes()
                .forEach(code -> words.put(SEX + code.code(), code.meaning()));
        return words;
    }

    /// The table in which a measure finds people's age and sex; empty where the indicator has no view by people.
    ///
    /// @throws IllegalStateException if it has one and no such table, or more than one
    public static Optional<String> table(Indicator indicator) {
        if (!indicator.noEquity().isEmpty()) {
            return Optional.empty();
        }
        var tables = indicator.tables().stream().filter(TABLES::contains).toList();
        if (tables.size() != 1) {
            throw new IllegalStateException(indicator.id() + " has no reason why there is no figure by age and sex"
                    + " (no_equity), and not one table with both but " + tables);
        }
        return Optional.of(tables.getFirst());
    }
}
