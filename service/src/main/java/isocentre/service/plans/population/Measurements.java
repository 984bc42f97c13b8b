package isocentre.service.plans.population;

import isocentre.plans.scoring.Objective;
import isocentre.plans.scoring.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        List<Objective> objectives = protocol.objectives();
        return java.util.stream.IntStream.range(0, objectives.size())
                .mapToObj(place -> (long) of(protocol, place, providers).size())
                .toList();
    }
}
