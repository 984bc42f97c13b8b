package isocentre.service.capture.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.capture.Calendar;
import isocentre.service.capture.Sent;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class RemindersTest {
    private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private final Site site = Site.open();
    private final Occasions occasions = site.part(Occasions.class);
    private final GreenMail server = new GreenMail(ANY_PORT);

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    private Reminders by(MailSender sender, Clock clock) {
        return new Reminders(
                occasions,
                site.part(Accounts.class),
                site.database(),
                clock,
                Optional.of(sender),
                "isocentre@example.org",
                "https://isocentre.example");
    }

    private static MailSender at(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return sender;
    }

    private List<MimeMessage> letters(Person to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getRecipients(Message.RecipientType.TO)[0]
                                .toString()
                                .equals(to.email());
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static boolean has(List<MimeMessage> letters, String subject) throws jakarta.mail.MessagingException {
        for (MimeMessage letter : letters) {
            if (letter.getSubject().contains(subject)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whoIsLateAndWhoseSubmissionWaitsIsToldOnceUnlessTheyTurnedItOff() throws Exception {
        Person manager = site.invite(Role.DATA_MANAGER, "RD1");
        Person lead = site.invite(Role.CLINICAL_LEAD, "RD1");
        Person off = site.invite(Role.DATA_MANAGER, "RD1");
        Browser browser = site.signedIn(manager);
        Browser quiet = site.signedIn(off);
        assertThat(quiet.get("/reminders").main()).contains("You are reminded by e-mail");
        assertThat(quiet.send("/reminders", "letters", "off").status()).isEqualTo(303);
        assertThat(quiet.get("/reminders").main()).contains("You get no reminders by e-mail");
        UUID id = Sent.checked(site, browser, "RD1", Months.of("RD1", new Month(2025, 3)));
        site.database()
                .sql("UPDATE submission SET state_since = state_since - interval '2 days' WHERE id = ?")
                .params(id)
                .update();

        server.start();
        Reminders reminders = by(at(server.getSmtp().getPort()), Clock.systemDefaultZone());
        reminders.run();
        for (Person told : List.of(manager, lead)) {
            assertThat(has(letters(told), "is late")).isTrue();
            assertThat(has(letters(told), "March 2025 waits to be signed")).isTrue();
        }
        assertThat(letters(off)).isEmpty();
        String text = letters(lead).getLast().getContent().toString();
        assertThat(text).contains("Dear " + lead.name(), "https://isocentre.example/", "/reminders");
        int sent = letters(manager).size();
        reminders.run();
        assertThat(letters(manager)).as("each is sent once").hasSize(sent);
        browser.send("/submissions/" + id + "/withdraw", "reason", "a test");
    }

    @Test
    void aMailServerThatFailsHurtsNothingAndIsTriedAgain() throws Exception {
        Person manager = site.invite(Role.DATA_MANAGER, "RTE");
        Reminders failing = by(at(1), Clock.systemDefaultZone());
        failing.run();
        server.start();
        Reminders soon = by(at(server.getSmtp().getPort()), Clock.systemDefaultZone());
        soon.run();
        assertThat(letters(manager)).as("it waits a little").isEmpty();
        Reminders later =
                by(at(server.getSmtp().getPort()), Clock.offset(Clock.systemDefaultZone(), Duration.ofMinutes(6)));
        later.run();
        assertThat(has(letters(manager), "is late")).isTrue();
    }

    @Test
    void aMonthIsRememberedThreeWorkingDaysBeforeItIsDue() {
        Person manager = site.invite(Role.DATA_MANAGER, "RTE");
        Month march = new Month(2026, 3);
        LocalDate due = site.part(Calendar.class).dueOn(march);
        LocalDate three = site.part(Calendar.class).before(due, 3);
        assertThat(of(manager, three.minusDays(1), march)).isEmpty();
        assertThat(of(manager, three, march)).containsExactly(Reminder.Kind.DUE);
        assertThat(of(manager, due, march)).containsExactly(Reminder.Kind.DUE);
        assertThat(of(manager, due.plusDays(1), march)).containsExactly(Reminder.Kind.LATE);
    }

    private List<Reminder.Kind> of(Person person, LocalDate day, Month month) {
        return occasions.on(day).stream()
                .filter(one -> one.to().equals(person) && one.subject().equals("RTE " + month))
                .map(Reminder::kind)
                .toList();
    }
}
