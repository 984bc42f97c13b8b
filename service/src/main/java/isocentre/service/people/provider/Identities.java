package isocentre.service.people.provider;

import isocentre.service.organisations.Directory;
import isocentre.service.people.Accounts;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.people.provider.RoleClaims.Held;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts of people whom a provider knows, and the roles that its claims give and take at each sign-in. An account is
/// never found by its address: whoever can choose the address at a provider would be let into another's account.
@Component
class Identities {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");
    /// An ending that no mail is ever delivered to (RFC 2606).
    private static final String NO_ADDRESS = ".invalid";

    private final JdbcClient database;
    private final Accounts accounts;
    private final Directory directory;
    private final Clock clock;

    Identities(JdbcClient database, Accounts accounts, Directory directory, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    /// How a provider knows somebody.
    private record Identity(String issuer, String subject) {
        static Identity of(OidcUser user) {
            return new Identity(
                    Objects.requireNonNull(user.getIssuer()).toString(), Objects.requireNonNull(user.getSubject()));
        }
    }

    Optional<Person> find(OidcUser user) {
        Identity identity = Identity.of(user);
        return database.sql("SELECT account FROM identity WHERE issuer = ? AND subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find);
    }

    /// The roles that somebody holds today by the claims of this provider, as they stand in the account.
    Set<Held> standing(String provider, Person person) {
        return byProvider(provider, person).stream()
                .map(grant -> new Held(grant.role(), grant.organisation()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether a role may be bound to an organisation that a claim names.
    boolean bound(Role role, String organisation) {
        return switch (role.scope()) {
            case PROVIDER -> directory.isProvider(organisation);
            case NETWORK -> directory.isNetwork(organisation);
            case ENGLAND -> organisation.equals(Directory.ENGLAND);
        };
    }

    /// Makes the account, where there is none yet, and its roles what the claims say.
    @Transactional
    Person settle(String provider, OidcUser user, Set<Held> held) {
        Identity identity = Identity.of(user);
        Person person = find(user).orElseGet(() -> make(provider, user));
        for (Grant grant : byProvider(provider, person)) {
            if (!held.contains(new Held(grant.role(), grant.organisation()))) {
                accounts.take(provider, person, grant);
            }
        }
        Set<Held> standing = standing(provider, person);
        for (Held one : held) {
            if (!standing.contains(one)) {
                accounts.giveByProvider(provider, person, one.role(), one.organisation());
            }
        }
        database.sql("UPDATE identity SET seen_at = ? WHERE issuer = ? AND subject = ?")
                .params(Timestamp.from(clock.instant()), identity.issuer(), identity.subject())
                .update();
        return accounts.find(person.id()).orElseThrow();
    }

    private List<Grant> byProvider(String provider, Person person) {
        return person.on(LocalDate.now(clock))
                .filter(grant -> provider.equals(grant.provider()))
                .toList();
    }

    private Person make(String provider, OidcUser user) {
        Identity identity = Identity.of(user);
        String address = Optional.ofNullable(user.getEmail())
                .filter(claimed -> ADDRESS.matcher(claimed).matches())
                .filter(claimed -> accounts.find(claimed).isEmpty())
                .orElseGet(() -> UUID.randomUUID() + "@" + provider + NO_ADDRESS);
        Person person = accounts.make(address, name(user), false);
        database.sql("INSERT INTO identity (issuer, subject, account, seen_at) VALUES (?, ?, ?, ?)")
                .params(identity.issuer(), identity.subject(), person.id(), Timestamp.from(clock.instant()))
                .update();
        return person;
    }

    private static String name(OidcUser user) {
        String name = user.getFullName();
        return name == null || name.isBlank() ? "Unnamed person" : name.strip();
    }
}
