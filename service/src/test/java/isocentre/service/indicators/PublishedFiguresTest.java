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
import java.util.function.Predicate;
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
        Edition before = currentEdition();

        figures.on(new SnapshotMade(new DataVersion(1_000_000, "no such version", Instant.EPOCH, 1)));
        await(shown -> shown.standing() == PublishedFigures.Standing.FAILED);
        assertThat(figures.state().edition()).containsSame(before);
        assertThat(manager.get("/figures/2024-25/providers/RBV.html").main())
                .contains("Newer figures could not be made", "At a glance");

        figures.on(new SnapshotMade(site.part(Lake.class).current()));
        currentEdition();
    }

    /// The figures of the newest data version, once they are made: a submission is in the store before they are.
    private Edition currentEdition() throws InterruptedException {
        String version = site.part(Lake.class).current().id();
        PublishedFigures.State state = await(shown -> shown.standing() == PublishedFigures.Standing.CURRENT
                && shown.edition()
                        .filter(one -> one.dataVersion().equals(version))
                        .isPresent());
        return state.edition().orElseThrow();
    }

    private PublishedFigures.State await(Predicate<PublishedFigures.State> wanted) throws InterruptedException {
        for (int i = 0; i < 1200 && !wanted.test(figures.state()); i++) {
            Thread.sleep(50);
        }
        assertThat(figures.state()).matches(wanted);
        return figures.state();
    }
}
