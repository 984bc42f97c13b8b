package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.Progress;
import isocentre.radiotherapy.Month;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.consultation.DemoConsultation;
import isocentre.service.consultation.outcome.Outcome;
import isocentre.service.consultation.outcome.ReleasedFigures;
import isocentre.service.people.Accounts;
import isocentre.service.people.DemoAccounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.priorities.DemoPriorities;
import isocentre.service.release.DemoRelease;
import isocentre.service.release.RefusedRelease;
import isocentre.service.release.Release;
import isocentre.service.release.ReleasedIndicator;
import isocentre.service.release.Releases;
import isocentre.service.release.State;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A demonstration of a whole synthetic nation, as the public sees it.
class PublicSiteTest {
    private static final String YEAR = "2024-25";

    @TempDir
    private static Path folder;

    private static Site site;
    private static String address;

    @BeforeAll
    static void aNationIsServedAndItsFirstReleaseIsMade() throws Exception {
        Path nation = folder.resolve("nation");
        Synthesis.of(new Options(3, new Month(2025, 1), 7, 0.1, 0, Options.Styles.PLAIN))
                .write(nation);
        try (Lake lake = Lake.open(folder.resolve("home"))) {
            lake.load(List.of(nation), LoadOptions.standard().receivedOn(LocalDate.of(2025, 4, 5)), Progress.silent());
        }
        site = Site.over(folder.resolve("home"));
        address = site.address();
        site.part(DemoAccounts.class).make();
        site.part(DemoRelease.class).make();
        for (int i = 0; i < 1200 && releases().published().isEmpty(); i++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Releases releases() {
        return site.part(Releases.class);
    }

    private static Person person(String role) {
        return site.part(Accounts.class).find(role + "@demo.example").orElseThrow();
    }

    private static Browser visitor() {
        return new Browser(address);
    }

    @Test
    void theFirstReleaseOfADemonstrationGoesTheWayOfEveryRelease() {
        Release first = releases().published().getLast();
        assertThat(first.name()).isEqualTo(YEAR + "-v1");
        assertThat(first.synthetic()).isTrue();
        assertThat(first.proposal().person()).isEqualTo(person("analyst").id());
        assertThat(first.decision().orElseThrow().person())
                .isEqualTo(person("commissioner").id());
        assertThat(site.part(AuditLog.class).about(first.id().toString()))
                .extracting(entry -> entry.act())
                .containsExactly(Act.RELEASE_APPROVED, Act.RELEASE_PROPOSED);
        assertThat(folder.resolve("home/releases/" + YEAR + "-FRX-01/" + first.name() + "/certificate.json"))
                .exists();
    }

    @Test
    void aConsultationOfTheDemonstrationIsOpenAndAMeasureIsTheReleasedFigure() {
        site.part(DemoConsultation.class).make();
        site.part(DemoPriorities.class).make();
        assertThat(visitor().get("/priorities").main()).contains("Living well with and after radiotherapy");
        assertThat(visitor().get("/horizon").main()).contains("Plans made anew each day");
        assertThat(visitor().get("/consultations").main())
                .contains("Where and when should people have their radiotherapy?", "Open to the end of");
        ReleasedFigures figures = site.part(ReleasedFigures.class);
        assertThat(figures.areas()).contains("England").hasSizeGreaterThan(5);
        ReleasedFigures.Figure figure = figures.figures().getFirst();
        Outcome.Value value = figures.latest(figure.indicator(), "England").orElseThrow();
        assertThat(visitor().get("/public/indicators/" + figure.indicator()).main())
                .contains(Math.round(value.number()) + "%");
        assertThat(value.words()).contains(" of ", "release " + YEAR);
        assertThat(figures.latest("TIM-99", "England")).isEmpty();
        assertThat(figures.latest(figure.indicator(), "Nowhere")).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnAndARefusalSaysWhy() {
        Person analyst = person("analyst");
        Person commissioner = person("commissioner");
        Release second = releases().propose(analyst, YEAR);
        assertThatThrownBy(() -> releases().approve(analyst, second.id()))
                .isInstanceOf(RefusedRelease.class)
                .hasMessageContaining("another person decides");
        assertThatThrownBy(() -> releases().propose(analyst, YEAR)).hasMessageContaining("waits to be decided");
        assertThatThrownBy(() -> releases().refuse(commissioner, second.id(), " "))
                .hasMessageContaining("say why");
        releases().refuse(commissioner, second.id(), "Nothing is new in it");
        assertThat(releases().find(second.id()).orElseThrow().state()).isEqualTo(State.REFUSED);
        assertThatThrownBy(() -> releases().approve(commissioner, second.id())).hasMessageContaining("refused already");
        Release third = releases().propose(analyst, YEAR);
        assertThatThrownBy(() -> releases().withdraw(commissioner, third.id()))
                .hasMessageContaining("only who proposed");
        releases().withdraw(analyst, third.id());
    }

    @Test
    void twoPeopleMakeAReleaseAndThePublicFindsIt() {
        try (Chromium chromium = Chromium.find()) {
            Journey journey = new Journey(site, chromium, "release", 1280, true);
            Page analyst = journey.signIn(site.invite(Role.ANALYST, "ENG"));
            propose(analyst);
            analyst.locator("h1 .nhsuk-tag", new Page.LocatorOptions().setHasText("Proposed"))
                    .waitFor();
            String release = analyst.url();
            String name = analyst.title().replaceAll("Release (\\S+) .*", "$1");
            assertThat(analyst.getByText("Approve and publish").count()).isZero();

            Page other = journey.signIn(site.invite(Role.COMMISSIONER, "ENG"));
            other.navigate(release);
            other.locator("summary", new Page.LocatorOptions().setHasText(" hidden"))
                    .all()
                    .forEach(summary -> summary.click());
            assertThat(other.getByText("few enough to be recognised").first().isVisible())
                    .isTrue();
            assertThat(other.locator("td[data-label='What can be worked out']")
                            .first()
                            .innerText())
                    .matches("\\d+ (to \\d+|or more|exactly)");
            assertThat(other.getByText("Attacked together with " + YEAR + "-v1")
                            .first()
                            .isVisible())
                    .isTrue();
            journey.look(other, "1-decide");
            Journey.press(other, "Approve and publish");
            other.getByText(name + " is published").first().waitFor();
            journey.look(other, "2-published");

            Page visitor = chromium.browser().newPage();
            visitor.navigate(address + "/public/downloads");
            Journey.follow(visitor, "Release " + name);
            assertThat(visitor.title()).startsWith("Release " + name);
            String at = "/public/releases/" + name + "/";
            assertThat(visitor().get("/public/releases.atom").text()).contains(at.substring(0, at.length() - 1) + "\"");
            assertThat(visitor().get(at + "datapackage.json").text()).contains("\"version\" : \"" + name + "\"");
            assertThat(visitor().get(at + "FRX-01-certificate.json").text()).contains("\"" + YEAR + "-v1\":");
            assertThat(journey.trouble()).isEmpty();
        }
    }

    @Test
    void aReleaseThatWouldGiveAwayWhatIsHiddenIsStoppedWithAPlainReason() throws Exception {
        ReleasedIndicator tables = releases().tables(releases().published().getLast()).stream()
                .filter(one -> smallPlace(one).isPresent())
                .findFirst()
                .orElseThrow();
        JsonNode small = smallPlace(tables).orElseThrow();
        String lowest = small.path("lowest").asString();
        // As if a table had left elsewhere, in which that number stood.
        Path leak = folder.resolve("home/releases/" + YEAR + "-" + tables.indicator() + "/leak");
        Files.createDirectory(leak);
        Files.writeString(
                leak.resolve("statements-1.csv"),
                "area,outcome,lowest,highest\n\""
                        + small.path("cell").path("area").asString() + "\","
                        + small.path("cell").path("outcome").asString("Total") + "," + lowest + "," + lowest + "\n");
        Files.writeString(leak.resolve("certificate.json"), "{}");
        int before = releases().all().size();
        try (Chromium chromium = Chromium.find()) {
            Journey journey = new Journey(site, chromium, "release-stopped", 360, true);
            Page analyst = journey.signIn(site.invite(Role.ANALYST, "ENG"));
            propose(analyst);
            String said = analyst.locator(".nhsuk-error-summary").innerText();
            assertThat(said)
                    .contains("could be worked out as " + lowest + " exactly", "with what was released before", "leak")
                    .contains("Merge categories");
            journey.look(analyst, "1-stopped");
            assertThat(journey.trouble()).isEmpty();
        } finally {
            Files.delete(leak.resolve("statements-1.csv"));
            Files.delete(leak.resolve("certificate.json"));
            Files.delete(leak);
        }
        assertThat(releases().all()).hasSize(before);
    }

    private static Optional<JsonNode> smallPlace(ReleasedIndicator tables) {
        return new JsonMapper()
                .readTree(tables.certificate())
                .path("not_given")
                .valueStream()
                .filter(one -> one.path("reason").asString().contains("few enough")
                        && one.path("cell").has("area"))
                .findFirst();
    }

    private static void propose(Page page) {
        page.navigate(address + "/releases");
        page.getByLabel("Financial year").selectOption(YEAR);
        page.setDefaultNavigationTimeout(120_000);
        Journey.press(page, "Propose a release");
    }

    @Test
    void everyPublicLinkHoldsWithoutAnAccountAndEveryPageSaysThatTheDataAreMadeUp() {
        Browser visitor = visitor();
        assertThat(visitor.get("/").heading()).isEqualTo("How radiotherapy is doing");
        Set<String> seen = new HashSet<>(List.of("/public"));
        Deque<String> open = new ArrayDeque<>(seen);
        List<String> wrong = new ArrayList<>();
        while (!open.isEmpty()) {
            String path = open.remove();
            Browser.Seen page = visitor.get(path);
            if (page.status() != 200) {
                wrong.add(path + " " + page.status());
            } else if (page.response()
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("text/html")) {
                if (!page.main().contains("These figures are made up")) {
                    wrong.add(path + " does not say that the data are synthetic");
                }
                page.page().select("a[href^=/public]").forEach(link -> {
                    String to = URI.create(path).resolve(link.attr("href")).getPath();
                    if (seen.add(to)) {
                        open.add(to);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(40);
        assertThat(visitor.get("/figures").location()).contains("/sign-in");
    }

    @Test
    void everyPublicPageIsWrittenForReadersOfEleven() {
        for (String path : List.of(
                "/",
                "/public/indicators/FRX-01",
                "/public/releases/" + YEAR + "-v1",
                "/public/learning",
                "/public/networks",
                "/public/methods",
                "/public/quality",
                "/public/downloads",
                "/public/accessibility",
                "/public/privacy",
                "/consultations",
                "/priorities",
                "/evidence-gaps",
                "/horizon")) {
            String sentences = String.join(
                    " ",
                    visitor().get(path).page().select("main p").eachText().stream()
                            .filter(text -> text.endsWith(".") && !text.startsWith("Indicator "))
                            .toList());
            assertThat(ReadingAge.grade(sentences)).as(path).isLessThanOrEqualTo(ReadingAge.OF_ELEVEN);
        }
    }

    @Test
    void everyNumberThatLeavesIsRoundedOrHidden() {
        int numbers = 0;
        int hidden = 0;
        for (var table : releases().tables(releases().published().getFirst())) {
            assertThat(table.places() + table.months())
                    .as("figures by age and sex are no part of a release")
                    .doesNotContain("age=", "sex=");
            for (String line : (table.places() + table.months()).lines().toList()) {
                String[] fields = line.replaceAll("\"[^\"]*\"", "name").split(",");
                if (fields[2].equals("*")) {
                    hidden++;
                } else if (!fields[2].equals("count")) {
                    long count = Long.parseLong(fields[2]);
                    assertThat(count % 5).as(line).isZero();
                    assertThat(count).as(line).isNotEqualTo(5);
                    numbers++;
                }
            }
        }
        assertThat(numbers).isGreaterThan(200);
        assertThat(hidden).isPositive();
        JsonNode json = new JsonMapper()
                .readTree(visitor()
                        .get("/public/releases/" + YEAR + "-v1/TIM-04.json")
                        .text());
        assertThat(json.path("networks")).isNotEmpty();
    }

    @Test
    void aHiddenNumberIsDrawnAsHiddenAndNeverAsZero() {
        for (var table : releases().tables(releases().published().getFirst())) {
            if (table.places().contains(",Total,*,")) {
                String page =
                        visitor().get("/public/indicators/" + table.indicator()).text();
                assertThat(page).contains("not shown: hidden, too few people");
                return;
            }
        }
        throw new AssertionError("no place has a hidden total: the nation of this test is too large");
    }

    @Test
    void theDataPackageIsWhatItsSpecificationAsksAndEachTableWhatItsSchemaSays() throws Exception {
        String root = "/public/releases/" + YEAR + "-v1/";
        String text = visitor().get(root + "datapackage.json").text();
        assertThat(PublishedFormats.packageFaults(text)).isEmpty();
        assertThat(PublishedFormats.packageFaults(text.replace("\"path\"", "\"where\"")))
                .isNotEmpty();
        JsonNode json = new JsonMapper().readTree(text);
        assertThat(json.path("licenses").path(0).path("name").asString()).isEqualTo("OGL-UK-3.0");
        assertThat(json.path("resources")).hasSizeGreaterThan(8);
        for (JsonNode resource : json.path("resources")) {
            Browser.Seen file = visitor().get(root + resource.path("path").asString());
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.text().getBytes(StandardCharsets.UTF_8))
                    .hasSize(resource.path("bytes").asInt());
            assertThat(PublishedFormats.tableFaults(resource.path("schema"), file.text()))
                    .as(resource.path("path").asString())
                    .isEmpty();
            assertThat(PublishedFormats.tableFaults(
                            resource.path("schema"), file.text().replaceFirst(",yes,", ",perhaps,")))
                    .isNotEmpty();
        }
    }

    @Test
    void theFeedIsAtomWithAnEntryForEachRelease() throws Exception {
        String atom = visitor().get("/public/releases.atom").text();
        assertThat(PublishedFormats.feedFaults(atom)).isEmpty();
        assertThat(PublishedFormats.feedFaults(atom.replaceFirst("<updated>.*?</updated>", "")))
                .contains("updated");
        Document feed = Jsoup.parse(atom, "", Parser.xmlParser());
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(address + "/public/releases.atom");
        assertThat(feed.select("entry > id").eachText())
                .hasSize(releases().published().size())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(feed.select("entry > title").eachText()).allMatch(title -> title.contains("synthetic data"));
        assertThat(feed.select("entry > updated").eachText()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void axeFindsNothingSeriousOnAnyPublicPageAtEitherWidth() throws Exception {
        Path shots = Files.createDirectories(Path.of("target/screenshots"));
        try (Chromium chromium = Chromium.find();
                BrowserContext context = chromium.browser().newContext();
                Page page = context.newPage()) {
            for (String path : List.of(
                    "/",
                    "/public/indicators/FRX-01",
                    "/public/indicators/TIM-04",
                    "/public/releases/" + YEAR + "-v1",
                    "/public/downloads",
                    "/public/methods",
                    "/public/quality",
                    "/public/learning",
                    "/public/networks",
                    "/public/networks/ODN-10",
                    "/public/accessibility",
                    "/public/privacy",
                    "/consultations",
                    "/priorities",
                    "/evidence-gaps",
                    "/horizon")) {
                for (int width : new int[] {360, 1280}) {
                    page.setViewportSize(width, 900);
                    page.navigate(address + path);
                    assertThat(new AxeBuilder(page)
                                    .analyze().getViolations().stream()
                                            .filter(one -> List.of("serious", "critical")
                                                    .contains(one.getImpact()))
                                            .map(one ->
                                                    path + " at " + width + ": " + one.getId() + " " + one.getNodes()))
                            .isEmpty();
                    assertThat((Boolean) page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                            .as("%s is wider than %d", path, width)
                            .isTrue();
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(shots.resolve("public" + path.replace('/', '-') + "-" + width + ".png"))
                            .setFullPage(true));
                }
            }
        }
    }
}
