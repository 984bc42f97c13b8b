package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Codes;
import isocentre.service.Site;
import isocentre.service.people.signing.Invitations;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String PASSWORD = "four words of nonsense";

    private final Site site = Site.open();
    private final Invitations invitations = site.part(Invitations.class);

    @Test
    void aPersonTakesUpAnInvitationOnceAndIsSignedIn() {
        Person person = site.invite(Role.DATA_MANAGER, "RR8");
        String token = invitations.invite("system", person);
        byte[] secret = invitations.open(token).orElseThrow().secret();
        Browser browser = site.visitor();
        assertThat(browser.get("/welcome/" + token).heading()).isEqualTo("Set up your account");

        assertThat(browser.send("/welcome/" + token, "name", "A", "password", "short", "code", "000000"))
                .satisfies(seen -> {
                    assertThat(seen.status()).isEqualTo(422);
                    assertThat(seen.page().title()).startsWith("Error: ");
                    assertThat(seen.main()).contains("at least 12 characters");
                });
        assertThat(browser.send("/welcome/" + token, "name", "A", "password", PASSWORD, "code", Codes.now(secret))
                        .location())
                .contains("/");

        assertThat(browser.get("/account").main()).contains(person.email());
        assertThat(site.visitor().get("/welcome/" + token).status()).isEqualTo(404);
    }

    @Test
    void signingInNeedsPasswordAndAnUnusedCode() {
        Person person = site.invite(Role.CLINICAL_LEAD, "RR8");
        String token = invitations.invite("system", person);
        byte[] secret = invitations.open(token).orElseThrow().secret();
        String used = Codes.now(secret);
        site.visitor().send("/welcome/" + token, "name", "A", "password", PASSWORD, "code", used);

        Browser browser = site.visitor();
        assertThat(browser.get("/account").location()).contains("/sign-in");
        assertThat(browser.send("/sign-in", "email", person.email(), "password", "wrong password")
                        .status())
                .isEqualTo(422);
        assertThat(browser.send(
                                "/sign-in",
                                "email",
                                person.email().toUpperCase(java.util.Locale.UK),
                                "password",
                                PASSWORD)
                        .location())
                .contains("/sign-in/code");
        assertThat(browser.get("/account").location()).contains("/sign-in");
        assertThat(browser.send("/sign-in/code", "code", used).main()).contains("was used already");
        assertThat(browser.send("/sign-in/code", "code", Codes.next(secret)).location())
                .as("the page first wanted")
                .contains("/account");
        assertThat(browser.get("/account").status()).isEqualTo(200);

        Browser thief = site.visitor();
        thief.send("/sign-in", "email", person.email(), "password", PASSWORD);
        assertThat(thief.send("/sign-in/code", "code", Codes.next(secret)).status())
                .as("the same code again")
                .isEqualTo(422);
    }

    @Test
    void anUnknownAddressIsAnsweredLikeAWrongPassword() {
        Person person = site.invite(Role.AUDITOR, "ENG");
        site.signedIn(person);
        String known = site.visitor()
                .send("/sign-in", "email", person.email(), "password", "wrong password")
                .main();
        String unknown = site.visitor()
                .send("/sign-in", "email", "nobody@example.org", "password", "wrong password")
                .main();
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void aTenthFailureClosesTheAccountsDoorForAQuarterOfAnHour() {
        Browser browser = site.visitor();
        String email = "target" + System.nanoTime() + "@example.org";
        for (int i = 0; i < 10; i++) {
            assertThat(browser.send("/sign-in", "email", email, "password", "guess " + i)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(browser.send("/sign-in", "email", email, "password", "guess").status())
                .isEqualTo(429);
    }

    @Test
    void signingOutEverywhereEndsAllOfAPersonsSessions() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Browser one = site.signedIn(person);
        Browser other = site.signedIn(person);
        assertThat(one.get("/account").page().select("main tbody tr")).hasSize(2);
        one.send("/account/sign-out-everywhere");
        assertThat(one.get("/account").location()).contains("/sign-in");
        assertThat(other.get("/account").location()).contains("/sign-in");
    }

    @Test
    void onesOtherSessionCanBeEndedAloneAndNobodyElses() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Browser one = site.signedIn(person);
        Browser other = site.signedIn(person);
        Browser stranger = site.signedIn(Role.PHYSICIST, "RR8");
        String end =
                one.get("/account").page().select("main form[action*=sessions]").attr("action");
        assertThat(end).startsWith("/account/sessions/").doesNotContain(cookie(other));
        assertThat(stranger.send(end).location()).contains("/account");
        assertThat(other.get("/account").status())
                .as("a stranger cannot end it")
                .isEqualTo(200);
        one.send(end);
        assertThat(other.get("/account").location()).contains("/sign-in");
        assertThat(one.get("/account").main()).contains("Here").doesNotContain("Sign out Another");
    }

    @Test
    void aChangeOfRolesEndsThePersonsSessions() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Browser browser = site.signedIn(person);
        site.part(Accounts.class).give("system", person, Role.AUDITOR, "ENG", LocalDate.of(2024, 1, 1), null);
        assertThat(browser.get("/account").location()).contains("/sign-in");
    }

    @Test
    void aSessionEndsAfterItsWholeTimeHoweverBusyItIs() {
        Browser browser = site.signedIn(Role.PHYSICIST, "RR8");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        site.database()
                .sql("UPDATE spring_session SET creation_time = creation_time - ?")
                .params(Duration.ofHours(13).toMillis())
                .update();
        assertThat(browser.get("/account").location()).contains("/sign-in");
    }

    @Test
    void aSessionEndsWhenItLiesIdleForHalfAnHour() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Browser browser = site.signedIn(person);
        idle(person, Duration.ofMinutes(29));
        assertThat(browser.get("/account").status()).isEqualTo(200);
        idle(person, Duration.ofMinutes(31));
        assertThat(browser.get("/account").location()).contains("/sign-in");
    }

    private void idle(Person person, Duration time) {
        site.database()
                .sql("UPDATE spring_session SET last_access_time = last_access_time - ? WHERE principal_name = ?")
                .params(time.toMillis(), person.getName())
                .update();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Browser browser = site.signedIn(Role.PHYSICIST, "RR8");
        assertThat(browser.call("POST", "/sign-out").status()).isEqualTo(403);
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void theIdOfASessionChangesAtSignIn() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        site.signedIn(person);
        Browser browser = site.visitor();
        browser.send("/sign-in", "email", person.email(), "password", PASSWORD);
        String before = cookie(browser);
        byte[] secret = secretOf(person);
        browser.send("/sign-in/code", "code", Codes.next(secret));
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(cookie(browser)).isNotEqualTo(before);
    }

    private byte[] secretOf(Person person) {
        // A new invitation has a new secret; the account's own is sealed, so the test takes the account up again.
        String token = invitations.invite("system", person);
        byte[] secret = invitations.open(token).orElseThrow().secret();
        site.visitor().send("/welcome/" + token, "name", "A", "password", PASSWORD, "code", Codes.now(secret));
        return secret;
    }

    private static String cookie(Browser browser) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("isocentre"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
