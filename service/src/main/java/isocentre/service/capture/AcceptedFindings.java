package isocentre.service.capture;

import isocentre.dataset.Finding;
import isocentre.dataset.Verdict;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Warnings that a person has looked at and found right as they are, with the reason.
@Component
public class AcceptedFindings {
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    AcceptedFindings(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /// @param finding its place in the verdict, from 0
    @Transactional
    public void accept(UUID submission, int finding, String reason, Person by) {
        database.sql("INSERT INTO finding_accepted VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (submission, finding) DO UPDATE SET reason = excluded.reason,"
                        + " accepted_by = excluded.accepted_by, accepted_at = excluded.accepted_at")
                .params(submission, finding, reason, by.name(), Timestamp.from(clock.instant()))
                .update();
        log.append(by.getName(), Act.FINDING_ACCEPTED, submission.toString(), "finding " + (finding + 1));
    }

    /// Takes the reasons over to a new verdict on the same files: to the same cause, wherever it stands now.
    @Transactional
    public void carry(UUID submission, Verdict before, Verdict after) {
        List<Integer> places = database.sql(
                        "SELECT finding FROM finding_accepted WHERE submission = ? ORDER BY finding")
                .params(submission)
                .query((row, ignored) -> row.getInt("finding"))
                .list();
        for (int place : places) { // Below nought meanwhile, so that no two meet.
            database.sql("UPDATE finding_accepted SET finding = ? WHERE submission = ? AND finding = ?")
                    .params(-1 - place, submission, place)
                    .update();
        }
        for (int place : places) {
            Optional<Integer> now =
                    place < before.findings().size() ? same(before.findings().get(place), after) : Optional.empty();
            if (now.isPresent()) {
                database.sql("UPDATE finding_accepted SET finding = ? WHERE submission = ? AND finding = ?")
                        .params(now.get(), submission, -1 - place)
                        .update();
            }
        }
        database.sql("DELETE FROM finding_accepted WHERE submission = ? AND finding < 0")
                .params(submission)
                .update();
    }

    private static Optional<Integer> same(Finding cause, Verdict verdict) {
        return IntStream.range(0, verdict.findings().size())
                .filter(i -> {
                    Finding other = verdict.findings().get(i);
                    return other.rule().equals(cause.rule())
                            && other.file().equals(cause.file())
                            && other.field().equals(cause.field())
                            && other.value().equals(cause.value())
                            && other.count() == cause.count();
                })
                .boxed()
                .findFirst();
    }

    /// The reasons, with the name of who gave each, by place of the finding.
    public Map<Integer, String> of(UUID submission) {
        return database
                .sql(
                        "SELECT finding, reason || ' (' || accepted_by || ')' AS words FROM finding_accepted WHERE submission = ?")
                .params(submission)
                .query((row, ignored) -> Map.entry(row.getInt("finding"), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
