package isocentre.service.capture;

import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads submissions.
@Component
class SubmissionRows {
    private static final int LATEST = 200;

    private final JdbcClient database;
    private final JsonMapper json;

    SubmissionRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Submission> find(UUID id) {
        return database.sql("SELECT * FROM submission WHERE id = ?")
                .params(id)
                .query(this::read)
                .optional();
    }

    List<Submission> of(OdsCode provider) {
        return database.sql("SELECT * FROM submission WHERE provider = ? ORDER BY received_at DESC LIMIT " + LATEST)
                .params(provider.code())
                .query(this::read)
                .list();
    }

    List<Submission> in(State state) {
        return database.sql("SELECT * FROM submission WHERE state = ? ORDER BY state_since, received_at")
                .params(state.word())
                .query(this::read)
                .list();
    }

    Optional<Submission> same(OdsCode provider, String digest) {
        return database.sql("SELECT * FROM submission WHERE provider = ? AND digest = ?"
                        + " AND state NOT IN ('superseded', 'withdrawn', 'rejected')")
                .params(provider.code(), digest)
                .query(this::read)
                .optional();
    }

    private Submission read(ResultSet row, int ignored) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String signer = row.getString("signer");
        String verdict = row.getString("verdict");
        Date month = row.getDate("month");
        Timestamp signed = row.getTimestamp("signed_at");
        return new Submission(
                id,
                new OdsCode(row.getString("provider")),
                row.getString("digest"),
                State.of(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                month == null ? Optional.empty() : Optional.of(Month.of(month.toLocalDate())),
                row.getString("sender"),
                row.getTimestamp("received_at").toInstant(),
                verdict == null ? Optional.empty() : Optional.of(json.readValue(verdict, Verdict.class)),
                row.getString("problem"),
                row.getLong("repaired"),
                signer == null || signed == null
                        ? Optional.empty()
                        : Optional.of(new Submission.Signature(signer, signed.toInstant())),
                Optional.ofNullable(row.getString("data_version")),
                Optional.ofNullable(row.getString("lot")),
                files(id));
    }

    private List<Submission.File> files(UUID id) {
        return database.sql("SELECT name, bytes, sha256 FROM submission_file WHERE submission = ? ORDER BY name")
                .params(id)
                .query((row, ignored) -> new Submission.File(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }
}
