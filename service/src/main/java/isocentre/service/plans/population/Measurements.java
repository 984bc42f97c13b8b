package isocentre.service.plans.population;

import isocentre.plans.scoring.Protocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The figures that were measured, for the current version of each protocol.
@Component
public class Measurements {
    private final JdbcClient database;

    Measurements(JdbcClient database) {
        this.database = database;
    }

    /// The plans of these providers by an objective of a protocol.
    public List<Point> of(Protocol protocol, int place, Set<String> providers) {
        if (providers.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT m.plan, m.study, m.provider, m.value, m.verdict,
                               concat_ws(' ', f.system, f.version) AS system, f.technique, q.id AS question
                        FROM plan_measured m JOIN plan_fact f ON f.uid = m.plan
                        LEFT JOIN plan_question q ON q.plan = m.plan AND q.provider = m.provider AND q.content = m.content
                          AND q.protocol = m.protocol AND q.version = m.version AND q.place = m.place
                        WHERE m.current AND m.protocol = :protocol AND m.version = :version AND m.place = :place
                          AND m.value IS NOT NULL AND m.provider IN (:providers)
                        ORDER BY m.plan, m.provider""")
                .param("protocol", protocol.id())
                .param("version", protocol.version())
                .param("place", place)
                .param("providers", providers)
                .query((row, ignored) -> new Point(
                        row.getString("plan"),
                        row.getString("study"),
                        row.getString("provider"),
                        row.getString("system").strip(),
                        row.getString("technique"),
                        row.getDouble("value"),
                        row.getString("verdict"),
                        Optional.ofNullable(row.getObject("question", UUID.class))))
                .list();
    }

    /// How many plans of these providers have a figure, by objective.
    public List<Long> counts(Protocol protocol, Set<String> providers) {
        Map<Integer, Long> counted = new HashMap<>();
        if (!providers.isEmpty()) {
            database.sql(
                            "SELECT place, count(*) AS plans FROM plan_measured WHERE current AND protocol = :protocol"
                                    + " AND version = :version AND value IS NOT NULL AND provider IN (:providers) GROUP BY place")
                    .param("protocol", protocol.id())
                    .param("version", protocol.version())
                    .param("providers", providers)
                    .query(row -> {
                        counted.put(row.getInt("place"), row.getLong("plans"));
                    });
        }
        return IntStream.range(0, protocol.objectives().size())
                .mapToObj(place -> counted.getOrDefault(place, 0L))
                .toList();
    }
}
