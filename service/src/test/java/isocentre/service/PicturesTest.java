package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.Progress;
import isocentre.radiotherapy.Month;
import isocentre.service.people.DemoAccounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.synthetic.DemoPlans;
import isocentre.service.release.DemoRelease;
import isocentre.service.release.Releases;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the main pages in `docs/pictures/`, of a demonstration on a synthetic year.
/// `docs/pictures/README.md` has the command.
@EnabledIfSystemProperty(
        named = "isocentre.pictures",
        matches = "true",
        disabledReason = "pictures are taken when asked for")
class PicturesTest {
    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final String PROVIDER = "RR8";
    private static final Month LAST = new Month(2025, 3);
    private static final long LARGEST = 150_000;

    @TempDir
    private Path folder;

    @Test
    void theMainPagesArePicturedInSmallFiles() throws Exception {
        Site site = served();
        try (Chromium chromium = Chromium.find()) {
            Journey journey = new Journey(site, chromium, "pictures", 1280, true);
            ofThePublic(site, chromium);
            ofTheDataManager(site, journey);
            ofTheAnalyst(site, journey);
            ofThePhysicist(site, journey);
        } finally {
            site.close();
        }
        try (Stream<Path> pictures = Files.list(PICTURES)) {
            assertThat(pictures.filter(file -> file.toString().endsWith(".png")))
                    .hasSizeGreaterThan(10)
                    .allMatch(file -> file.toFile().length() < LARGEST);
        }
    }

    private Site served() throws Exception {
        Path nation = folder.resolve("nation");
        Synthesis.of(new Options(12, new Month(2024, 4), 7, 0.1, 0, Options.Styles.PLAIN))
                .write(nation);
        try (Lake lake = Lake.open(folder.resolve("home"))) {
            lake.load(List.of(nation), LoadOptions.standard().receivedOn(LocalDate.of(2025, 4, 5)), Progress.silent());
        }
        Site site = Site.over(folder.resolve("home"));
        site.part(DemoAccounts.class).make();
        site.part(DemoPlans.class).make();
        site.part(DemoRelease.class).make();
        for (int i = 0; i < 3000 && site.part(Releases.class).published().isEmpty(); i++) {
            Thread.sleep(100);
        }
        return site;
    }

    private static void ofThePublic(Site site, Chromium chromium) {
        for (int width : new int[] {1280, 360}) {
            String end = width == 360 ? "-phone.png" : ".png";
            try (BrowserContext context = chromium.browser().newContext()) {
                Page page = context.newPage();
                page.setViewportSize(width, 900);
                page.navigate(site.address() + "/");
                Picture.take(page, PICTURES.resolve("public" + end));
                page.navigate(site.address() + "/public/indicators/FRX-01");
                Picture.take(page, PICTURES.resolve("public-indicator" + end));
            }
        }
    }

    private static void ofTheDataManager(Site site, Journey journey) {
        Page page = journey.signIn(site.invite(Role.DATA_MANAGER, PROVIDER));
        page.navigate(site.address() + "/submissions/new");
        page.getByLabel("Files", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(Months.changed(Months.of(PROVIDER, LAST), PROVIDER + "LA[0-9]{4}", "Linac blue")
                        .toArray(new Path[0]));
        Journey.press(page, "Send and check");
        page.locator("h1 .nhsuk-tag", new Page.LocatorOptions().setHasText("Ready to sign"))
                .waitFor();
        Picture.take(page, PICTURES.resolve("findings.png"));
        page.navigate(site.address() + "/");
        Picture.take(page, PICTURES.resolve("home.png"));
    }

    private static void ofTheAnalyst(Site site, Journey journey) {
        Page page = journey.signIn(site.invite(Role.ANALYST, "ENG"));
        page.navigate(site.address() + "/calendar?to=" + LAST);
        Picture.take(page, PICTURES.resolve("calendar.png"));
        page.navigate(site.address() + "/figures/2024-25/indicators/TIM-04.html");
        Picture.take(page, PICTURES.resolve("indicator.png"));
        page.navigate(site.address() + "/signals");
        page.locator("main a[href^='/signals/']").first().click();
        Picture.take(page, PICTURES.resolve("signal.png"));
    }

    private static void ofThePhysicist(Site site, Journey journey) {
        Person reviewer = site.invite(Role.CLINICAL_LEAD, "RYJ");
        Page there = journey.signIn(reviewer);
        there.navigate(site.address() + "/reviewing");
        there.locator("label", new Page.LocatorOptions().setHasText("Upper GI")).click();
        Journey.press(there, "Keep");

        Page page = journey.signIn(site.invite(Role.PHYSICIST, PROVIDER));
        page.navigate(site.address() + "/plans");
        page.locator("tbody a").first().click();
        Picture.take(page, PICTURES.resolve("plan.png"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask for a peer review"))
                .click();
        page.getByLabel("What the reviewer must know").selectOption("Upper GI");
        page.getByLabel("First fraction").fill(LocalDate.now().plusDays(9).toString());
        Journey.press(page, "Ask");
        page.getByText("The review is asked for").waitFor();
        page.locator("label", new Page.LocatorOptions().setHasText(reviewer.name() + ","))
                .click();
        Journey.press(page, "Assign");
        there.navigate(page.url());
        Picture.take(there, PICTURES.resolve("review.png"));
    }
}
