package isocentre.service.people.signing;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Secrets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links that let somebody set up an account, once, within three days.
@Component
public class Invitations {
    private static final Duration GOOD_FOR = Duration.ofDays(3);

    private final JdbcClient database;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final SealingKey key;
    private final PasswordEncoder encoder;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random;

    Invitations(
            JdbcClient database,
            Accounts accounts,
            OneTimeCodes codes,
            SealingKey key,
            PasswordEncoder encoder,
            AuditLog log,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.accounts = accounts;
        this.codes = codes;
        this.key = key;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    /// An invitation that stands open.
    ///
    /// @param secret of the one-time codes, to be put into the app
    public record Open(Person person, byte[] secret) {}

    /// Makes a link's secret part; an earlier invitation of the account ends.
    @Transactional
    public String invite(String actor, Person person) {
        String token = Secrets.make(random);
        database.sql("DELETE FROM invitation WHERE account = ?")
                .params(person.id())
                .update();
        database.sql("INSERT INTO invitation VALUES (?, ?, ?, ?)")
                .params(
                        Secrets.hash(token),
                        person.id(),
                        key.seal(codes.secret()),
                        Timestamp.from(clock.instant().plus(GOOD_FOR)))
                .update();
        log.append(actor, Act.INVITED, person.getName(), "");
        return token;
    }

    public Optional<Open> open(String token) {
        return database.sql("SELECT account, secret FROM invitation WHERE token = ? AND expires_at > ?")
                .params(Secrets.hash(token), Timestamp.from(clock.instant()))
                .query((row, ignored) -> new Open(
                        accounts.find(row.getObject("account", UUID.class)).orElseThrow(),
                        key.open(row.getBytes("secret"))))
                .optional();
    }

    /// Sets name, password and one-time codes; the link is then used up. False where the code is wrong.
    @Transactional
    public boolean accept(String token, Open open, String name, String password, String code) {
        OptionalLong step = codes.step(open.secret(), code, 0);
        if (step.isEmpty()
                || database.sql("DELETE FROM invitation WHERE token = ?")
                                .params(Secrets.hash(token))
                                .update()
                        != 1) {
            return false;
        }
        database.sql("UPDATE account SET name = ?, password = ?, totp_secret = ?, totp_step = ? WHERE id = ?")
                .params(
                        name.strip(),
                        encoder.encode(password),
                        key.seal(open.secret()),
                        step.getAsLong(),
                        open.person().id())
                .update();
        // Whoever lost a phone may have lost a passkey with it: a new invitation sets every way in anew.
        int removed = database.sql("DELETE FROM passkey WHERE account = ?")
                .params(open.person().id())
                .update();
        log.append(
                open.person().getName(),
                Act.JOINED,
                open.person().getName(),
                removed == 0 ? "" : "with " + removed + " passkeys removed");
        return true;
    }

    /// Sets the password of an account of the demonstration.
    @Transactional
    public void openForDemo(Person person, String password) {
        database.sql("UPDATE account SET password = ? WHERE id = ? AND demo")
                .params(encoder.encode(password), person.id())
                .update();
    }
}
