package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.capture.Sent;
import isocentre.service.capture.State;
import isocentre.service.indicators.PublishedFigures;
import isocentre.service.people.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FigurePagesTest {
    private static final String OWN = "REF";

    private final Site site = Site.open();

    @Test
    void aStoredMonthIsSeenInTheFiguresAndEveryLinkHolds() throws Exception {
        Browser manager = site.signedIn(Role.DATA_MANAGER, OWN);
        UUID id = Sent.checked(site, manager, OWN, Months.of(OWN, new Month(2025, 3)));
        manager.send("/submissions/" + id + "/sign", "stand", "yes");
        assertThat(Sent.settled(site, id).state()).isEqualTo(State.STORED);
        String version = Sent.settled(site, id).dataVersion().orElseThrow();
        PublishedFigures figures = site.part(PublishedFigures.class);
        for (int i = 0; i < 1200 && !shown(figures, version); i++) {
            Thread.sleep(50);
        }
        assertThat(shown(figures, version)).isTrue();

        assertThat(manager.get("/").main()).contains("At a glance");
        assertThat(manager.get("/figures/2024-25/providers/" + OWN + ".html").main())
                .contains("At a glance");
        assertThat(manager.get("/figures/2024-25/data/ACC-15.csv").text()).contains("ACC-15", OWN);
        assertThat(manager.get("/figures/2024-25/data/ACC-15.json").text()).contains(version);

        Browser analyst = site.signedIn(Role.ANALYST, "ENG");
        Set<String> seen = new HashSet<>(List.of("/figures/2024-25/index.html"));
        Deque<String> open = new ArrayDeque<>(seen);
        List<String> broken = new ArrayList<>();
        while (!open.isEmpty() && seen.size() < 90) {
            String path = open.remove();
            Browser.Seen page = analyst.get(path);
            if (page.status() != 200) {
                broken.add(path + " " + page.status());
                continue;
            }
            page.page().select("main a[href], nav a[href]").forEach(link -> {
                String to = java.net
                        .URI
                        .create(path)
                        .resolve(link.attr("href").replace(" ", "%20"))
                        .getPath();
                if (to.startsWith("/figures/") && seen.add(to)) {
                    open.add(to);
                }
            });
        }
        assertThat(broken).isEmpty();
        assertThat(seen).hasSizeGreaterThan(60);
    }

    private static boolean shown(PublishedFigures figures, String version) {
        return figures.state().standing() == PublishedFigures.Standing.CURRENT
                && figures.state()
                        .edition()
                        .filter(one -> one.dataVersion().equals(version))
                        .isPresent();
    }
}
