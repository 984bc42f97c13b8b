package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.people.access.Refusals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What was refused stands in the audit log, and cannot flood it.
class RefusedAccessTest {
    /// Of its own: what other tests are refused counts towards the limit of all.
    private static final Site SITE = Site.with(Map.of());

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void whoAskedForWhichKindOfPageIsWrittenDown() {
        Person person = SITE.invite(Role.PHYSICIST, "RR8");
        Browser browser = SITE.signedIn(person);
        browser.get("/people/3f0c6b2e-0000-4000-8000-000000000000?q=9990000018");
        browser.get("/no/such/page/9990000018");
        browser.call("POST", "/sign-out");
        assertThat(refusals(person))
                .extracting(Entry::detail)
                .containsExactly(
                        "POST /sign-out, its form out of date or another site's",
                        "GET what no rule names",
                        "GET /people/{id}");
        assertThat(SITE.signedIn(Role.AUDITOR, "ENG").get("/audit").main()).contains(person.name() + " was refused");
    }

    @Test
    void aKeyThatOpensNothingIsWrittenDown() {
        Browser system = SITE.visitor();
        assertThat(system.send(system.request("/metrics")
                                .header("Authorization", "Bearer isocentre_nothing")
                                .GET()
                                .build())
                        .status())
                .isEqualTo(401);
        assertThat(SITE.part(AuditLog.class).entry(Act.ACCESS_REFUSED, AuditLog.PUBLIC))
                .hasValueSatisfying(
                        entry -> assertThat(entry.detail()).startsWith("GET /metrics, without a key that is good"));
    }

    @Test
    void afterTwentyInAQuarterOfAnHourNoMoreOfOnePersonAreWrittenDown() {
        Person person = SITE.invite(Role.PHYSICIST, "RR8");
        Browser browser = SITE.signedIn(person);
        for (int i = 0; i < Refusals.OF_ONE + 10; i++) {
            assertThat(browser.get("/people").status()).isEqualTo(403);
        }
        List<Entry> written = refusals(person);
        assertThat(written).hasSize(Refusals.OF_ONE);
        assertThat(written.getFirst().detail()).endsWith("more in this quarter of an hour are not written down");
    }

    private List<Entry> refusals(Person person) {
        return SITE.part(AuditLog.class).about(person.getName()).stream()
                .filter(entry -> entry.act() == Act.ACCESS_REFUSED)
                .toList();
    }
}
