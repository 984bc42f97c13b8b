package isocentre.service.people.passkey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import isocentre.service.Browser;
import isocentre.service.Chromium;
import isocentre.service.Codes;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.people.Accounts;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.people.signing.Invitations;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Passkeys in a real browser, with a device that Chromium plays.
class PasskeyTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String PASSWORD = "four words of nonsense";
    private static final int LOOP = 1 << 20;

    private static Chromium chromium;

    private final Site site = Site.open();
    /// Passkeys are bound to a name: the address of the site's own machine has one.
    private final String named = site.address().replace("127.0.0.1", "localhost");
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.find();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void aPersonAddsAPasskeyAndSignsInWithItAlone() {
        Person person = site.invite(Role.CLINICAL_LEAD, "RR8");
        Page page = signedIn(person);
        Device device = new Device(page);
        add(page, "Work laptop");
        assertThat(page.locator("main")).containsText("The passkey Work laptop is yours");
        look(page, "passkeys");
        Page phone = page;
        phone.setViewportSize(360, 900);
        look(phone, "passkeys-360");

        press(page, "Sign out");
        page.navigate(named + "/account");
        press(page, "Sign in with a passkey");
        assertThat(page.locator("h1")).hasText("Your account");
        assertThat(page.locator("main")).containsText(person.email());
        assertThat(page.locator("[aria-label='Your passkeys'] td[data-label='Last used']"))
                .not()
                .hasText("never");
        assertThat(site.part(AuditLog.class).about(person.getName()))
                .extracting(Entry::act)
                .startsWith(Act.SIGNED_IN, Act.SIGNED_OUT, Act.PASSKEY_ADDED);
        assertThat(site.part(AuditLog.class)
                        .entry(Act.SIGNED_IN, person.getName())
                        .orElseThrow()
                        .detail())
                .isEqualTo("with a passkey");

        press(page, "Sign out");
        page.navigate(named + "/sign-in");
        look(page, "passkey-sign-in-360");
        device.verifiesItsOwner(false);
        press(page, "Sign in with a passkey");
        assertThat(page.locator("[data-passkey-words]")).containsText("You can try again");
    }

    @Test
    void aPasskeyThatWasRemovedOpensNothing() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Page page = signedIn(person);
        new Device(page);
        add(page, "Phone");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove Phone"))
                .click();
        assertThat(page.locator("main")).containsText("It opens nothing here any more");
        assertThat(page.locator("[aria-label='Your passkeys']")).hasCount(0);
        press(page, "Sign out");
        page.navigate(named + "/sign-in");
        press(page, "Sign in with a passkey");
        assertThat(page.locator(".nhsuk-error-summary")).containsText("does not open an account here");
        look(page, "passkey-refused");
        assertRefused("passkey: unknown");
        assertThat(site.part(AuditLog.class).about(person.getName()))
                .extracting(Entry::act)
                .startsWith(Act.SIGNED_OUT, Act.PASSKEY_REMOVED, Act.PASSKEY_ADDED);
    }

    @Test
    void anAnswerCountsOnceAndInTheBrowserThatWasAsked() {
        Page page = signedIn(site.invite(Role.PHYSICIST, "RR8"));
        new Device(page);
        add(page, "Laptop");
        press(page, "Sign out");
        page.navigate(named + "/sign-in");
        List<String> answers = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey") && request.postData() != null) {
                answers.add(request.postData());
            }
        });
        press(page, "Sign in with a passkey");
        assertThat(page.locator(".masthead__person")).containsText("Synthetic Person");
        String answer = URLDecoder.decode(
                answers.getFirst().replaceAll(".*credential=([^&]+).*", "$1"), StandardCharsets.UTF_8);

        Browser thief = site.visitor();
        refused(thief, answer, "passkey: this browser was asked for none, or too long ago");
        thief.send("/sign-in/passkey/options");
        refused(thief, answer, "passkey: an answer to another question");
        refused(thief, answer, "passkey: this browser was asked for none, or too long ago");
        for (String rubbish :
                List.of("", "{", "null", "{}", "{\"id\":\"a\",\"rawId\":\"a\",\"type\":\"public-key\"}")) {
            thief.send("/sign-in/passkey/options");
            assertThat(thief.send("/sign-in/passkey", "credential", rubbish).status())
                    .as(rubbish)
                    .isEqualTo(422);
        }
    }

    @Test
    void anAnswerGivenToAnotherSiteOrWithoutItsOwnersFingerIsRefused() throws Exception {
        Page page = signedIn(site.invite(Role.PHYSICIST, "RR8"));
        new Device(page);
        add(page, "Laptop");
        Browser thief = site.visitor();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("hi".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        other.start();
        try {
            page.navigate("http://localhost:" + other.getAddress().getPort() + "/");
            refused(thief, answer(page, options(thief), "required"), "passkey: given to another site");
        } finally {
            other.stop(0);
        }
        page.navigate(named + "/sign-in");
        refused(thief, answer(page, options(thief), "discouraged"), "passkey: the device did not verify its owner");
        String right = answer(page, options(thief), "required");
        refused(thief, changed(right), "passkey: wrong signature");
        site.database()
                .sql("UPDATE passkey SET signature_count = ?")
                .params(LOOP)
                .update();
        refused(thief, answer(page, options(thief), "required"), "passkey: used before, or copied");
        site.database().sql("UPDATE passkey SET signature_count = 1").update();
        String good = answer(page, options(thief), "required");
        assertThat(thief.send("/sign-in/passkey", "credential", good).location())
                .as("what was refused was refused for that alone")
                .contains("/account");
    }

    @Test
    void aRoleThatEndedIsNotOpenedByAPasskey() {
        Person person = site.invite(Role.AUDITOR, "ENG");
        Page page = signedIn(person);
        new Device(page);
        add(page, "Laptop");
        page.navigate(named + "/audit");
        assertThat(page.locator("h1")).hasText("What was done by whom");
        Accounts accounts = site.part(Accounts.class);
        Grant grant = accounts.find(person.id()).orElseThrow().grants().getFirst();
        accounts.take("system", person, grant);
        page.navigate(named + "/sign-in");
        press(page, "Sign in with a passkey");
        assertThat(page.locator(".masthead__office")).hasText("No role today");
        assertThat(page.navigate(named + "/audit").status()).isEqualTo(403);
    }

    @Test
    void aNewInvitationRemovesThePasskeysOfALostDevice() {
        Person person = site.invite(Role.AUDITOR, "ENG");
        Page page = signedIn(person);
        new Device(page);
        add(page, "Lost phone");
        site.signedIn(person);
        assertThat(site.part(Passkeys.class).of(person)).isEmpty();
    }

    @Test
    void whatPasskeysNeedIsSaidWhereItIsMissing() {
        Person person = site.invite(Role.AUDITOR, "ENG");
        Browser address = site.signedIn(person);
        assertThat(address.get("/account").main()).contains("Passkeys work only at " + named);
        assertThat(site.visitor().get("/sign-in").main()).contains("To sign in with a passkey, go to " + named);

        BrowserContext without = chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false));
        contexts.add(without);
        Page page = without.newPage();
        page.navigate(named + "/sign-in");
        assertThat(page.locator("noscript p").innerText())
                .isEqualTo("Passkeys need JavaScript, which is switched off here. Your password works without.");
        assertThat(page.locator("noscript p").isVisible()).isTrue();
        assertThat(page.locator("[data-passkey]")).isHidden();
    }

    /// Options that the service asks this browser with.
    private static String options(Browser browser) {
        Browser.Seen seen = browser.send("/sign-in/passkey/options");
        assertThat(seen.status()).isEqualTo(200);
        return seen.text();
    }

    /// What the page's device answers, whatever page it is.
    private static String answer(Page page, String options, String verification) {
        return page.evaluate(
                        "async ([options, verification]) => JSON.stringify(await navigator.credentials.get({ publicKey:"
                                + " { ...PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)),"
                                + " userVerification: verification } }))",
                        List.of(options, verification))
                .toString();
    }

    /// The same answer with the last byte of its signature another.
    private static String changed(String answer) {
        int end = answer.indexOf('"', answer.indexOf("\"signature\":\"") + "\"signature\":\"".length());
        int at = end - 8;
        char other = answer.charAt(at) == 'A' ? 'B' : 'A';
        return answer.substring(0, at) + other + answer.substring(at + 1);
    }

    private void refused(Browser browser, String answer, String why) {
        Browser.Seen seen = browser.send("/sign-in/passkey", "credential", answer);
        assertThat(seen.status()).as(why).isEqualTo(422);
        assertThat(seen.main()).contains("That passkey does not open an account here");
        assertRefused(why);
        assertThat(browser.get("/account").location()).contains("/sign-in");
    }

    private void assertRefused(String why) {
        assertThat(site.part(AuditLog.class).entry(Act.SIGN_IN_REFUSED, "passkey"))
                .hasValueSatisfying(entry -> assertThat(entry.detail()).isEqualTo(why));
    }

    private Page signedIn(Person person) {
        BrowserContext context = chromium.browser().newContext(new NewContextOptions().setViewportSize(1280, 900));
        contexts.add(context);
        Page page = context.newPage();
        Invitations invitations = site.part(Invitations.class);
        String token = invitations.invite("system", person);
        page.navigate(named + "/welcome/" + token);
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("Code of six digits")
                .fill(Codes.now(invitations.open(token).orElseThrow().secret()));
        press(page, "Set up my account");
        return page;
    }

    private void add(Page page, String name) {
        page.navigate(named + "/account");
        page.getByLabel("Name of a new passkey").fill(name);
        press(page, "Add a passkey");
        assertThat(page.locator("[aria-label='Your passkeys']")).containsText(name);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(what + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(what)
                .isEqualTo(true);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(violation ->
                                        Set.of("serious", "critical").contains(violation.getImpact()))
                                .map(violation -> violation.getHelp() + " "
                                        + violation.getNodes().getFirst().getTarget()))
                .as(what)
                .isEmpty();
    }
}
