package isocentre.service.plans.reviewing;

import isocentre.radiotherapy.Month;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The counts of TEC-05 by provider and month: frozen where a month has settled, else counted now.
@Component
public class ReviewCounts {
    private final JdbcClient database;

    ReviewCounts(JdbcClient database) {
        this.database = database;
    }

    /// @param to the last month
    public List<ReviewMonth> between(Month from, Month to) {
        List<ReviewMonth> all = new ArrayList<>();
        from.to(to).forEach(month -> all.addAll(version(month).isPresent() ? frozen(month) : now(month)));
        return all;
    }

    private static Date day(Month month) {
        return Date.valueOf(month.firstDay());
    }

    /// The version of a month's frozen counts; empty while they are provisional.
    public Optional<String> version(Month month) {
        return database.sql("SELECT version FROM peer_review_version WHERE month = ?")
                .params(day(month))
                .query(String.class)
                .optional();
    }

    /// The month in which the first plan came.
    Optional<Month> first() {
        return database.sql("SELECT min(h.received_at) AS at FROM plan_held h JOIN plan_object o ON o.uid = h.uid"
                        + " WHERE o.kind IN ('RT_PLAN', 'RT_ION_PLAN')")
                .query((row, ignored) -> Optional.ofNullable(row.getTimestamp("at")))
                .single()
                .map(at -> Month.of(at.toInstant()
                        .atZone(java.time.ZoneId.of("Europe/London"))
                        .toLocalDate()));
    }

    private List<ReviewMonth> frozen(Month month) {
        return database.sql(
                        "SELECT c.*, v.version FROM peer_review_count c JOIN peer_review_version v ON v.month = c.month"
                                + " WHERE c.month = ? ORDER BY c.provider")
                .params(day(month))
                .query((row, ignored) -> month(row, month, Optional.of(row.getString("version"))))
                .list();
    }

    /// The counts as they are at this moment.
    List<ReviewMonth> now(Month month) {
        return database.sql("""
                        WITH plan AS (
                            SELECT h.provider, o.study, min(h.received_at) AS came,
                                   bool_or(f.intent = 'CURATIVE') AS curative,
                                   bool_and(coalesce(f.intent, '') = '') AS not_stated
                            FROM plan_held h JOIN plan_object o ON o.uid = h.uid LEFT JOIN plan_fact f ON f.uid = o.uid
                            WHERE o.kind IN ('RT_PLAN', 'RT_ION_PLAN')
                              AND NOT EXISTS (SELECT 1 FROM plan_copy c WHERE c.study = o.study)
                            GROUP BY h.provider, o.study
                        ), reviewed AS (
                            SELECT p.provider, p.study, p.curative OR p.not_stated AS radical, p.not_stated,
                                   coalesce(bool_or(r.outcome_at < (r.first_fraction + 7)::timestamp AT TIME ZONE 'Europe/London'),
                                            false) AS in_time,
                                   coalesce(bool_or(r.outcome = 'C'), false) AS asked_change,
                                   min(extract(epoch FROM r.outcome_at - r.requested_at) / 86400.0) AS days
                            FROM plan p LEFT JOIN plan_review r
                              ON r.study = p.study AND r.provider = p.provider AND r.outcome IS NOT NULL
                            WHERE p.came >= ?::timestamp AT TIME ZONE 'Europe/London'
                              AND p.came < ?::timestamp AT TIME ZONE 'Europe/London'
                            GROUP BY p.provider, p.study, p.curative, p.not_stated
                        )
                        SELECT provider, count(*) FILTER (WHERE radical) AS plans,
                               count(*) FILTER (WHERE radical AND not_stated) AS not_stated,
                               count(*) FILTER (WHERE NOT radical) AS other_intent,
                               count(*) FILTER (WHERE radical AND in_time) AS in_time,
                               count(*) FILTER (WHERE radical AND asked_change) AS changes,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE radical) AS days
                        FROM reviewed GROUP BY provider ORDER BY provider""")
                .params(day(month), Date.valueOf(month.lastDay().plusDays(1)))
                .query((row, ignored) -> month(row, month, Optional.empty()))
                .list();
    }

    @Transactional
    void freeze(Month month, String version, List<ReviewMonth> counts, Instant now) {
        database.sql("INSERT INTO peer_review_version VALUES (?, ?, ?)")
                .params(day(month), version, Timestamp.from(now))
                .update();
        for (ReviewMonth one : counts) {
            database.sql("INSERT INTO peer_review_count VALUES (?,?,?,?,?,?,?,?)")
                    .params(
                            day(month),
                            one.provider(),
                            one.plans(),
                            one.notStated(),
                            one.otherIntent(),
                            one.inTime(),
                            one.changes())
                    .param(one.days().isPresent() ? one.days().getAsDouble() : null)
                    .update();
        }
    }

    private static ReviewMonth month(ResultSet row, Month month, Optional<String> version) throws SQLException {
        String provider = row.getString("provider");
        double days = row.getDouble("days");
        OptionalDouble median = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(days);
        return new ReviewMonth(
                month,
                provider,
                row.getLong("plans"),
                row.getLong("not_stated"),
                row.getLong("other_intent"),
                row.getLong("in_time"),
                row.getLong("changes"),
                median,
                version);
    }
}
