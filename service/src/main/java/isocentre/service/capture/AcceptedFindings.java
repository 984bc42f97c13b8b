package isocentre.service.capture;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
