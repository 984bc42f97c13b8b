package isocentre.service.plans.reviewing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many plans were reviewed in time, and how long it took, by centre: what TEC-05 counts. A plan is one that the
/// centre's planning system or people sent in the months; one whose review had its outcome before the first fraction
/// or in the week after counts as reviewed in time.
@Component
public class Rates {
    /// Fewer plans than this are not shown as a rate: a few plans say little, and may point at a patient.
    public static final int LEAST = 10;

    private final JdbcClient database;

    Rates(JdbcClient database) {
        this.database = database;
    }

    /// One centre.
    ///
    /// @param plans empty, as are the others, where there are fewer than [#LEAST]
    /// @param days from request to outcome, median
    public record Centre(
            String provider, OptionalLong plans, OptionalLong inTime, OptionalLong changes, OptionalDouble days) {
        public OptionalDouble rate() {
            return plans.isPresent()
                    ? OptionalDouble.of((double) inTime.orElse(0) / plans.getAsLong())
                    : OptionalDouble.empty();
        }
    }

    /// @param from first day on which plans came
    /// @param to last day
    public List<Centre> between(LocalDate from, LocalDate to) {
        return database.sql("""
                        WITH plan AS (
                            SELECT DISTINCT h.provider, o.study
                            FROM plan_held h JOIN plan_object o ON o.uid = h.uid
                            WHERE o.kind IN ('RT_PLAN', 'RT_ION_PLAN') AND h.received_at >= ? AND h.received_at < ?
                              AND NOT EXISTS (SELECT 1 FROM plan_review c WHERE c.shown = o.study AND c.study <> c.shown)
                        ), reviewed AS (
                            SELECT p.provider, p.study,
                                   bool_or(r.outcome_at < r.first_fraction + interval '7 days') AS in_time,
                                   bool_or(r.outcome = 'C') AS asked_change,
                                   min(extract(epoch FROM r.outcome_at - r.requested_at) / 86400.0) AS days
                            FROM plan p LEFT JOIN plan_review r
                              ON r.study = p.study AND r.provider = p.provider AND r.outcome IS NOT NULL
                            GROUP BY p.provider, p.study
                        )
                        SELECT provider, count(*) AS plans, count(*) FILTER (WHERE in_time) AS in_time,
                               count(*) FILTER (WHERE asked_change) AS changes,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS days
                        FROM reviewed GROUP BY provider ORDER BY provider""")
                .params(Date.valueOf(from), Date.valueOf(to.plusDays(1)))
                .query((row, ignored) -> {
                    long plans = row.getLong("plans");
                    double days = row.getDouble("days");
                    boolean none = row.wasNull();
                    return plans < LEAST
                            ? new Centre(
                                    row.getString("provider"),
                                    OptionalLong.empty(),
                                    OptionalLong.empty(),
                                    OptionalLong.empty(),
                                    OptionalDouble.empty())
                            : new Centre(
                                    row.getString("provider"),
                                    OptionalLong.of(plans),
                                    OptionalLong.of(row.getLong("in_time")),
                                    OptionalLong.of(row.getLong("changes")),
                                    none ? OptionalDouble.empty() : OptionalDouble.of(days));
                })
                .list();
    }
}
