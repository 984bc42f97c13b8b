package isocentre.service.consultation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.consultation.Consultations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContactsTest {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final LocalDate CLOSED = LocalDate.of(2025, 3, 31);

    private final Site site = Site.open();

    @Test
    void namesAndAddressesGoThirtyDaysAfterTheResponseIsPublished() {
        UUID id = consultation();
        site.database()
                .sql("INSERT INTO consultation_step (consultation, at, actor, name, office, move, words)"
                        + " VALUES (?, '2025-05-10 12:00:00+00', 'system', 'Synthetic', '', 'publish', '')")
                .params(id)
                .update();
        contacts(LocalDate.of(2025, 6, 9)).removeWhoseTimeIsOver();
        assertThat(contacts(CLOSED).count(id)).as("the thirtieth day").isEqualTo(1);
        contacts(LocalDate.of(2025, 6, 10)).removeWhoseTimeIsOver();
        assertThat(contacts(CLOSED).count(id)).as("the day after").isZero();
        assertThat(site.part(AuditLog.class).entry(Act.CONTACTS_REMOVED, id.toString()))
                .isPresent();
    }

    @Test
    void namesAndAddressesGoAYearAfterTheLastDayWhateverBecameOfTheResponse() {
        UUID id = consultation();
        contacts(LocalDate.of(2026, 3, 31)).removeWhoseTimeIsOver();
        assertThat(contacts(CLOSED).count(id)).isEqualTo(1);
        contacts(LocalDate.of(2026, 4, 1)).removeWhoseTimeIsOver();
        assertThat(contacts(CLOSED).count(id)).isZero();
        assertThat(site.database()
                        .sql("SELECT words FROM consultation_answer JOIN consultation_response ON id = response"
                                + " WHERE consultation = ?")
                        .params(id)
                        .query(String.class)
                        .single())
                .as("what was said stays")
                .isEqualTo("Too far.");
    }

    private Contacts contacts(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(12, 0).atZone(ENGLAND).toInstant(), ENGLAND);
        return new Contacts(
                site.part(JdbcClient.class), site.part(Consultations.class), site.part(AuditLog.class), clock);
    }

    /// Planned, so that no other test and no page of the public sees it.
    private UUID consultation() {
        UUID id = UUID.randomUUID();
        UUID response = UUID.randomUUID();
        site.database()
                .sql("INSERT INTO consultation VALUES (?, 'Synthetic', 'about', 'why', 'Patients', 'Travel', 'paper',"
                        + " 'ODN-01', '2025-03-01', ?, 'planned', now())")
                .params(id, CLOSED)
                .update();
        site.database()
                .sql("INSERT INTO consultation_response VALUES (?, ?, '2025-03-05', NULL, '')")
                .params(response, id)
                .update();
        site.database()
                .sql("INSERT INTO consultation_answer VALUES (?, 1, 'Too far.')")
                .params(response)
                .update();
        site.database()
                .sql("INSERT INTO consultation_contact VALUES (?, 'Synthetic Person', 'synthetic@example.org')")
                .params(response)
                .update();
        return id;
    }
}
