package isocentre.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import isocentre.service.Chromium;
import isocentre.service.Site;
import isocentre.service.governance.planning.PlanningFiles;
import isocentre.service.governance.planning.Sheet;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page of governance at a desk and on a phone: nothing wider than the screen, and axe finds nothing
/// serious.
class GovernanceLookTest {
    private static final String NETWORK = "ODN-08";
    private static final LocalDate START = LocalDate.of(2025, 4, 1);
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
    void isReadAtADeskAndOnAPhone() {
        Person manager = site.invite(Role.NETWORK_MANAGER, NETWORK);
        fill(manager);
        String page = "/governance/networks/" + NETWORK;
        String escalation = site.signedIn(Role.NETWORK_CHAIR, NETWORK)
                .send("/escalations", "title", "Physicists are missing in three centres", "reason", "six posts vacant")
                .location()
                .orElseThrow();
        String risk = site.signedIn(Role.NETWORK_CHAIR, NETWORK)
                .send(
                        page + "/matters/risk",
                        "title",
                        "The one brachytherapy suite fails",
                        "p0",
                        "it is eleven years old",
                        "p1",
                        "weeks without it",
                        "p2",
                        "patients travel or wait",
                        "p3",
                        "an agreement with the next network",
                        "p4",
                        "head of physics",
                        "due",
                        "2025-06-30")
                .location()
                .orElseThrow();
        site.signedIn(manager)
                .send(
                        risk + "/move",
                        "move",
                        "assess",
                        "words",
                        "as scored by the group",
                        "likelihood",
                        "4",
                        "severity",
                        "4",
                        "targetLikelihood",
                        "2",
                        "targetSeverity",
                        "4");
        String group = site.part(Registers.class)
                .lines()
                .of(Line.Group.class, NETWORK)
                .getFirst()
                .id()
                .toString();
        String meeting = site.signedIn(manager)
                .send(
                        page + "/meetings",
                        "day",
                        LocalDate.now().toString(),
                        "body",
                        group,
                        "place",
                        "by video",
                        "quorum",
                        "5")
                .location()
                .orElseThrow();
        site.part(PlanningFiles.class).send(NETWORK, Sheet.MACHINES, "machines.csv", machines(), members(), manager);
        String pack = site.signedIn(manager)
                .send(page + "/packs", "kind", "board")
                .location()
                .orElseThrow();
        for (int width : List.of(1280, 360)) {
            try (BrowserContext context =
                    chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
                context.addCookies(site.signedIn(manager).cookies().getCookieStore().getCookies().stream()
                        .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(site.address()))
                        .toList());
                look(context, "/governance", width + "-all");
                look(context, page, width + "-network");
                look(context, page + "/enter/seats", width + "-seat");
                look(context, page + "/enter/plans", width + "-plan");
                look(context, page + "/matters/decision", width + "-decision");
                look(context, page + "/matters", width + "-matters");
                look(context, risk, width + "-risk");
                look(context, page + "/now", width + "-now");
                look(context, page + "/meetings", width + "-call");
                look(context, meeting, width + "-meeting");
                look(context, "/governance/implementation", width + "-implementation");
                look(context, page + "/planning", width + "-planning");
                look(context, page + "/packs", width + "-packs");
                look(context, pack, width + "-pack");
                look(context, page + "/compliance", width + "-compliance");
                look(context, "/escalations", width + "-escalations");
                look(context, "/escalations/new", width + "-raise");
                look(context, escalation, width + "-escalation");
                look(context, "/governance/members", width + "-members");
            }
        }
        assertThat(trouble).isEmpty();
    }

    private List<String> members() {
        Registers registers = site.part(Registers.class);
        return registers
                .standing(registers.network(NETWORK).orElseThrow(), START)
                .members();
    }

    private byte[] machines() {
        String first = members().getFirst();
        return """
                provider,machine,type,model,software,location,in_service_from,in_service_to
                %s,LA1,linac,Synthetic A,2.1,Main site,2012-05-01,
                %s,LA2,linac,Synthetic B,3.0,Main site,2021-09-01,
                %s,LA3,linac,Synthetic B,3.0,Hill hospital,2019-02-01,
                """.formatted(first, first, first).getBytes(StandardCharsets.UTF_8);
    }

    private void fill(Person manager) {
        Registers registers = site.part(Registers.class);
        List<String> members = members();
        Line.Group group = new Line.Group(
                UUID.randomUUID(),
                NETWORK,
                Line.Group.Kind.OVERSIGHT_GROUP,
                "West Midlands oversight group",
                START,
                null);
        List<Line> lines = List.of(
                group,
                new Line.Seat(
                        UUID.randomUUID(),
                        NETWORK,
                        group.id(),
                        "Synthetic Chair",
                        Line.Seat.Office.CHAIR,
                        Line.Seat.Post.CHIEF_EXECUTIVE,
                        members.getFirst(),
                        START,
                        null),
                new Line.Plan(
                        UUID.randomUUID(),
                        NETWORK,
                        "1",
                        "five fractions for every breast by summer",
                        String.join(" ", members),
                        "A1 A2",
                        START),
                new Line.Assessment(
                        UUID.randomUUID(),
                        NETWORK,
                        members.getFirst(),
                        "Peer review of every radical plan",
                        Line.Assessment.Result.PARTLY_MET,
                        "audit of 50 plans",
                        "a second weekly meeting",
                        START.plusYears(1),
                        START));
        lines.forEach(line -> assertThat(registers.enter(line, manager)).isEmpty());
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
                .setPath(Path.of("target/pictures/governance-" + name + ".png"))
                .setFullPage(true));
        Object inside = page.evaluate("document.documentElement.scrollWidth");
        if (inside instanceof Integer wide && wide > page.viewportSize().width) {
            trouble.add(name + " is wider than the screen: " + wide);
        }
        Set<String> grave = Set.of("serious", "critical");
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> grave.contains(violation.getImpact()))
                        .forEach(violation -> trouble.add(name + ": " + violation.getHelp() + " "
                                + violation.getNodes().getFirst().getTarget()));
        page.close();
    }
}
