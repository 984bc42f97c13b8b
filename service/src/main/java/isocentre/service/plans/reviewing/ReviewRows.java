package isocentre.service.plans.reviewing;

import isocentre.plans.dicom.Uid;
import isocentre.service.people.Person;
import isocentre.service.plans.store.StoredObject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of reviews.
@Component
class ReviewRows {
    private final JdbcClient database;

    ReviewRows(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, Person by, String provider, Reviews.Request request, Uid shown, String title, Instant now) {
        database.sql(
                        "INSERT INTO plan_review (id, study, shown, title, provider, skill, rare, first_fraction, question,"
                                + " requested_by, requester, requested_at, state, state_since) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        id,
                        request.study().value(),
                        shown.value(),
                        title,
                        provider,
                        request.skill(),
                        request.rare(),
                        Date.valueOf(request.firstFraction()),
                        request.question(),
                        by.id(),
                        by.name(),
                        Timestamp.from(now),
                        State.REQUESTED.word(),
                        Timestamp.from(now))
                .update();
    }

    void versions(UUID id, List<StoredObject> objects) {
        for (StoredObject object : objects) {
            database.sql("INSERT INTO plan_review_object VALUES (?, ?, ?, ?)")
                    .params(
                            id,
                            object.name().instance().value(),
                            object.kind() == isocentre.plans.dicom.SopClass.OTHER
                                    ? object.modality()
                                    : object.kind().title(),
                            object.sha256())
                    .update();
        }
    }

    List<Review.Version> versions(UUID id) {
        return database.sql("SELECT * FROM plan_review_object WHERE review = ? ORDER BY kind, uid")
                .params(id)
                .query((row, ignored) ->
                        new Review.Version(row.getString("uid"), row.getString("kind"), row.getString("sha256")))
                .list();
    }

    Optional<Review> find(UUID id) {
        return database.sql("SELECT * FROM plan_review WHERE id = ?")
                .params(id)
                .query(ReviewRows::review)
                .optional();
    }

    /// Keeps others from moving it until this transaction ends.
    Review lock(UUID id) {
        return database.sql("SELECT * FROM plan_review WHERE id = ? FOR UPDATE")
                .params(id)
                .query(ReviewRows::review)
                .single();
    }

    List<Review> of(String provider) {
        return database.sql("SELECT * FROM plan_review WHERE provider = ? OR reviewer_at = ? ORDER BY requested_at DESC"
                        + " LIMIT 300")
                .params(provider, provider)
                .query(ReviewRows::review)
                .list();
    }

    List<Review.Entry> entries(UUID id) {
        return database.sql("SELECT * FROM plan_review_entry WHERE review = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Review.Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("author"),
                        row.getString("move"),
                        row.getString("structure"),
                        row.getString("slice"),
                        row.getString("words")))
                .list();
    }

    void entry(UUID id, Instant at, String author, String move, String structure, String slice, String words) {
        database.sql("INSERT INTO plan_review_entry (review, at, author, move, structure, slice, words)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(at), author, move, structure, slice, words)
                .update();
    }

    void assign(UUID id, Review.Reviewer reviewer) {
        database.sql("UPDATE plan_review SET reviewer_id = ?, reviewer = ?, reviewer_at = ? WHERE id = ?")
                .params(reviewer.id(), reviewer.name(), reviewer.provider(), id)
                .update();
    }

    void state(UUID id, State state, Instant now) {
        database.sql("UPDATE plan_review SET state = ?, state_since = ? WHERE id = ?")
                .params(state.word(), Timestamp.from(now), id)
                .update();
        String outcome = switch (state) {
            case OUTCOME_A -> "A";
            case OUTCOME_B -> "B";
            case OUTCOME_C -> "C";
            case REQUESTED, ASSIGNED, IN_REVIEW, CHANGED, NOT_CHANGED, CLOSED, WITHDRAWN -> "";
        };
        if (!outcome.isEmpty()) {
            database.sql("UPDATE plan_review SET outcome = ?, outcome_at = ? WHERE id = ?")
                    .params(outcome, Timestamp.from(now), id)
                    .update();
        }
    }

    /// Those who say that they have a skill.
    List<Review.Reviewer> skilled(String skill) {
        return database.sql("SELECT a.id, a.name, s.provider FROM reviewer_skill s JOIN account a ON a.id = s.account"
                        + " WHERE s.skill = ? AND EXISTS (SELECT 1 FROM role_given r WHERE r.account = a.id"
                        + " AND r.organisation = s.provider AND r.role IN ('clinical-lead', 'physicist')"
                        + " AND r.valid_from <= current_date AND coalesce(r.valid_to, current_date) >= current_date)"
                        + " ORDER BY s.provider, a.name")
                .params(skill)
                .query((row, ignored) -> new Review.Reviewer(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("provider")))
                .list();
    }

    /// Ids of those who sent what is reviewed.
    List<String> sentBy(Review review) {
        return database.sql("SELECT DISTINCT h.sent_by FROM plan_held h JOIN plan_object o ON o.uid = h.uid"
                        + " WHERE o.study IN (?, ?)")
                .params(review.study().value(), review.shown().value())
                .query((row, ignored) -> row.getString("sent_by"))
                .list();
    }

    private static Review review(ResultSet row, int ignored) throws SQLException {
        UUID reviewer = row.getObject("reviewer_id", UUID.class);
        Timestamp outcome = row.getTimestamp("outcome_at");
        return new Review(
                row.getObject("id", UUID.class),
                new Uid(row.getString("study")),
                new Uid(row.getString("shown")),
                row.getString("title"),
                row.getString("provider"),
                row.getString("skill"),
                row.getBoolean("rare"),
                row.getDate("first_fraction").toLocalDate(),
                row.getString("question"),
                row.getObject("requested_by", UUID.class),
                row.getString("requester"),
                row.getTimestamp("requested_at").toInstant(),
                reviewer == null
                        ? Optional.empty()
                        : Optional.of(
                                new Review.Reviewer(reviewer, row.getString("reviewer"), row.getString("reviewer_at"))),
                State.of(row.getString("state")),
                outcome == null ? Optional.empty() : Optional.of(outcome.toInstant()));
    }
}
