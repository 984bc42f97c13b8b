package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Codes;
import isocentre.service.Site;
import isocentre.service.people.signing.Invitations;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The cookies of session and form token, on loopback and behind a server that speaks TLS.
class CookiesTest {
    private final Site site = Site.open();

    @Test
    void overTlsTheirNamesBindThemToThisHost() {
        Person person = site.invite(Role.AUDITOR, "ENG");
        Invitations invitations = site.part(Invitations.class);
        String token = invitations.invite("system", person);
        Browser browser = site.visitor();
        Browser.Seen form =
                browser.send(tls(browser, "/welcome/" + token, "").GET().build());
        List<String> first = form.response().headers().allValues("Set-Cookie");
        assertThat(first)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("__Host-XSRF-TOKEN=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                        .doesNotContain("Domain"));
        assertThat(form.response().headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000 ; includeSubDomains");

        String body = "_csrf=" + form.page().select("main input[name=_csrf]").attr("value") + "&name=A&password="
                + URLEncoder.encode("four words of nonsense", StandardCharsets.UTF_8) + "&code="
                + Codes.now(invitations.open(token).orElseThrow().secret());
        Browser.Seen entered = browser.send(tls(browser, "/welcome/" + token, first.getFirst())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(entered.status()).isEqualTo(303);
        String session = entered.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-isocentre="))
                .findFirst()
                .orElseThrow();
        assertThat(session)
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(browser.send(tls(browser, "/account", session).GET().build()).main())
                .contains(person.email());
        assertThat(browser.send(tls(browser, "/account", session.replace("__Host-", ""))
                                .GET()
                                .build())
                        .status())
                .as("a plain name is not taken over TLS")
                .isEqualTo(302);
        String id = new String(
                Base64.getDecoder().decode(session.replaceAll("[^=]*=([^;]*).*", "$1")), StandardCharsets.US_ASCII);
        assertThat(Base64.getUrlDecoder().decode(id)).as("216 random bits").hasSize(27);
    }

    @Test
    void onLoopbackTheyHavePlainNames() {
        Browser browser = site.signedIn(Role.AUDITOR, "ENG");
        browser.get("/account");
        assertThat(browser.cookies().getCookieStore().getCookies())
                .extracting(cookie -> cookie.getName() + " " + cookie.getSecure())
                .contains("isocentre false", "XSRF-TOKEN false");
    }

    /// As a server in front asks, which speaks TLS with the browser.
    private static HttpRequest.Builder tls(Browser browser, String path, String cookie) {
        HttpRequest.Builder request = browser.request(path).header("X-Forwarded-Proto", "https");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie.replaceAll(";.*", ""));
    }
}
