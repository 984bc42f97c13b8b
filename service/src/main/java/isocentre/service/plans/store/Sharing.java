package isocentre.service.plans.store;

import isocentre.plans.dicom.Uid;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import java.io.IOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets another provider see a study, for a purpose and a time. What leaves its provider names nobody: where it
/// would, a copy goes instead.
@Component
public class Sharing {
    private final Deidentifying deidentifying;
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Sharing(Deidentifying deidentifying, JdbcClient database, AuditLog log, Clock clock) {
        this.deidentifying = deidentifying;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /// The study that may be shown to others: this one, or a copy of it that names nobody.
    ///
    /// @param objects of one study, held by the sender's provider
    /// @return empty if an object could not be freed of names: then nothing may be shared
    public Optional<Uid> showable(Sender sender, List<StoredObject> objects) throws IOException {
        if (objects.stream().allMatch(StoredObject::deidentified)) {
            return Optional.of(objects.getFirst().name().study());
        }
        List<Receipt> receipts = deidentifying.copy(sender, objects);
        List<Uid> studies = receipts.stream()
                .filter(Receipt.Stored.class::isInstance)
                .map(receipt -> ((Receipt.Stored) receipt).object().name().study())
                .toList();
        if (studies.size() != receipts.size() || studies.stream().distinct().count() != 1) {
            return Optional.empty();
        }
        database.sql("INSERT INTO plan_copy VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(
                        studies.getFirst().value(),
                        objects.getFirst().name().study().value())
                .update();
        return Optional.of(studies.getFirst());
    }

    @Transactional
    public void share(Sender owner, Uid study, String reader, String purpose, LocalDate ends) {
        database.sql("INSERT INTO plan_share (id, study, owner, reader, purpose, made_at, made_by, ends_on)"
                        + " VALUES (?,?,?,?,?,?,?,?)")
                .params(
                        UUID.randomUUID(),
                        study.value(),
                        owner.provider(),
                        reader,
                        purpose,
                        Timestamp.from(clock.instant()),
                        owner.actor(),
                        Date.valueOf(ends))
                .update();
        log.append(
                owner.actor(),
                Act.PLANS_SHARED,
                study.value(),
                "by " + owner.provider() + " with " + reader + " for " + purpose + " until " + ends);
    }
}
