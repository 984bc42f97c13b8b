package isocentre.service.priorities;

import isocentre.service.priorities.Round.Member;
import isocentre.service.priorities.Round.State;
import isocentre.service.priorities.Round.Step;
import isocentre.service.priorities.Round.Workshop;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads rounds.
@Component
class RoundRows {
    private final JdbcClient database;

    RoundRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Round> find(UUID id) {
        return database.sql("SELECT * FROM priority_round WHERE id = ?")
                .params(id)
                .query(RoundRows::round)
                .optional();
    }

    /// The latest first.
    List<Round> all() {
        return database.sql("SELECT * FROM priority_round ORDER BY survey_ends DESC, title, id")
                .query(RoundRows::round)
                .list();
    }

    List<Member> members(UUID id) {
        return database.sql("SELECT * FROM priority_member WHERE round = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Member(row.getString("name"), Voice.of(row.getString("part"))))
                .list();
    }

    /// The oldest first.
    List<Step> steps(UUID id) {
        return database.sql("SELECT * FROM priority_step WHERE round = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("name"),
                        row.getString("office"),
                        row.getString("move"),
                        row.getString("words")))
                .list();
    }

    Optional<Workshop> workshop(UUID id) {
        return database.sql("SELECT * FROM priority_workshop WHERE round = ?")
                .params(id)
                .query((row, ignored) -> new Workshop(
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("patients"),
                        row.getInt("carers"),
                        row.getInt("clinicians"),
                        row.getString("dissent")))
                .optional();
    }

    /// How many submissions have no place yet.
    int unplaced(UUID id) {
        return database.sql("SELECT count(*) FROM priority_submission WHERE round = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM priority_placing WHERE submission = id)")
                .params(id)
                .query(Integer.class)
                .single();
    }

    private static Round round(ResultSet row, int ignored) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("scope"),
                row.getString("place"),
                row.getObject("survey_ends", LocalDate.class),
                State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant());
    }
}
