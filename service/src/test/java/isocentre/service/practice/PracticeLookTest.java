package isocentre.service.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.service.Chromium;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.adoption.Adoption.Stance;
import isocentre.service.practice.adoption.Adoptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of practice at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class PracticeLookTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String FIVE = "/library/RCR-BREAST-1";
    private static Chromium chromium;

    private final Site site = Anglia.open();
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

    @ParameterizedTest(name = "{0} wide")
    @ValueSource(ints = {1280, 360})
    void isReadAtADeskAndOnAPhone(int width) {
        Person manager = site.invite(Role.NETWORK_MANAGER, Anglia.NETWORK);
        Person chair = site.invite(Role.NETWORK_CHAIR, Anglia.NETWORK);
        Person lead = site.invite(Role.CLINICAL_LEAD, "RM1");
        UUID protocol = protocol(manager, chair, "Whole breast, seen at " + width);
        Adoptions adoptions = site.part(Adoptions.class);
        adoptions.state(lead, "RCR-BREAST-1", "RM1", Stance.ADOPTED, Anglia.CHANGE.firstDay(), "");
        adoptions.state(
                site.invite(Role.CLINICAL_LEAD, "RGT"),
                "RCR-BREAST-1",
                "RGT",
                Stance.ADAPTED,
                LocalDate.of(2024, 5, 1),
                "Boost in three fractions");
        try (BrowserContext context = context(width)) {
            signIn(context, lead);
            look(context, FIVE, width + "-lead-guideline");
            look(context, "/practice/RM1", width + "-department");
        }
        try (BrowserContext context = context(width)) {
            signIn(context, manager);
            look(context, "/library", width + "-library");
            look(context, "/library/" + protocol, width + "-protocol");
            look(context, "/library/propose?guideline=" + protocol, width + "-propose");
            look(context, "/practice", width + "-departments");
        }
        try (BrowserContext visitor = context(width)) {
            look(visitor, "/library", width + "-public-library");
            look(visitor, FIVE, width + "-public-guideline");
        }
        assertThat(trouble).isEmpty();
    }

    private UUID protocol(Person manager, Person chair, String title) {
        Guidelines guidelines = site.part(Guidelines.class);
        UUID id = guidelines.propose(manager, draft(Optional.empty(), title, "1.0", "BRE-08", Anglia.FIRST.firstDay()));
        guidelines.move(chair, version(guidelines, id, 0), Move.AGREE, "");
        guidelines.propose(manager, draft(Optional.of(id), title, "2.0", "BRE-01", LocalDate.now()));
        return id;
    }

    private static UUID version(Guidelines guidelines, UUID id, int place) {
        return UUID.fromString(guidelines
                .find(id.toString())
                .orElseThrow()
                .versions()
                .get(place)
                .id());
    }

    private static Draft draft(Optional<UUID> of, String title, String label, String regimen, LocalDate inForce) {
        return new Draft(
                of,
                Guideline.Kind.PROTOCOL,
                Anglia.NETWORK,
                "Breast",
                title,
                Optional.empty(),
                new Draft.Said(
                        label,
                        "Whole-breast treatment after surgery is given by the schedule of this version.",
                        "The schedule; what else is said stays as it was",
                        Strength.OFFER,
                        "FAST-Forward",
                        "",
                        "The network's breast group",
                        Basis.ONE_SOURCE,
                        List.of(regimen),
                        List.of(),
                        "FRX-01",
                        inForce));
    }

    private static BrowserContext context(int width) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    private void signIn(BrowserContext context, Person person) {
        context.addCookies(site.signedIn(person).cookies().getCookieStore().getCookies().stream()
                .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(site.address()))
                .toList());
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
                .setPath(PICTURES.resolve("practice-" + name + ".png"))
                .setFullPage(true));
        Object inside = page.evaluate("document.documentElement.scrollWidth");
        if (inside instanceof Integer wide && wide > page.viewportSize().width) {
            trouble.add(name + " is wider than the screen: " + wide);
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .forEach(violation -> trouble.add(name + ": " + violation.getHelp() + " "
                                + violation.getNodes().getFirst().getTarget()));
        page.close();
    }
}
