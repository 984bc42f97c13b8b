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
import isocentre.service.people.Accounts;
import isocentre.service.people.DemoAccounts;
import isocentre.service.people.Person;
import isocentre.service.release.DemoRelease;
import isocentre.service.release.RefusedRelease;
import isocentre.service.release.Release;
import isocentre.service.release.Releases;
import isocentre.service.release.State;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A demonstration of a whole synthetic nation, as the public sees it.
class PublicSiteTest {
    private static final String YEAR = "2024-25";

    /// Kept in `docs/pictures/` with `-Disocentre.write-pages=true`.
    private static final List<String> PICTURED = List.of("/", "/public/indicators/FRX-01");

    @TempDir
    private static Path folder;

    private static Service.Running running;
    private static String address;

    @BeforeAll
    static void aNationIsServedAndItsFirstReleaseIsMade() throws Exception {
        Path nation = folder.resolve("nation");
        Synthesis.of(new Options(3, new Month(2025, 1), 7, 0.1, 0, Options.Styles.PLAIN))
                .write(nation);
        try (Lake lake = Lake.open(folder.resolve("home"))) {
            lake.load(List.of(nation), LoadOptions.standard().receivedOn(LocalDate.of(2025, 4, 5)), Progress.silent());
        }
        running = Service.start(new Service.Options(folder.resolve("home"), "127.0.0.1", 0, true));
        address = "http://127.0.0.1:" + running.port();
        running.part(DemoAccounts.class).make();
        running.part(DemoRelease.class).make();
        for (int i = 0; i < 1200 && releases().published().isEmpty(); i++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static Releases releases() {
        return running.part(Releases.class);
    }

    private static Person person(String role) {
        return running.part(Accounts.class).find(role + "@demo.example").orElseThrow();
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
        assertThat(running.part(AuditLog.class).about(first.id().toString()))
                .extracting(entry -> entry.act())
                .containsExactly(Act.RELEASE_APPROVED, Act.RELEASE_PROPOSED);
        assertThat(folder.resolve("home/releases/" + YEAR + "-FRX-01/" + first.name() + "/certificate.json"))
                .exists();
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
    void everyNumberThatLeavesIsRoundedOrHidden() {
        int numbers = 0;
        int hidden = 0;
        for (var table : releases().tables(releases().published().getFirst())) {
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
    void theDataPackageNamesItsTablesColumnsAndLicence() {
        String root = "/public/releases/" + YEAR + "-v1/";
        JsonNode json = new JsonMapper()
                .readTree(visitor().get(root + "datapackage.json").text());
        assertThat(json.path("name").asString()).matches("[-a-z0-9._/]+");
        assertThat(json.path("licenses").path(0).path("name").asString()).isEqualTo("OGL-UK-3.0");
        assertThat(json.path("resources")).hasSizeGreaterThan(8);
        for (JsonNode resource : json.path("resources")) {
            Browser.Seen file = visitor().get(root + resource.path("path").asString());
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.text().getBytes(StandardCharsets.UTF_8))
                    .hasSize(resource.path("bytes").asInt());
            List<String> columns = new ArrayList<>();
            resource.path("schema")
                    .path("fields")
                    .forEach(field -> columns.add(field.path("name").asString()));
            assertThat(file.text().lines().findFirst()).contains(String.join(",", columns));
        }
    }

    @Test
    void theFeedIsAtomWithAnEntryForEachRelease() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        visitor().get("/public/releases.atom").text().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI() + feed.getLocalName()).isEqualTo("http://www.w3.org/2005/Atomfeed");
        for (String needed : List.of("id", "title", "updated", "author")) {
            assertThat(feed.getElementsByTagName(needed).getLength()).as(needed).isPositive();
        }
        Element entry = (Element) feed.getElementsByTagName("entry").item(0);
        assertThat(entry.getElementsByTagName("id").item(0).getTextContent()).startsWith("urn:uuid:");
        assertThat(entry.getElementsByTagName("title").item(0).getTextContent()).contains("synthetic data");
        assertThat(feed.getElementsByTagName("entry").getLength())
                .isEqualTo(releases().published().size());
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
                    "/public/accessibility",
                    "/public/privacy")) {
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
                    if (Boolean.getBoolean("isocentre.write-pages") && width == 1280 && PICTURED.contains(path)) {
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("../docs/pictures/public" + path.replace('/', '-') + ".png"))
                                .setFullPage(true));
                    }
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(shots.resolve("public" + path.replace('/', '-') + "-" + width + ".png"))
                            .setFullPage(true));
                }
            }
        }
    }
}
