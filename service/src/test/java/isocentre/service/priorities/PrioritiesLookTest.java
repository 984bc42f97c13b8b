package isocentre.service.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import isocentre.service.Chromium;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages of priorities at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class PrioritiesLookTest {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static Chromium chromium;

    private final Site site = Site.open();
    private final List<String> trouble = new ArrayList<>();

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

    @Test
    void areReadAtADeskAndOnAPhone() {
        Ranked round = new Ranked(site, "ODN-01", "Living with and after radiotherapy of the pelvis").steered();
        look(round.planner, round.page, "1-steering");
        round.moved(round.other, "ask", "");
        look(site.visitor(), round.page + "/submit", "2-submit");
        for (String words : List.of("Why does it hurt for years?", "Will I be able to travel?")) {
            site.visitor().send(round.page + "/submit", "words", words, "part", "patient");
        }
        round.over().moved(round.planner, "sort", "");
        String pain = round.question("What relieves pain that lasts for years after radiotherapy of the pelvis?");
        String travel = round.question("What helps people to travel again?");
        look(round.planner, round.page + "/sorting", "3-sorting");
        site.database()
                .sql("SELECT id FROM priority_submission WHERE round = ?")
                .params(round.id())
                .query(UUID.class)
                .list()
                .forEach(one -> round.planner.send(round.page + "/submissions/" + one, "reason", Ranked.idOf(pain)));
        round.moved(round.planner, "check", "A narrow subject.");
        look(round.planner, pain, "4-check");
        round.checked(pain, "none", "");
        round.checked(travel, "uncertain", "Synthetic and others, 2023");
        round.moved(round.planner, "rank", "");
        look(site.visitor(), round.page + "/vote", "5-vote");
        round.voted("patient", pain, travel);
        round.voted("carer", travel);
        round.voted("clinician", pain);
        round.moved(round.planner, "gather", "");
        look(round.planner, round.page + "/workshop", "6-workshop");
        round.planner.send(
                round.page + "/workshop",
                "heldOn",
                LocalDate.now().toString(),
                "patients",
                "8",
                "carers",
                "5",
                "clinicians",
                "9",
                "dissent",
                "Two would have put travel first.",
                "place" + Ranked.idOf(pain),
                "1",
                "place" + Ranked.idOf(travel),
                "2");
        round.moved(round.planner, "settle", "");
        round.moved(round.other, "publish", "");
        var analyst = site.signedIn(Role.ANALYST, "ENG");
        String news = site.signedIn(Role.CLINICAL_LEAD, "RTH")
                .send(
                        "/horizon",
                        "title",
                        "Spacers that the body takes up",
                        "what",
                        "A gel keeps the bowel away from the beam and is gone after half a year.",
                        "kind",
                        "technology",
                        "source",
                        "https://example.org/spacer")
                .location()
                .orElseThrow();
        look(analyst, news, "7-judge");
        analyst.send(news + "/assess", "couldChange", "Less harm to the bowel.", "expected", "2028");
        analyst.send(news + "/link", "question", Ranked.idOf(pain));
        look(site.visitor(), "/priorities", "8-rounds");
        look(site.visitor(), round.page, "9-published");
        look(site.visitor(), pain, "10-question");
        look(site.visitor(), "/evidence-gaps", "11-gaps");
        look(site.visitor(), "/horizon", "12-horizon");
        look(site.visitor(), news, "13-news");
        look(analyst, "/horizon/new", "14-notice");
        look(analyst, "/priorities/new", "15-plan");
        assertThat(trouble).isEmpty();
    }

    private void look(isocentre.service.Browser who, String path, String name) {
        for (int width : List.of(1280, 360)) {
            try (BrowserContext context =
                    chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
                context.addCookies(who.cookies().getCookieStore().getCookies().stream()
                        .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(site.address()))
                        .toList());
                look(context, path, name + "-" + width);
            }
        }
    }

    private void look(BrowserContext context, String path, String name) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                trouble.add(name + ": " + message.text());
            }
        });
        page.navigate(site.address() + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/priorities-" + name + ".png"))
                .setFullPage(true));
        if (page.evaluate("document.documentElement.scrollWidth") instanceof Integer inside
                && inside > page.viewportSize().width) {
            trouble.add(name + " is wider than the screen: " + inside);
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .forEach(violation -> trouble.add(name + ": " + violation.getHelp() + " "
                                + violation.getNodes().getFirst().getTarget()));
    }
}
