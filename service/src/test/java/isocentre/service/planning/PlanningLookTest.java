package isocentre.service.planning;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Looks;
import isocentre.service.Site;
import isocentre.service.people.Role;
import org.junit.jupiter.api.Test;

/// The pages of planning at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class PlanningLookTest {

    private final Site site = Site.open();

    @Test
    void isReadAtADeskAndOnAPhone() {
        try (Looks looks = new Looks(site, "planning")) {
            looks.at(site.visitor(), "/what-if?area=ODN-10&machines=28", "what-if");
            looks.at(site.visitor(), "/what-if?area=ODN-10&machines=none", "what-if-refused");
            Browser physicist = site.signedIn(Role.PHYSICIST, "RR8");
            looks.at(physicist, "/interruptions", "interruptions");
            looks.at(
                    physicist,
                    "/interruptions?regimen=HNC-02&start=31/03/2025&missed=14/04/2025,15/04/2025,16/04/2025&extra=26/04/2025",
                    "interruption");
            assertThat(looks.trouble()).isEmpty();
        }
    }
}
