package isocentre.indicators.measuring;

import isocentre.indicators.Indicator;
import isocentre.indicators.People;
import java.util.List;

/// A measure for the people of each age and sex. The measure itself says it: it is run a second time over rows in which
/// provider, age and sex stand in the place of the provider, and what it says of the whole then belongs to them.
public final class ByPeople {
    private static final String BETWEEN = "|";

    private ByPeople() {}

    /// What an engine runs for an indicator: its measure, and the same by people where there is such a view.
    ///
    /// @param without the engine's word for all columns but some: `EXCLUDE` in DuckDB, `EXCEPT` in Spark
    public static List<String> queries(Indicator indicator, String without) {
        return People.table(indicator)
                .map(table -> List.of(indicator.measure(), query(indicator, table, without)))
                .orElse(List.of(indicator.measure()));
    }

    private static String query(Indicator indicator, String table, String without) {
        return "WITH " + table + " AS (SELECT * " + without + " (provider), concat(provider, '" + BETWEEN + "', age, '"
                + BETWEEN + "', sex) AS provider FROM " + table + ")\nSELECT * FROM (\n" + indicator.measure()
                + "\n) measure WHERE breakdown = ''";
    }

    /// Whose a row of a measure is.
    ///
    /// @param breakdowns those to which its counts are added
    record Whose(String provider, List<String> breakdowns) {
        static Whose of(String provider, String breakdown) {
            int age = provider.indexOf(BETWEEN);
            if (age < 0) {
                return new Whose(provider, List.of(breakdown));
            }
            int sex = provider.indexOf(BETWEEN, age + 1);
            return new Whose(
                    provider.substring(0, age),
                    List.of(People.AGE + provider.substring(age + 1, sex), People.SEX + provider.substring(sex + 1)));
        }
    }
}
