package isocentre.service.consultation.coding;

import isocentre.service.consultation.coding.Segment.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes what coders made of what was said.
@Component
public class CodingRows {
    private final JdbcClient database;

    CodingRows(JdbcClient database) {
        this.database = database;
    }

    public Coding coding(UUID id) {
        return new Coding(coders(id), themes(id), segments(id));
    }

    private List<Coder> coders(UUID id) {
        return database.sql("SELECT * FROM consultation_coder WHERE consultation = ? ORDER BY seat")
                .params(id)
                .query((row, ignored) -> new Coder(row.getInt("seat"), row.getString("person"), row.getString("name")))
                .list();
    }

    private List<Theme> themes(UUID id) {
        return database.sql("SELECT * FROM consultation_theme WHERE consultation = ? ORDER BY lower(name)")
                .params(id)
                .query((row, ignored) ->
                        new Theme(row.getObject("id", UUID.class), row.getString("name"), row.getString("meaning")))
                .list();
    }

    private List<Segment> segments(UUID id) {
        return database.sql("SELECT segment.*, one.segment AS one_there, one.theme AS one_theme,"
                        + " one.withheld AS one_withheld, other.segment AS other_there, other.theme AS other_theme,"
                        + " other.withheld AS other_withheld, settled.segment AS settled_there,"
                        + " settled.theme AS settled_theme, false AS settled_withheld"
                        + " FROM consultation_segment segment"
                        + " LEFT JOIN consultation_code one ON one.segment = segment.id AND one.seat = 1"
                        + " LEFT JOIN consultation_code other ON other.segment = segment.id AND other.seat = 2"
                        + " LEFT JOIN consultation_settled settled ON settled.segment = segment.id"
                        + " WHERE consultation = ? ORDER BY segment.id")
                .params(id)
                .query((row, ignored) -> new Segment(
                        row.getLong("id"),
                        row.getObject("response", UUID.class),
                        row.getInt("question"),
                        row.getString("words"),
                        row.getBoolean("doubly"),
                        code(row, "one"),
                        code(row, "other"),
                        code(row, "settled")))
                .list();
    }

    private static Optional<Code> code(ResultSet row, String of) throws SQLException {
        return row.getObject(of + "_there") == null
                ? Optional.empty()
                : Optional.of(new Code(
                        Optional.ofNullable(row.getObject(of + "_theme", UUID.class)),
                        row.getBoolean(of + "_withheld")));
    }

    void seat(UUID id, int seat, String person, String name) {
        database.sql("INSERT INTO consultation_coder VALUES (?,?,?,?)")
                .params(id, seat, person, name)
                .update();
    }

    void theme(UUID id, String name, String meaning, String by) {
        database.sql("INSERT INTO consultation_theme VALUES (?,?,?,?,?)")
                .params(UUID.randomUUID(), id, name, meaning, by)
                .update();
    }

    void segment(UUID id, UUID response, int question, Pieces.Piece piece, boolean doubly) {
        database.sql("INSERT INTO consultation_segment (consultation, response, question, place, words, doubly)"
                        + " VALUES (?,?,?,?,?,?)")
                .params(id, response, question, piece.place(), piece.words(), doubly)
                .update();
    }

    /// A second code replaces the first.
    void code(long segment, int seat, Code code) {
        database.sql("INSERT INTO consultation_code VALUES (?,?,?,?) ON CONFLICT (segment, seat)"
                        + " DO UPDATE SET theme = excluded.theme, withheld = excluded.withheld")
                .params(segment, seat)
                .param(orNull(code.theme()))
                .param(code.withheld())
                .update();
    }

    void settle(long segment, Optional<UUID> theme, String by) {
        database.sql("INSERT INTO consultation_settled VALUES (?,?,?) ON CONFLICT (segment)"
                        + " DO UPDATE SET theme = excluded.theme, settled_by = excluded.settled_by")
                .params(segment)
                .param(orNull(theme))
                .param(by)
                .update();
    }

    private static @Nullable UUID orNull(Optional<UUID> theme) {
        return theme.orElse(null);
    }
}
