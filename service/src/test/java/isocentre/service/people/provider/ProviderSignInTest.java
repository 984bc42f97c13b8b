package isocentre.service.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.people.Accounts;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

/// Sign-in with OpenID Connect: the good ways with a provider that somebody else wrote, the bad ones with a forger.
class ProviderSignInTest {
    private static final Map<String, String> MANAGER = Map.of("role_code", "R5080", "org_code", "RR8");
    private static final Map<String, String> LEAD = Map.of("role_code", "R0260", "org_code", "RR8");

    @TempDir
    static Path folder;

    private static Site site;
    private static RealProvider real;
    private static ForgedProvider forged;
    private static HttpServer clientKeys;

    @BeforeAll
    static void start() throws Exception {
        Path roles = Files.writeString(folder.resolve("roles.csv"), """
                value,role,organisation
                R5080,data-manager,*
                R0260,clinical-lead,*
                R9999,auditor,ENG
                """);
        RSAKey key = new RSAKeyGenerator(2048)
                .keyID("isocentre")
                .algorithm(JWSAlgorithm.RS512)
                .generate();
        Path clientKey = Files.writeString(folder.resolve("client.jwk"), key.toString());
        clientKeys = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        clientKeys.createContext("/", exchange -> {
            byte[] set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        clientKeys.start();
        forged = new ForgedProvider();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String issuer = "http://127.0.0.1:" + port;
        Map<String, String> settings = new HashMap<>();
        for (String name : List.of("spring", "springkey", "forged", "down")) {
            String prefix = "isocentre.providers." + name + ".";
            settings.put(prefix + "title", "the provider " + name);
            settings.put(prefix + "issuer", name.equals("forged") ? forged.issuer() : issuer);
            settings.put(prefix + "client-id", name.equals("forged") ? "isocentre" : name);
            settings.put(prefix + "roles", roles.toString());
            settings.put(prefix + "roles-claim", "nhsid_nrbac_roles");
            settings.put(prefix + "role-field", "role_code");
            settings.put(prefix + "organisation-field", "org_code");
            if (name.equals("springkey")) {
                settings.put(prefix + "client-key", clientKey.toString());
            } else {
                settings.put(prefix + "client-secret", RealProvider.SECRET);
            }
        }
        settings.put("isocentre.providers.forged.acr", "AAL2,AAL3");
        settings.put("isocentre.providers.forged.max-age", "30m");
        settings.put("isocentre.providers.down.issuer", "http://127.0.0.1:1");
        // The providers are not there yet: the service starts without them.
        site = Site.with(settings);
        real = new RealProvider(
                port,
                site.address() + "/sign-in/return/",
                "http://127.0.0.1:" + clientKeys.getAddress().getPort() + "/");
    }

    @AfterAll
    static void stop() {
        site.close();
        real.close();
        forged.close();
        clientKeys.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring", "springkey"})
    void aPersonSignsInWithCodePkceNonceAndStateAndHasTheRolesOfTheClaims(String provider) throws Exception {
        String subject = "person-" + UUID.randomUUID();
        real.hold(subject, List.of(MANAGER, Map.of("role_code", "unknown", "org_code", "RR8")));
        Browser browser = site.visitor();
        browser.get("/calendar");
        String there = begin(browser, provider);
        assertThat(there).contains("response_type=code", "code_challenge_method=S256", "nonce=", "state=");

        Browser.Seen back = browser.get(path(RealProvider.signIn(there, subject)));
        assertThat(back.location()).as("the page first wanted").contains("/calendar");
        assertThat(browser.get("/account").main())
                .contains("Synthetic " + subject, subject + "@provider.example", "Data manager");

        Person person = account(browser);
        assertThat(person.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.role()).isEqualTo(Role.DATA_MANAGER);
            assertThat(grant.organisation()).isEqualTo("RR8");
            assertThat(grant.provider()).isEqualTo(provider);
        });
        assertThat(site.part(AuditLog.class).about(person.getName()))
                .extracting(Entry::act)
                .containsExactly(Act.SIGNED_IN, Act.ROLE_GIVEN);
        assertThat(site.part(AuditLog.class)
                        .entry(Act.ROLE_GIVEN, person.getName())
                        .orElseThrow())
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(provider))
                .satisfies(entry -> assertThat(entry.detail()).endsWith("by the identity provider " + provider));
    }

