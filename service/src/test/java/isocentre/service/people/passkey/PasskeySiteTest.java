package isocentre.service.people.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PasskeySiteTest {
    @Test
    void theDomainIsTheSitesOwnNameOrOneAboveIt() {
        PasskeySite site = PasskeySite.of("", List.of("https://isocentre.example.org:443/"));
        assertThat(site.domain()).isEqualTo("isocentre.example.org");
        assertThat(site.origins()).as("as browsers name it").containsExactly("https://isocentre.example.org");
        assertThat(PasskeySite.of("example.org", List.of("https://one.example.org", "https://two.example.org:8443"))
                        .origins())
                .containsExactly("https://one.example.org", "https://two.example.org:8443");
        assertThat(PasskeySite.of("", List.of("http://localhost:8080")).origins())
                .containsExactly("http://localhost:8080");
    }

    @Test
    void whatBrowsersRefuseIsToldWithItsReason() {
        refused("", "https://10.0.0.7", "IP address");
        refused("", "https://[::1]:8080", "IP address");
        refused("", "http://isocentre.example.org", "not https");
        refused("other.org", "https://isocentre.example.org", "does not lie below the domain other.org");
        refused("ample.org", "https://isocentre.example.org", "does not lie below the domain ample.org");
        refused("", "isocentre", "is no address");
    }

    private static void refused(String domain, String address, String why) {
        assertThatThrownBy(() -> PasskeySite.of(domain, List.of(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
