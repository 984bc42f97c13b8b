package isocentre.service.governance.planning;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The files of the registers for planning. None is ever changed or removed: a later one counts in place of an
/// earlier one for what it tells of.
@Component
public class PlanningFiles {
    /// Whose file the gifts are: of no network.
    public static final String LEARNING_SYSTEM = "LHS";

    private static final String COUNTS = """
            SELECT r.facts FROM planning_row r JOIN planning_file f ON f.number = r.file
            WHERE f.owner = ? AND f.sheet = ? AND NOT EXISTS (
                SELECT 1 FROM planning_row later JOIN planning_file g ON g.number = later.file
                WHERE g.owner = f.owner AND g.sheet = f.sheet AND later.place = r.place AND later.part = r.part
                  AND g.number > f.number)
            ORDER BY r.place, r.file, r.row""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final AuditLog log;
    private final Clock clock;

    PlanningFiles(JdbcClient database, JsonMapper json, AuditLog log, Clock clock) {
        this.database = database;
        this.json = json;
        this.log = log;
        this.clock = clock;
    }

    /// A file that counts, or did.
    public record Kept(long number, Sheet sheet, String name, String sha256, int rows, Instant at, String sender) {}

    /// Checks a file, and keeps it where nothing is wrong with it.
    ///
    /// @param owner a network, or [#LEARNING_SYSTEM]
    /// @param places whose rows may stand in it
    @Transactional
    public Reading.Verdict send(String owner, Sheet sheet, String name, byte[] bytes, List<String> places, Person by) {
        Reading.Verdict verdict = Reading.of(sheet, bytes, places);
        if (verdict instanceof Reading.Verdict.Accepted accepted) {
            keep(owner, sheet, name, bytes, accepted.lines(), by);
        }
        return verdict;
    }

    private void keep(String owner, Sheet sheet, String name, byte[] bytes, List<PlanningLine> lines, Person by) {
        String sha256 = sha256(bytes);
        long number = database.sql("INSERT INTO planning_file (owner, sheet, name, bytes, sha256, sent_at, sender,"
                        + " sender_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number")
                .params(owner, sheet.word(), name, bytes, sha256, Timestamp.from(clock.instant()))
                .params(by.id(), by.name())
                .query(Long.class)
                .single();
        for (int i = 0; i < lines.size(); i++) {
            PlanningLine line = lines.get(i);
            database.sql("INSERT INTO planning_row (file, row, place, part, facts) VALUES (?, ?, ?, ?, ?::jsonb)")
                    .params(number, i, line.place(), line.part(), json.writeValueAsString(line))
                    .update();
        }
        log.append(by.getName(), Act.PLANNING_FILE, owner, sheet.word() + ", file " + number + ", SHA-256 " + sha256);
    }

    /// The rows that count now.
    public <L extends PlanningLine> List<L> lines(String owner, Class<L> kind) {
        return database.sql(COUNTS)
                .params(owner, Sheet.of(kind).word())
                .query((row, ignored) -> json.readValue(row.getString(1), kind))
                .list();
    }

    /// The files of an owner, the latest first.
    public List<Kept> of(String owner) {
        return database.sql("SELECT number, sheet, name, sha256, sent_at, sender_name,"
                        + " (SELECT count(*) FROM planning_row WHERE file = number) AS rows"
                        + " FROM planning_file WHERE owner = ? ORDER BY number DESC")
                .params(owner)
                .query((row, ignored) -> new Kept(
                        row.getLong("number"),
                        Sheet.of(row.getString("sheet")).orElseThrow(),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getInt("rows"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getString("sender_name")))
                .list();
    }

    /// A file as it was sent.
    public Optional<byte[]> bytes(String owner, long number) {
        return database.sql("SELECT bytes FROM planning_file WHERE owner = ? AND number = ?")
                .params(owner, number)
                .query((row, ignored) -> row.getBytes(1))
                .optional();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
