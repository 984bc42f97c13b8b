package isocentre.service.capture.reminding;

import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends reminders by e-mail, each once. A mail server that fails holds up nothing else: what it did not take is tried
/// again, later and later. Without a mail server nothing is sent; pages say what is due all the same.
@Component
public class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 7;

    private final Occasions occasions;
    private final Accounts accounts;
    private final JdbcClient database;
    private final Clock clock;
    private final Optional<MailSender> mail;
    private final String from;
    private final String site;

    Reminders(
            Occasions occasions,
            Accounts accounts,
            JdbcClient database,
            Clock clock,
            Optional<MailSender> mail,
            @Value("${isocentre.mail.from}") String from,
            @Value("${isocentre.site}") String site) {
        this.occasions = occasions;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
        this.mail = mail;
        this.from = from;
        this.site = site;
    }

    /// Whether a person gets reminders by e-mail.
    public boolean on(Person person) {
        return database.sql("SELECT count(*) FROM reminder_off WHERE account = ?")
                        .params(person.id())
                        .query(Long.class)
                        .single()
                == 0;
    }

    public void turn(Person person, boolean on) {
        if (on) {
            database.sql("DELETE FROM reminder_off WHERE account = ?")
                    .params(person.id())
                    .update();
        } else {
            database.sql("INSERT INTO reminder_off VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(person.id(), Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /// Whether there is a mail server at all.
    public boolean sent() {
        return mail.isPresent();
    }

    @Scheduled(initialDelayString = "${isocentre.reminders.after}", fixedDelayString = "${isocentre.reminders.every}")
    void run() {
        if (mail.isEmpty()) {
            return;
        }
        try {
            note();
            send(mail.get());
        } catch (RuntimeException e) {
            LOG.warn("Reminders were not looked after; they are the next time", e);
        }
    }

    private void note() {
        Timestamp now = Timestamp.from(clock.instant());
        for (Reminder one : occasions.now()) {
            if (!one.to().demo() && on(one.to())) {
                database.sql("INSERT INTO reminder (account, kind, subject, title, words, made_at, next_try)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(one.to().id(), one.kind().name(), one.subject(), one.title(), one.words(), now, now)
                        .update();
            }
        }
    }

    private record Waiting(UUID account, String kind, String subject, String title, String words, int tries) {}

    private void send(MailSender server) {
        List<Waiting> waiting = database.sql(
                        "SELECT * FROM reminder WHERE sent_at IS NULL AND next_try <= ? ORDER BY made_at LIMIT 500")
                .params(Timestamp.from(clock.instant()))
                .query((row, ignored) -> new Waiting(
                        row.getObject("account", UUID.class),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("title"),
                        row.getString("words"),
                        row.getInt("tries")))
                .list();
        for (Waiting one : waiting) {
            Optional<Person> person = accounts.find(one.account()).filter(this::on);
            try {
                person.ifPresent(to -> server.send(letter(to, one)));
                settle(one, "sent_at", clock.instant());
            } catch (MailException e) {
                Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(one.tries(), DOUBLINGS));
                LOG.warn("The mail server did not take a reminder: {}. It is tried again in {}", e.getMessage(), wait);
                settle(one, "next_try", clock.instant().plus(wait));
            }
        }
    }

    private SimpleMailMessage letter(Person to, Waiting one) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to.email());
        letter.setSubject("Isocentre: " + one.title());
        letter.setText("Dear " + to.name() + ",\n\n" + one.words() + "\n\n" + site + path(one)
                + "\n\nTo get no more of these letters, turn them off at " + site + "/reminders\n");
        return letter;
    }

    private static String path(Waiting one) {
        return switch (Reminder.Kind.valueOf(one.kind())) {
            case DUE, LATE -> "/submissions/new";
            case WAITS -> "/submissions/" + one.subject();
            case OTHER -> "/practice";
        };
    }

    private void settle(Waiting one, String column, Instant at) {
        database.sql("UPDATE reminder SET tries = tries + 1, " + column
                        + " = ? WHERE account = ? AND kind = ? AND subject = ?")
                .params(Timestamp.from(at), one.account(), one.kind(), one.subject())
                .update();
    }
}
