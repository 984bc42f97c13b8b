package isocentre.service.practice.scoring;

import isocentre.indicators.DerivedTables;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.organisations.Directory;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.adoption.Followed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Scores practice by provider and month against the version of the network's protocol in force on the day (FRX-07
/// against the network's own). What was worked out is kept until the data or the protocols change.
@Component
public class Concordance {
    private static final String SQL = read();

    private final Lake lake;
    private final Guidelines guidelines;
    private final Directory directory;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", List.of(), List.of()));

    Concordance(Lake lake, Guidelines guidelines, Directory directory) {
        this.lake = lake;
        this.guidelines = guidelines;
        this.directory = directory;
    }

    private record Kept(String dataVersion, List<InForce> inForce, List<Score> scores) {}

    /// The scores of one protocol in the latest data version, by version, provider and month.
    public List<Score> of(Guideline protocol) {
        return all().stream()
                .filter(score -> score.guideline().equals(protocol.id()))
                .toList();
    }

    private List<Score> all() {
        DataVersion version = lake.current();
        List<InForce> inForce = InForce.of(guidelines.all(), directory.today());
        if (version.lots() == 0 || inForce.isEmpty()) {
            return List.of();
        }
        Kept known = kept.get();
        if (known.dataVersion().equals(version.id()) && known.inForce().equals(inForce)) {
            return known.scores();
        }
        List<Score> scores = measure(version, inForce);
        kept.set(new Kept(version.id(), inForce, scores));
        return scores;
    }

    private List<Score> measure(DataVersion version, List<InForce> inForce) {
        lake.derive(version, DerivedTables.derivations(Standards.load()));
        try (Session session = lake.read(version)) {
            fill(session.connection(), inForce);
            List<Score> scores = new ArrayList<>();
            try (Statement statement = session.connection().createStatement();
                    ResultSet row = statement.executeQuery(SQL)) {
                while (row.next()) {
                    scores.add(new Score(
                            row.getString("guideline"),
                            row.getString("version"),
                            row.getString("provider"),
                            Month.of(row.getDate("month").toLocalDate()),
                            new Followed(row.getLong("numerator"), row.getLong("denominator"))));
                }
            }
            return scores;
        } catch (SQLException e) {
            throw new IllegalStateException("practice could not be scored against the protocols in force", e);
        }
    }

    private static void fill(Connection session, List<InForce> inForce) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("CREATE TEMP TABLE protocol_in_force (guideline VARCHAR, version VARCHAR,"
                    + " provider VARCHAR, first_day DATE, last_day DATE, subject VARCHAR, intent VARCHAR,"
                    + " dose DECIMAL(10, 3), fractions INTEGER)");
        }
        try (PreparedStatement insert =
                session.prepareStatement("INSERT INTO protocol_in_force VALUES (?,?,?,?,?,?,?,?,?)")) {
            for (InForce one : inForce) {
                insert.setString(1, one.guideline());
                insert.setString(2, one.version());
                insert.setString(3, one.provider());
                insert.setDate(4, Date.valueOf(one.first()));
                insert.setDate(5, Date.valueOf(one.last()));
                insert.setString(6, one.subject());
                insert.setString(7, one.intent());
                insert.setBigDecimal(8, one.dose());
                insert.setInt(9, one.fractions());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(Concordance.class.getResourceAsStream("concordance.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
