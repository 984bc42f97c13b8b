package isocentre.service.priorities.voting;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.priorities.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What everybody sent to rounds, and where it went.
@Component
public class Survey {
    private static final int LONGEST = 1000;

    private final JdbcClient database;
    private final Clock clock;

    Survey(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What is wrong with what somebody would send.
    public static void check(String words) {
        unless(!words.isBlank(), "words", "Write what you would like research to find out");
        unless(words.length() <= LONGEST, "words", "Write up to 1,000 letters: this has " + words.length());
    }

    /// Keeps what somebody sent.
    @Transactional
    public void send(UUID round, String words, Optional<Voice> voice) {
        check(words);
        database.sql("INSERT INTO priority_submission VALUES (?,?,?,?,?)")
                .params(UUID.randomUUID(), round, words, voice.map(Voice::word).orElse(""), LocalDate.now(clock))
                .update();
    }

    /// In an order that tells nothing of who sent what when.
    public List<Submission> of(UUID round) {
        return database.sql("SELECT submission.id, submission.words AS said, part, question,"
                        + " coalesce(reason, '') AS reason, coalesce(went.words, '') AS words"
                        + " FROM priority_submission submission"
                        + " LEFT JOIN priority_placing went ON went.submission = submission.id"
                        + " WHERE round = ? ORDER BY submission.id")
                .params(round)
                .query((row, ignored) -> new Submission(
                        row.getObject("id", UUID.class),
                        row.getString("said"),
                        Voice.of(row.getString("part")),
                        Optional.ofNullable(row.getObject("question", UUID.class)),
                        row.getString("reason"),
                        row.getString("words")))
                .list();
    }

    /// Puts a submission into a question, or out of the round with a reason; a later place replaces the first.
    public void place(UUID submission, @Nullable UUID question, String reason, String words, String by) {
        database.sql("INSERT INTO priority_placing VALUES (?,?,?,?,?) ON CONFLICT (submission) DO UPDATE SET"
                        + " question = excluded.question, reason = excluded.reason, words = excluded.words,"
                        + " placed_by = excluded.placed_by")
                .params(submission)
                .param(question)
                .params(reason, words, by)
                .update();
    }
}
