package isocentre.service.practice;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who holds the four posts of each department. Where nobody is named clinical lead, whoever has that role at the
/// provider is.
@Component
public class Posts {
    private static final Set<Role> STAFF = Set.of(Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST);

    private final JdbcClient database;
    private final Accounts accounts;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;

    Posts(JdbcClient database, Accounts accounts, Directory directory, AuditLog log, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    /// Those who may be named: everybody who works for the provider today.
    public List<Person> staff(String provider) {
        return accounts.of(provider, directory.today()).stream()
                .filter(person -> works(person, provider, STAFF))
                .toList();
    }

    /// Who holds a post; nobody where none is named or the one who was has left.
    public List<Person> holders(String provider, Post post) {
        List<Person> named = database
                .sql("SELECT holder FROM department_post WHERE provider = ? AND post = ?"
                        + " ORDER BY number DESC LIMIT 1")
                .params(provider, post.name())
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find)
                .filter(person -> works(person, provider, STAFF))
                .stream()
                .toList();
        return named.isEmpty() && post == Post.CLINICAL_LEAD
                ? accounts.of(provider, directory.today()).stream()
                        .filter(person -> works(person, provider, Set.of(Role.CLINICAL_LEAD)))
                        .toList()
                : named;
    }

    /// Names who holds a post from now on.
    ///
    /// @param holder somebody who works for the provider
    @Transactional
    public void name(Person by, String provider, Post post, UUID holder) {
        Refusal.unless(
                staff(provider).stream().anyMatch(one -> one.id().equals(holder)),
                "holder",
                "Choose somebody who works for this provider and has an account");
        database.sql("INSERT INTO department_post (provider, post, holder, named_by, at) VALUES (?,?,?,?,?)")
                .params(provider, post.name(), holder, by.id(), Timestamp.from(clock.instant()))
                .update();
        log.append(by.getName(), Act.POST_NAMED, provider, post.title() + ": " + holder);
    }

    private boolean works(Person person, String provider, Set<Role> roles) {
        return person.on(directory.today())
                .anyMatch(grant -> grant.organisation().equals(provider) && roles.contains(grant.role()));
    }
}
