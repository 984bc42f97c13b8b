package isocentre.service.people;

import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.people.signing.Invitations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets the first administrator in: nobody else could invite them.
@Component
public class FirstAdministrator {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, Invitations invitations, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.clock = clock;
    }

    /// The path of a link that sets up the account, once; an earlier one ends. Empty where somebody administers the
    /// service already.
    public Optional<String> invitation(String email) {
        if (accounts.administered()) {
            return Optional.empty();
        }
        Person person = accounts.find(email).orElseGet(() -> accounts.make(email, "Administrator", false));
        if (!person.has(Role.ADMINISTRATOR, LocalDate.now(clock))) {
            accounts.give(AuditLog.SYSTEM, person, Role.ADMINISTRATOR, Directory.ENGLAND, LocalDate.now(clock), null);
        }
        return Optional.of("/welcome/" + invitations.invite(AuditLog.SYSTEM, person));
    }
}
