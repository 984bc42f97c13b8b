package isocentre.service.plans.credentialing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of credentials.
@Component
class CredentialRows {
    private final JdbcClient database;
    private final Register register;

    CredentialRows(JdbcClient database, Register register) {
        this.database = database;
        this.register = register;
    }

    void insert(Credential one) {
        database.sql(
                        "INSERT INTO credential (id, provider, requirement, technique, machine, system, trial, requested_by,"
                                + " requester, requested_at, renews, state, state_since) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(one.id(), one.provider(), one.requirement(), one.technique())
                .param(one.machine().map(Equipment::id).orElse(null))
                .param(one.system().map(Equipment::id).orElse(null))
                .params(one.trial(), one.requestedBy(), one.requester(), Timestamp.from(one.requestedAt()))
                .param(one.renews().orElse(null))
                .params(one.state().word(), Timestamp.from(one.since()))
                .update();
    }

    Optional<Credential> find(UUID id) {
        return database.sql("SELECT * FROM credential WHERE id = ?")
                .params(id)
                .query(this::credential)
                .optional();
    }

    /// Keeps others from moving it until this transaction ends.
    Credential lock(UUID id) {
        return database.sql("SELECT * FROM credential WHERE id = ? FOR UPDATE")
                .params(id)
                .query(this::credential)
                .single();
    }

    List<Credential> of(String provider) {
        return database.sql("SELECT * FROM credential WHERE provider = ? ORDER BY requested_at DESC, id")
                .params(provider)
                .query(this::credential)
                .list();
    }

    /// Those that others' people may take, or that people of this provider have taken.
    List<Credential> toReview(String provider) {
        return database.sql("SELECT * FROM credential WHERE provider <> ? AND (state = 'evidence-received'"
                        + " OR state = 'under-review' AND reviewer_at = ?) ORDER BY state_since")
                .params(provider, provider)
                .query(this::credential)
                .list();
    }

    /// Those that say more than is so on a day: they are over, or name what is no longer in use.
    List<UUID> due(LocalDate day) {
        return database.sql("""
                        SELECT c.id FROM credential c
                        LEFT JOIN equipment m ON m.id = c.machine LEFT JOIN equipment s ON s.id = c.system
                        WHERE c.state NOT IN ('expired', 'lapsed', 'withdrawn')
                          AND (m.valid_to < :day OR s.valid_to < :day OR c.expires < :day)
                        ORDER BY c.requested_at, c.id""")
                .param("day", Date.valueOf(day))
                .query((row, ignored) -> row.getObject("id", UUID.class))
                .list();
    }

    void state(UUID id, State state, Instant now) {
        database.sql("UPDATE credential SET state = ?, state_since = ? WHERE id = ?")
                .params(state.word(), Timestamp.from(now), id)
                .update();
    }

    void expires(UUID id, LocalDate last) {
        database.sql("UPDATE credential SET expires = ? WHERE id = ?")
                .params(Date.valueOf(last), id)
                .update();
    }

    void reviewer(UUID id, Optional<Credential.Reviewer> reviewer) {
        database.sql("UPDATE credential SET reviewer_id = ?, reviewer = ?, reviewer_at = ? WHERE id = ?")
                .param(reviewer.map(Credential.Reviewer::id).orElse(null))
                .param(reviewer.map(Credential.Reviewer::name).orElse(null))
                .param(reviewer.map(Credential.Reviewer::provider).orElse(null))
                .param(id)
                .update();
    }

    void evidence(UUID id, Credential.Kind kind, String title, String words, String sha256, String by, Instant at) {
        database.sql("INSERT INTO credential_evidence (credential, kind, title, words, sha256, added_by, added_at)"
                        + " VALUES (?,?,?,?,?,?,?)")
                .params(id, kind.name(), title, words, sha256, by, Timestamp.from(at))
                .update();
    }

    List<Credential.Evidence> evidence(UUID id) {
        return database.sql("SELECT * FROM credential_evidence WHERE credential = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Credential.Evidence(
                        row.getLong("number"),
                        Credential.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("sha256"),
                        row.getString("added_by"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    void entry(UUID id, Instant at, String author, Move move, String words) {
        database.sql("INSERT INTO credential_entry (credential, at, author, move, words) VALUES (?,?,?,?,?)")
                .params(id, Timestamp.from(at), author, move.word(), words)
                .update();
    }

    List<Credential.Entry> entries(UUID id) {
        return database.sql("SELECT * FROM credential_entry WHERE credential = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Credential.Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("author"),
                        row.getString("move"),
                        row.getString("words")))
                .list();
    }

    private Credential credential(ResultSet row, int ignored) throws SQLException {
        UUID reviewer = row.getObject("reviewer_id", UUID.class);
        return new Credential(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                row.getString("requirement"),
                row.getString("technique"),
                equipment(row.getObject("machine", UUID.class)),
                equipment(row.getObject("system", UUID.class)),
                row.getString("trial"),
                row.getString("requested_by"),
                row.getString("requester"),
                row.getTimestamp("requested_at").toInstant(),
                Optional.ofNullable(row.getObject("renews", UUID.class)),
                reviewer == null
                        ? Optional.empty()
                        : Optional.of(new Credential.Reviewer(
                                reviewer, row.getString("reviewer"), row.getString("reviewer_at"))),
                State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                Optional.ofNullable(row.getDate("expires")).map(Date::toLocalDate));
    }

    private Optional<Equipment> equipment(@Nullable UUID id) {
        return id == null ? Optional.empty() : register.find(id);
    }
}
