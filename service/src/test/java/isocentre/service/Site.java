package isocentre.service;

import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.people.signing.Invitations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One real service with a real database for all tests of this run, stopped at its end.
public final class Site {
    private static final Duration CODE_LASTS = Duration.ofSeconds(30);
    private static int people;

    private final Path home;
    private final Service.Running running;

    private Site(Path home, Map<String, String> settings) {
        this.home = home;
        settings.forEach(System::setProperty);
        try {
            running = Service.start(new Service.Options(home, "127.0.0.1", 0, true));
            settings.keySet().forEach(System::clearProperty);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Started by the first test that opens it.
    private static final class Shared {
        static final Site THE_ONE = new Site(temporary(), Map.of());
    }

    public static Site open() {
        return Shared.THE_ONE;
    }

    /// A service of one's own, with settings that the others must not have.
    public static Site with(Map<String, String> settings) {
        return new Site(temporary(), settings);
    }

    /// A service over a home that holds something already.
    public static Site over(Path home) {
        return new Site(home, Map.of());
    }

    /// The same, on a day that the test turns.
    public static Site over(Path home, LocalDate day) {
        return new Site(
                home, Map.of("isocentre.day", day.toString(), "spring.main.sources", TurnedClock.Part.class.getName()));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("isocentre-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void close() {
        running.close();
    }

    public Path home() {
        return home;
    }

    public String address() {
        return "http://127.0.0.1:" + running.port();
    }

    public <T> T part(Class<T> type) {
        return running.part(type);
    }

    public <T> java.util.Collection<T> parts(Class<T> type) {
        return running.parts(type);
    }

    public JdbcClient database() {
        return part(JdbcClient.class);
    }

    /// The public.
    public Browser visitor() {
        return new Browser(address());
    }

    /// A new person with a role, who has taken up the invitation by the page and is signed in.
    public Browser signedIn(Role role, String organisation) {
        return signedIn(invite(role, organisation));
    }

    public Person invite(Role role, String organisation) {
        Accounts accounts = part(Accounts.class);
        Person person = accounts.make("person" + ++people + "@example.org", "Synthetic Person " + people, false);
        accounts.give("system", person, role, organisation, LocalDate.of(2020, 1, 1), null);
        return accounts.find(person.id()).orElseThrow();
    }

    public Browser signedIn(Person person) {
        Invitations invitations = part(Invitations.class);
        String token = invitations.invite("system", person);
        Browser browser = visitor();
        Clock clock = part(Clock.class);
        byte[] secret = invitations.open(token).orElseThrow().secret();
        Browser.Seen seen;
        Instant shown;
        do {
            shown = clock.instant();
            seen = browser.send(
                    "/welcome/" + token,
                    "name",
                    person.name(),
                    "password",
                    "four words of nonsense",
                    "code",
                    Codes.at(secret, shown));
            // Where the machine stood still for so long, the app shows another code by now.
        } while (seen.status() != 303 && clock.instant().isAfter(shown.plus(CODE_LASTS)));
        if (seen.status() != 303) {
            throw new AssertionError("the invitation was not taken up: " + seen.text());
        }
        return browser;
    }
}
