package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.people.signing.PasswordRule;
import isocentre.service.people.signing.SignIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

class PasswordTest {
    private static final String OLD = "four words of nonsense";
    private static final String FRESH = "seven lilac tubas disagree";

    private final Site site = Site.open();

    @Test
    void onesOwnPasswordIsChangedByWhoKnowsThePresentOneAndOtherSessionsEnd() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Browser other = site.signedIn(person);
        Browser here = site.signedIn(person);
        assertThat(here.get("/account").page().select("main a[href='/account/password']"))
                .hasSize(1);
        assertThat(here.send("/account/password", "present", "a guess at it", "password", FRESH))
                .satisfies(seen -> {
                    assertThat(seen.status()).isEqualTo(422);
                    assertThat(seen.main()).contains("That is not your present password");
                });
        assertThat(here.send("/account/password", "present", OLD, "password", OLD)
                        .main())
                .contains("Enter another password than the present one");
        assertThat(here.send("/account/password", "present", OLD, "password", FRESH)
                        .location())
                .contains("/account");
        assertThat(here.get("/account").main()).contains("signed out everywhere else");
        assertThat(other.get("/account").location()).contains("/sign-in");

        assertThat(site.visitor()
                        .send("/sign-in", "email", person.email(), "password", OLD)
                        .status())
                .isEqualTo(422);
        assertThat(site.visitor()
                        .send("/sign-in", "email", person.email(), "password", FRESH)
                        .location())
                .contains("/sign-in/code");
        assertThat(site.part(AuditLog.class).about(person.getName()))
                .extracting(Entry::act)
                .startsWith(Act.SIGN_IN_REFUSED, Act.PASSWORD_CHANGED, Act.SIGN_IN_REFUSED);
    }

    @Test
    void guessesAtThePresentPasswordAreLimitedLikeSigningIn() {
        Browser here = site.signedIn(Role.PHYSICIST, "RR8");
        for (int i = 0; i < 10; i++) {
            assertThat(here.send("/account/password", "present", "guess " + i, "password", FRESH)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(here.send("/account/password", "present", OLD, "password", FRESH)
                        .status())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "passwordpassword",
                "123456789012",
                "qwertyuiop123",
                "aaaaaaaaaaaaaaaa",
                "iloveyou1234",
                "Administrator1",
                "radiotherapy2026",
                "isocentreisocentre",
                "december2025"
            })
    void whatWouldBeGuessedFirstIsRefused(String common) {
        assertThat(rule().mistake(common, somebody()))
                .hasValueSatisfying(words -> assertThat(words).contains("harder to guess"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, FRESH, "correct horse battery staple", "zonder Öl läuft gar nichts", "k3#Vq0_tz!Ww9"})
    void whatIsLongAndOnesOwnIsTakenWhateverItsSigns(String good) {
        assertThat(rule().mistake(good, somebody())).isEmpty();
    }

    @Test
    void onesOwnNameAndAddressAndShortOnesAreRefused() {
        assertThat(rule().mistake("short one", somebody())).isPresent();
        assertThat(rule().mistake("x".repeat(201), somebody())).isPresent();
        assertThat(rule().mistake("hildegardbingen", somebody())).isPresent();
        assertThat(rule().mistake("my hildegard@example.org", somebody())).isPresent();
    }

    @Test
    void whoSignedInSomeWhileAgoProvesItAgainBeforeEndingSessions() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Browser here = site.signedIn(person);
        site.signedIn(person);
        signedInAnHourAgo(person);
        String end = here.get("/account")
                .page()
                .select("main form[action*=sessions]")
                .attr("action");
        for (String path :
                new String[] {end, "/account/sign-out-everywhere", "/account/passkeys", "/account/passkeys/a/remove"}) {
            assertThat(here.send(path).location()).as(path).contains("/account/again");
        }
        assertThat(here.send("/account/passkeys/options").status()).isEqualTo(409);
        assertThat(here.get("/account").main()).contains("Sign in again to add or remove a passkey");
        assertThat(here.send("/account/again", "password", "a guess at it").status())
                .isEqualTo(422);
        assertThat(here.send("/account/again", "password", OLD).location()).contains("/account");
        assertThat(here.send(end).location()).contains("/account");
        assertThat(here.get("/account").page().select("main form[action*=sessions]"))
                .isEmpty();
    }

    @Test
    void anAccountOfAnIdentityProviderHasNoPasswordToTry() {
        Person person = site.part(Accounts.class).make("provided@example.org", "Synthetic Provided", false);
        site.database()
                .sql("INSERT INTO identity VALUES ('https://issuer.example', ?, ?, now())")
                .params(person.getName(), person.id())
                .update();
        SignIn signIn = site.part(SignIn.class);
        assertThat(signIn.withPassword(person.email(), "nobody's password")).isEmpty();
        assertThat(signIn.knowsPassword(person, "nobody's password")).isFalse();
    }

    private void signedInAnHourAgo(Person person) {
        age(site.part(FindByIndexNameSessionRepository.class), person);
    }

    private static <S extends Session> void age(FindByIndexNameSessionRepository<S> sessions, Person person) {
        sessions.findByPrincipalName(person.getName()).values().forEach(session -> {
            session.setAttribute(
                    "proved", System.currentTimeMillis() - Duration.ofHours(1).toMillis());
            sessions.save(session);
        });
    }

    private PasswordRule rule() {
        return site.part(PasswordRule.class);
    }

    private static Person somebody() {
        return new Person(
                java.util.UUID.randomUUID(), "hildegard@example.org", "Hildegard Bingen", java.util.List.of(), false);
    }
}
