package isocentre.service.people;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.people.signing.Invitations;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// One account for each role, for a demonstration only.
@Component
public class DemoAccounts {
    /// The provider of the demonstration's staff.
    private static final OdsCode PROVIDER = new OdsCode("RR8");

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 4, 1);
    private static final int LETTERS = 16;

    private final Accounts accounts;
    private final Invitations invitations;
    private final Directory directory;
    private final SecureRandom random;
    private final boolean demo;

    DemoAccounts(
            Accounts accounts,
            Invitations invitations,
            Directory directory,
            SecureRandom random,
            @Value("${isocentre.demo}") boolean demo) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.directory = directory;
        this.random = random;
        this.demo = demo;
    }

    /// An account that was made.
    public record Account(String role, String organisation, String email) {}

    /// What was made: the accounts, and the one password of all of them.
    public record Made(List<Account> accounts, String password) {}

    /// Makes the accounts, or gives those there are a new password.
    public Made make() {
        if (!demo) {
            throw new IllegalStateException("only a demonstration has such accounts");
        }
        String password = Secrets.make(random).substring(0, LETTERS);
        List<Account> made = new ArrayList<>();
        Arrays.stream(Role.values()).filter(Role::givable).forEach(role -> {
            String organisation = organisation(role);
            String email = role.code() + "@demo.example";
            Person person = accounts.find(email)
                    .orElseGet(() -> accounts.make(email, "Demo " + role.title().toLowerCase(Locale.UK), true));
            if (person.grants().isEmpty()) {
                accounts.give(AuditLog.SYSTEM, person, role, organisation, LONG_AGO, null);
            }
            invitations.openForDemo(person, password);
            made.add(new Account(role.title(), directory.name(organisation), email));
        });
        return new Made(made, password);
    }

    private String organisation(Role role) {
        return switch (role.scope()) {
            case PROVIDER -> PROVIDER.code();
            case NETWORK ->
                directory
                        .networkOf(PROVIDER, directory.today())
                        .map(Network::id)
                        .orElseThrow();
            case ENGLAND -> Directory.ENGLAND;
        };
    }
}
