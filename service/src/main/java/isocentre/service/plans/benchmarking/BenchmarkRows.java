package isocentre.service.plans.benchmarking;

import isocentre.plans.dicom.Uid;
import isocentre.service.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of benchmarks and drawings.
@Component
class BenchmarkRows {
    private final JdbcClient database;

    BenchmarkRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Benchmark made, Person by, Instant now) {
        database.sql("INSERT INTO contour_benchmark VALUES (?,?,?,?,?,?,?,?,?,?)")
                .params(
                        made.id(),
                        made.title(),
                        made.instructions(),
                        made.study().value(),
                        made.expert().value(),
                        String.join("\n", made.structures()),
                        made.tolerance(),
                        made.provider(),
                        by.id(),
                        Timestamp.from(now))
                .update();
    }

    List<Benchmark> all() {
        return database.sql("SELECT * FROM contour_benchmark ORDER BY made_at DESC")
                .query(BenchmarkRows::benchmark)
                .list();
    }

    Optional<Benchmark> find(UUID id) {
        return database.sql("SELECT * FROM contour_benchmark WHERE id = ?")
                .params(id)
                .query(BenchmarkRows::benchmark)
                .optional();
    }

    int attempts(UUID benchmark, UUID account) {
        return database.sql("SELECT count(*) AS n FROM contour_drawing WHERE benchmark = ? AND account = ?")
                .params(benchmark, account)
                .query((row, ignored) -> row.getInt("n"))
                .single();
    }

    void insert(Benchmark.Drawing drawing) {
        database.sql("INSERT INTO contour_drawing (id, benchmark, account, drawer, provider, attempt, uid, sha256,"
                        + " drawn_at) VALUES (?,?,?,?,?,?,?,?,?)")
                .params(
                        drawing.id(),
                        drawing.benchmark(),
                        drawing.account(),
                        drawing.drawer(),
                        drawing.provider(),
                        drawing.attempt(),
                        drawing.uid().value(),
                        drawing.sha256(),
                        Timestamp.from(drawing.drawn()))
                .update();
    }

    Optional<Benchmark.Drawing> drawing(UUID id) {
        return database.sql("SELECT * FROM contour_drawing WHERE id = ?")
                .params(id)
                .query(BenchmarkRows::drawing)
                .optional();
    }

    List<Benchmark.Drawing> drawings(UUID benchmark) {
        return database.sql("SELECT * FROM contour_drawing WHERE benchmark = ? ORDER BY drawn_at, id")
                .params(benchmark)
                .query(BenchmarkRows::drawing)
                .list();
    }

    void feedback(UUID drawing, Benchmark.Feedback feedback) {
        database.sql(
                        "UPDATE contour_drawing SET verdict = ?, feedback = ?, feedback_by = ?, feedback_at = ? WHERE id = ?")
                .params(
                        feedback.passed() ? "passed" : "again",
                        feedback.words(),
                        feedback.by(),
                        Timestamp.from(feedback.at()),
                        drawing)
                .update();
    }

    private static Benchmark benchmark(ResultSet row, int ignored) throws SQLException {
        return new Benchmark(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("instructions"),
                new Uid(row.getString("study")),
                new Uid(row.getString("expert")),
                row.getString("structures").lines().toList(),
                row.getDouble("tolerance"),
                row.getString("provider"));
    }

    private static Benchmark.Drawing drawing(ResultSet row, int ignored) throws SQLException {
        String verdict = row.getString("verdict");
        return new Benchmark.Drawing(
                row.getObject("id", UUID.class),
                row.getObject("benchmark", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("drawer"),
                row.getString("provider"),
                row.getInt("attempt"),
                new Uid(row.getString("uid")),
                row.getString("sha256"),
                row.getTimestamp("drawn_at").toInstant(),
                verdict == null
                        ? Optional.empty()
                        : Optional.of(new Benchmark.Feedback(
                                verdict.equals("passed"),
                                row.getString("feedback"),
                                row.getString("feedback_by"),
                                row.getTimestamp("feedback_at").toInstant())));
    }
}
