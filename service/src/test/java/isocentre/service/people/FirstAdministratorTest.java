package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Codes;
import isocentre.service.Site;
import isocentre.service.people.signing.Invitations;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Nobody could invite the first administrator: the service itself does, by a link.
class FirstAdministratorTest {
    @Test
    void aLinkLetsTheFirstAdministratorInOnceAndThenThereIsNone() {
        Site site = Site.with(Map.of());
        try {
            FirstAdministrator first = site.part(FirstAdministrator.class);
            String earlier = first.invitation("first@example.org").orElseThrow();
            String link = first.invitation("first@example.org").orElseThrow();
            Browser browser = site.visitor();
            assertThat(browser.get(earlier).status()).as("a newer link ends it").isEqualTo(404);
            String token = link.substring("/welcome/".length());
            String code = Codes.now(
                    site.part(Invitations.class).open(token).orElseThrow().secret());
            assertThat(browser.send(link, "name", "Synthetic First", "password", "four words of nonsense", "code", code)
                            .location())
                    .contains("/");
            assertThat(browser.get("/people").status()).isEqualTo(200);
            assertThat(site.visitor().get(link).status()).as("once").isEqualTo(404);
            assertThat(first.invitation("first@example.org")).isEmpty();
            assertThat(first.invitation("another@example.org")).isEmpty();
        } finally {
            site.close();
        }
    }
}
