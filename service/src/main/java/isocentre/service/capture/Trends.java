package isocentre.service.capture;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often each rule was broken in a provider's months: of each month the submission that came last.
@Component
public class Trends {
    private static final int MONTHS = 12;
    private static final String LATEST = "SELECT DISTINCT ON (month) month, verdict FROM submission WHERE provider = ?"
            + " AND month BETWEEN ? AND ? AND verdict IS NOT NULL AND state <> 'withdrawn' ORDER BY month, received_at DESC";

    private final JdbcClient database;

    Trends(JdbcClient database) {
        this.database = database;
    }

    /// A rule's rows of a month; empty where no submission of the month was checked.
    public record Point(Month month, OptionalLong rows) {}

    /// The last twelve months of a provider, by rule; rules that were never broken have no row.
    public record Trend(List<Month> checked, Map<String, Map<Month, Long>> rows, Month last) {
        /// The months of one rule, the earliest first.
        public List<Point> of(String rule) {
            List<Point> points = new ArrayList<>();
            for (int back = MONTHS - 1; back >= 0; back--) {
                Month month = last.plus(-back);
                points.add(new Point(
                        month,
                        checked.contains(month)
                                ? OptionalLong.of(
                                        rows.getOrDefault(rule, Map.of()).getOrDefault(month, 0L))
                                : OptionalLong.empty()));
            }
            return points;
        }
    }

    public Trend of(OdsCode provider, Month last) {
        Object[] asked = {provider.code(), Date.valueOf(last.plus(1 - MONTHS).firstDay()), Date.valueOf(last.firstDay())
        };
        Set<Month> checked = new HashSet<>();
        database.sql("SELECT month FROM (" + LATEST + ") one")
                .params(asked)
                .query((row, ignored) -> Month.of(row.getDate(1).toLocalDate()))
                .list()
                .forEach(checked::add);
        Map<String, Map<Month, Long>> rows = new HashMap<>();
        database.sql("SELECT month, finding ->> 'rule' AS rule, sum((finding ->> 'count')::bigint) AS rows FROM ("
                        + LATEST + ") one, jsonb_array_elements(verdict -> 'findings') finding GROUP BY 1, 2")
                .params(asked)
                .query((row, ignored) -> {
                    rows.computeIfAbsent(row.getString("rule"), rule -> new HashMap<>())
                            .put(Month.of(row.getDate("month").toLocalDate()), row.getLong("rows"));
                    return row.getString("rule");
                })
                .list();
        return new Trend(List.copyOf(checked), rows, last);
    }
}
