package isocentre.service.people.signing;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Password, then one-time code. Accounts of the demonstration need no code, and are let in only by a demonstration.
@Component
public class SignIn {
    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final SealingKey key;
    private final AuditLog log;
    private final boolean demo;
    /// Compared with where there is no such account, so that an answer takes as long as for one that there is.
    private final String nobody;

    SignIn(
            JdbcClient database,
            PasswordEncoder encoder,
            Accounts accounts,
            OneTimeCodes codes,
            SealingKey key,
            AuditLog log,
            @Value("${isocentre.demo}") boolean demo) {
        this.database = database;
        this.encoder = encoder;
        this.accounts = accounts;
        this.codes = codes;
        this.key = key;
        this.log = log;
        this.demo = demo;
        this.nobody = java.util.Objects.requireNonNull(encoder.encode("nobody's password"));
    }

    private record Kept(@Nullable String password, byte[] secret, long step) {}

    /// Who has this e-mail address and password; empty where nobody has.
    public Optional<Person> withPassword(String email, String password) {
        Optional<Person> person = accounts.find(email).filter(one -> accounts.joined(one) && (demo || !one.demo()));
        String hash = person.flatMap(one -> Optional.ofNullable(kept(one.id()).password()))
                .orElse(nobody);
        boolean right = encoder.matches(password, hash);
        // An account of an identity provider has no password: nobody's does not open it.
        return person.filter(one -> right && !hash.equals(nobody));
    }

    /// Whether somebody who is signed in knows the account's password: where another left the screen open, they do not.
    public boolean knowsPassword(Person person, String password) {
        return hasPassword(person)
                && encoder.matches(password, kept(person.id()).password());
    }

    /// Whether the account has one: accounts of an identity provider have none.
    public boolean hasPassword(Person person) {
        return kept(person.id()).password() != null;
    }

    /// Sets another password.
    @Transactional
    public void change(Person person, String password) {
        database.sql("UPDATE account SET password = ? WHERE id = ?")
                .params(encoder.encode(password), person.id())
                .update();
        log.append(person.getName(), Act.PASSWORD_CHANGED, person.getName(), "");
    }

    /// Whether the code is the person's now; it is then used up.
    @Transactional
    public boolean withCode(Person person, String code) {
        Kept kept = kept(person.id());
        OptionalLong step = codes.step(key.open(kept.secret()), code, kept.step());
        return step.isPresent()
                && database.sql("UPDATE account SET totp_step = ? WHERE id = ? AND totp_step < ?")
                                .params(step.getAsLong(), person.id(), step.getAsLong())
                                .update()
                        == 1;
    }

    public void refused(Optional<Person> person) {
        log.append(
                AuditLog.PUBLIC,
                Act.SIGN_IN_REFUSED,
                person.map(Person::getName).orElse("unknown"),
                person.isPresent() ? "wrong password or code" : "no such account");
    }

    /// What an identity provider answered was not taken.
    public void refused(String provider, String why) {
        log.append(AuditLog.PUBLIC, Act.SIGN_IN_REFUSED, provider, why);
    }

    /// @param means such as `with password and code`
    public void signedIn(Person person, String means) {
        log.append(person.getName(), Act.SIGNED_IN, person.getName(), means);
    }

    private Kept kept(UUID account) {
        return database.sql("SELECT password, totp_secret, totp_step FROM account WHERE id = ?")
                .params(account)
                .query((row, ignored) -> new Kept(
                        row.getString(1), row.getBytes(2) == null ? new byte[0] : row.getBytes(2), row.getLong(3)))
                .single();
    }
}
