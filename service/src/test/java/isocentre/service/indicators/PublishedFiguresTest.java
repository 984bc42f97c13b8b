package isocentre.service.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.capture.Sent;
import isocentre.service.people.Role;
import isocentre.service.store.SnapshotMade;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {
    private final Site site = Site.open();
    private final PublishedFigures figures = site.part(PublishedFigures.class);

    @Test
    void figuresThatCannotBeMadeLeaveThoseOfBeforeAndSaySo() throws Exception {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RBV");
        UUID id = Sent.checked(site, manager, "RBV", Months.of("RBV", new Month(2025, 3)));
        manager.send("/submissions/" + id + "/sign", "stand", "yes");
        Sent.settled(site, id);
        await(PublishedFigures.Standing.CURRENT);
        Edition before = figures.state().edition().orElseThrow();

        figures.on(new SnapshotMade(new DataVersion(1_000_000, "no such version", Instant.EPOCH, 1)));
        await(PublishedFigures.Standing.FAILED);
        assertThat(figures.state().edition()).containsSame(before);
        assertThat(manager.get("/figures/2024-25/providers/RBV.html").main())
                .contains("Newer figures could not be made", "At a glance");

        figures.on(new SnapshotMade(site.part(Lake.class).current()));
        await(PublishedFigures.Standing.CURRENT);
    }

    private void await(PublishedFigures.Standing standing) throws InterruptedException {
        for (int i = 0; i < 1200 && figures.state().standing() != standing; i++) {
            Thread.sleep(50);
        }
        assertThat(figures.state().standing()).isEqualTo(standing);
    }
}