    @Test
    void theSamePersonComesBackToTheSameAccountWhateverTheAddress() throws Exception {
        String subject = "person-" + UUID.randomUUID();
        real.hold(subject, List.of(MANAGER));
        Person somebody = site.part(Accounts.class).make(subject + "@provider.example", "Synthetic Other", false);
        Person first = account(signedIn(subject));
        assertThat(first.id()).as("an address never opens an account").isNotEqualTo(somebody.id());
        assertThat(account(signedIn(subject)).id()).isEqualTo(first.id());
    }

    @Test
    void aChangeOfRolesIsTakenOnlyAfterSigningInAgainThere() throws Exception {
        String subject = "person-" + UUID.randomUUID();
        real.hold(subject, List.of(MANAGER));
        Browser before = signedIn(subject);
        Person person = account(before);
        real.hold(subject, List.of(LEAD));

        Browser browser = site.visitor();
        Browser.Seen back = browser.get(path(RealProvider.signIn(begin(browser, "spring"), subject)));
        String again = whole(back);
        assertThat(again).contains("prompt=login", "max_age=0");
        assertThat(roles(person)).as("nothing has changed yet").containsExactly(Role.DATA_MANAGER);

        assertThat(browser.get(path(RealProvider.signIn(again, subject))).location())
                .contains("/");
        assertThat(roles(person)).containsExactly(Role.CLINICAL_LEAD);
        assertThat(before.get("/account").location())
                .as("sessions with the old role end")
                .contains("/sign-in");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(site.part(AuditLog.class).about(person.getName()))
                .extracting(Entry::act)
                .containsExactly(Act.SIGNED_IN, Act.ROLE_GIVEN, Act.ROLE_TAKEN, Act.SIGNED_IN, Act.ROLE_GIVEN);
    }

