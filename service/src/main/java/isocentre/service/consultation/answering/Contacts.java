package isocentre.service.consultation.answering;

import static isocentre.service.pages.Refusal.unless;

import isocentre.radiotherapy.standards.Parameters;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultations;
import isocentre.service.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Names and e-mail addresses that people left to be told of the outcome. They are seen by those who lead the
/// consultation alone, never published, and removed some days after the response is out, or a year after the last day
/// whatever became of it.
@Component
public class Contacts {
    private static final Parameters NUMBERS = Standards.load().parameters("consultation");

    private final JdbcClient database;
    private final Consultations consultations;
    private final AuditLog log;
    private final Clock clock;

    Contacts(JdbcClient database, Consultations consultations, AuditLog log, Clock clock) {
        this.database = database;
        this.consultations = consultations;
        this.log = log;
        this.clock = clock;
    }

    /// Somebody who wants to be told.
    public record Contact(String name, String email) {}

    public int count(UUID id) {
        return database.sql("SELECT count(*) FROM consultation_contact JOIN consultation_response ON id = response"
                        + " WHERE consultation = ?")
                .params(id)
                .query(Integer.class)
                .single();
    }

    /// All of them, for somebody who leads the consultation; the look goes into the log.
    @Transactional
    public List<Contact> look(Person by, Consultation one) {
        unless(consultations.leads(by, one.place()), "", "Only those who lead this consultation see who answered");
        log.append(by.getName(), Act.CONTACTS_SEEN, one.id().toString(), "");
        return database.sql("SELECT contact.* FROM consultation_contact contact"
                        + " JOIN consultation_response ON id = response WHERE consultation = ? ORDER BY email, name")
                .params(one.id())
                .query((row, ignored) -> new Contact(row.getString("name"), row.getString("email")))
                .list();
    }

    /// Removes those whose time is over.
    @Scheduled(
            initialDelayString = "${isocentre.consultations.after}",
            fixedDelayString = "${isocentre.consultations.every}")
    @Transactional
    public void removeWhoseTimeIsOver() {
        LocalDate today = LocalDate.now(clock);
        database
                .sql("DELETE FROM consultation_contact USING consultation_response response"
                        + " JOIN consultation asked ON asked.id = response.consultation"
                        + " WHERE response.id = consultation_contact.response AND (asked.closes < ? OR EXISTS"
                        + " (SELECT 1 FROM consultation_step step WHERE step.consultation = response.consultation"
                        + " AND move = 'publish' AND (at AT TIME ZONE 'Europe/London')::date < ?))"
                        + " RETURNING response.consultation")
                .params(today.minusDays(NUMBERS.value("contact-longest")))
                .params(today.minusDays(NUMBERS.value("contact-kept")))
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .forEach(id -> log.append(AuditLog.SYSTEM, Act.CONTACTS_REMOVED, id.toString(), ""));
    }
}
