package isocentre.service.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of releases.
@Component
class ReleaseRows {
    private final JdbcClient database;

    ReleaseRows(JdbcClient database) {
        this.database = database;
    }

    /// One at a time: a release must be attacked with every other that leaves.
    void lock() {
        database.sql("LOCK TABLE release IN SHARE ROW EXCLUSIVE MODE").update();
    }

    List<Release> all() {
        return database.sql("SELECT * FROM release ORDER BY proposed_at DESC")
                .query(ReleaseRows::release)
                .list();
    }

    Optional<Release> find(UUID id) {
        return database.sql("SELECT * FROM release WHERE id = ?")
                .params(id)
                .query(ReleaseRows::release)
                .optional();
    }

    List<ReleasedIndicator> tables(UUID release) {
        return database.sql("SELECT * FROM release_table WHERE release = ? ORDER BY indicator")
                .params(release)
                .query((row, ignored) -> new ReleasedIndicator(
                        row.getString("indicator"),
                        row.getString("places"),
                        row.getString("months"),
                        row.getString("certificate")))
                .list();
    }

    void keep(UUID release, List<ReleasedIndicator> tables) {
        database.sql("DELETE FROM release_table WHERE release = ?")
                .params(release)
                .update();
        tables.forEach(one -> database.sql("INSERT INTO release_table VALUES (?, ?, ?, ?, ?)")
                .params(release, one.indicator(), one.places(), one.months(), one.certificate())
                .update());
    }

    private static Release release(ResultSet row, int ignored) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("year"),
                State.of(row.getString("state")),
                row.getString("policy"),
                row.getString("data_version"),
                row.getBoolean("synthetic"),
                new Release.Step(
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposer"),
                        row.getTimestamp("proposed_at").toInstant()),
                decision(row),
                row.getString("reason"));
    }

    private static Optional<Release.Step> decision(ResultSet row) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp("decided_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Release.Step(
                        row.getObject("decided_by", UUID.class), row.getString("decider"), at.toInstant()));
    }
}