    @Test
    void whoHasNoRoleThereHasNoneHereAndGetsNoAccount() throws Exception {
        String subject = "person-" + UUID.randomUUID();
        real.hold(subject, List.of(Map.of("role_code", "R5080", "org_code", "no such provider")));
        Browser browser = site.visitor();
        Browser.Seen seen = browser.get(path(RealProvider.signIn(begin(browser, "spring"), subject)));
        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.heading()).isEqualTo("You have no role here");
        assertThat(site.part(Accounts.class).find(subject + "@provider.example"))
                .isEmpty();
    }

    @Test
    void anAnswerIsTakenOnceAndInTheBrowserThatAsked() throws Exception {
        String subject = "person-" + UUID.randomUUID();
        real.hold(subject, List.of(MANAGER));
        Browser browser = site.visitor();
        String back = path(RealProvider.signIn(begin(browser, "spring"), subject));
        refused(site.visitor(), back, "state");
        assertThat(browser.get(back).location()).contains("/");
        browser.send("/sign-out");
        refused(browser, back, "state");

        // A stolen code, put into the answer to a request of one's own: the code is used up, and its proof key
        // another's.
        Browser thief = site.visitor();
        String own = parameter(begin(thief, "spring"), "state");
        Browser victim = site.visitor();
        String stolen = RealProvider.signIn(begin(victim, "spring"), subject);
        refused(
                thief,
                "/sign-in/return/spring?code=" + parameter(stolen, "code") + "&state=" + own,
                "token: invalid_grant");
        refused(thief, "/sign-in/return/spring?error=access_denied&state=" + own, "state");
    }

    @Test
    void aProviderThatIsDownIsSaidAndTheRestWorks() {
        Browser browser = site.visitor();
        assertThat(browser.get("/sign-in").main()).contains("Sign in with the provider down");
        Browser.Seen seen = browser.get("/sign-in/with/down");
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.main()).contains("Try again in a few minutes");
        assertThat(browser.get("/sign-in/with/nobody").status()).isEqualTo(404);
        assertThat(site.signedIn(Role.AUDITOR, "ENG").get("/account").status()).isEqualTo(200);
    }

    @Test
    void theForgersTokenIsTakenWhereItIsRight() throws Exception {
        Browser browser = site.visitor();
        String there = begin(browser, "forged");
        assertThat(there).contains("acr_values=AAL2%20AAL3", "max_age=1800");
        forged.signs(forged.right(parameter(there, "nonce")).build());
        assertThat(browser.get(answer(there)).location()).contains("/");
    }

    enum Wrong {
        NO_ALGORITHM("invalid_id_token"),
        PUBLIC_KEY_AS_SECRET("invalid_id_token"),
        ANOTHER_KEY("invalid_id_token"),
        CHANGED_SIGNATURE("invalid_id_token"),
        NO_NONCE("invalid_nonce"),
        ANOTHER_NONCE("invalid_nonce"),
        ANOTHER_ISSUER("invalid_id_token"),
        ANOTHER_AUDIENCE("invalid_id_token"),
        EXPIRED("invalid_id_token"),
        ISSUED_IN_THE_FUTURE("invalid_id_token"),
        WEAK_MEANS("acr"),
        LONG_AGO("auth_time");

        private final String told;

        Wrong(String told) {
            this.told = told;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsNotRightIsRefusedWithAPlainPageAndAnEntry(Wrong wrong) throws Exception {
        Browser browser = site.visitor();
        String there = begin(browser, "forged");
        JWTClaimsSet.Builder right = forged.right(parameter(there, "nonce"));
        Instant now = Instant.now();
        switch (wrong) {
            case NO_ALGORITHM -> forged.signsNot(right.build());
            case PUBLIC_KEY_AS_SECRET -> forged.signsWithThePublicKey(right.build());
            case ANOTHER_KEY -> forged.signsWithAnotherKey(right.build());
            case CHANGED_SIGNATURE -> forged.signsAndChangesTheSignature(right.build());
            case NO_NONCE -> forged.signs(right.claim("nonce", null).build());
            case ANOTHER_NONCE -> forged.signs(right.claim("nonce", "another").build());
            case ANOTHER_ISSUER ->
                forged.signs(right.issuer("http://127.0.0.1:1").build());
            case ANOTHER_AUDIENCE -> forged.signs(right.audience("another").build());
            case EXPIRED ->
                forged.signs(
                        right.expirationTime(Date.from(now.minusSeconds(120))).build());
            case ISSUED_IN_THE_FUTURE ->
                forged.signs(right.issueTime(Date.from(now.plusSeconds(3600))).build());
            case WEAK_MEANS -> forged.signs(right.claim("acr", "AAL1").build());
            case LONG_AGO ->
                forged.signs(right.claim("auth_time", now.minusSeconds(7200).getEpochSecond())
                        .build());
        }
        refused(browser, answer(there), wrong.told);
    }

    private static void refused(Browser browser, String path, String why) {
        long before = refusals();
        Browser.Seen seen = browser.get(path);
        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.heading()).isEqualTo("You could not be signed in");
        assertThat(browser.get("/account").location()).contains("/sign-in");
        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(site.part(AuditLog.class).before(Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo(Act.SIGN_IN_REFUSED);
                    assertThat(entry.detail()).contains(why);
                });
    }

    private static long refusals() {
        return site.database()
                .sql("SELECT count(*) FROM audit_entry WHERE act = 'SIGN_IN_REFUSED'")
                .query(Long.class)
                .single();
    }

    private static Browser signedIn(String subject) throws Exception {
        Browser browser = site.visitor();
        assertThat(browser.get(path(RealProvider.signIn(begin(browser, "spring"), subject)))
                        .status())
                .isEqualTo(303);
        return browser;
    }

    private static String begin(Browser browser, String provider) {
        Browser.Seen seen = browser.get("/sign-in/with/" + provider);
        assertThat(seen.status()).isEqualTo(303);
        return whole(seen);
    }

    /// The address as it was sent, with the service's own within it.
    private static String whole(Browser.Seen seen) {
        return seen.response().headers().firstValue("Location").orElseThrow();
    }

    private static String answer(String there) {
        return "/sign-in/return/forged?code=any&state=" + parameter(there, "state");
    }

    private static String parameter(String address, String name) {
        return String.valueOf(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(name));
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Person account(Browser browser) {
        String address = browser.get("/account").page().select("dl dd").get(1).text();
        return site.part(Accounts.class).find(address).orElseThrow();
    }

    private static List<Role> roles(Person person) {
        return site.part(Accounts.class)
                .find(person.id())
                .orElseThrow()
                .on(LocalDate.now())
                .map(Grant::role)
                .toList();
    }
}
