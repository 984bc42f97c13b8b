package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import isocentre.plans.ObjectReading;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Vector;
import isocentre.plans.structures.StructureSet;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.store.Deposits;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A contour benchmark, end to end in a browser: a centre opens a case, another downloads the pack, draws, sees how it
/// compares, is asked to draw again, and passes.
class ContourBenchmarkJourneyTest {
    private static Chromium chromium;

    @TempDir
    Path folder;

    private final Site site = Site.open();

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

    @ParameterizedTest(name = "{0} wide, scripts: {1}")
    @CsvSource({"1280,true,71", "360,true,72", "360,false,73"})
    void aCaseIsDrawnJudgedAndDrawnAgain(int width, boolean scripts, int number) throws IOException {
        Journey journey = new Journey(site, chromium, "benchmark", width, scripts);
        Person runner = site.invite(Role.PHYSICIST, "RR8");
        SyntheticSet set = SyntheticSet.of(number);
        deposit(runner, set);
        Page runs = journey.signIn(runner);
        runs.navigate(site.address() + "/plans/" + set.study() + "/benchmark");
        runs.getByLabel("Title").fill("Chest " + number);
        runs.getByLabel("Case and instructions")
                .fill("A tumour of the left lung. Draw the PTV with 5 mm around what you see.");
        runs.getByLabel("Structures to draw").fill("PTV\nLiver");
        Journey.press(runs, "Open it to all centres");
        assertThat(runs.locator(".nhsuk-error-summary").innerText()).contains("no 'Liver'");
        journey.look(runs, "1-no-such-structure");
        runs.getByLabel("Structures to draw").fill("PTV");
        Journey.press(runs, "Open it to all centres");
        journey.look(runs, "2-open");
        String benchmark = runs.url();

        Page draws = journey.signIn(site.invite(Role.CLINICAL_LEAD, "RYJ"));
        draws.navigate(site.address() + "/benchmarks");
        journey.look(draws, "3-list");
        Journey.follow(draws, "Chest " + number);
        Download pack = draws.waitForDownload(() -> Journey.follow(draws, "Download the case pack"));
        Instance image = image(pack.path());
        assertThat(image.patient().name()).doesNotContain("SYNTHETIC^CHEST");
        draws.locator("#file").setInputFiles(drawn(set, image, 1, 0.6, new Vector(8, 0, 0)));
        Journey.press(draws, "Send");
        draws.getByText("This is how it compares").first().waitFor();
        journey.look(draws, "4-compared");
        assertThat(draws.locator("main").innerText()).contains("Dice", "HD95[mm]", "Waits for feedback");
        String first = draws.url();

        runs.reload();
        Journey.follow(runs, "attempt 1");
        runs.locator("label[for=v-again]").click();
        runs.getByLabel("What can be learnt").fill("Too wide, and 8 mm to the left");
        Journey.press(runs, "Give the feedback");
        journey.look(runs, "5-judged");

        draws.navigate(first);
        assertThat(draws.locator("main").innerText()).contains("Draw again", "8 mm to the left");
        draws.navigate(benchmark);
        draws.locator("#file").setInputFiles(drawn(set, image, 2, 0, Vector.ZERO));
        Journey.press(draws, "Send");
        assertThat(draws.locator("tr", new Page.LocatorOptions().setHasText("Dice"))
                        .first()
                        .innerText())
                .as("the same outline")
                .contains("1.000");
        runs.navigate(benchmark);
        Journey.follow(runs, "attempt 2");
        runs.locator("label[for=v-passed]").click();
        runs.getByLabel("What can be learnt").fill("Well drawn");
        Journey.press(runs, "Give the feedback");
        draws.navigate(benchmark);
        journey.look(draws, "6-passed");
        assertThat(draws.locator("main").innerText()).contains("Passed", "Draw again");

        Page other = journey.signIn(site.invite(Role.PHYSICIST, "RWE"));
        other.navigate(benchmark);
        assertThat(other.locator("main").innerText())
                .as("blinded")
                .contains("Nothing yet")
                .doesNotContain("attempt 1");
        other.navigate(first);
        assertThat(other.locator("main").innerText()).contains("You cannot open this page");
        assertThat(journey.trouble()).allMatch(said -> said.contains("403"));
    }

    private void deposit(Person person, SyntheticSet set) throws IOException {
        List<Deposits.Sent> files = Stream.concat(
                        java.util.stream.IntStream.range(8, 20).mapToObj(set::image), Stream.of(set.structures()))
                .<Deposits.Sent>map(file -> new Deposits.Sent() {
                    @Override
                    public String name() {
                        return file.fileName();
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(file.bytes());
                    }
                })
                .toList();
        site.part(Deposits.class).receive(Sender.of(person, "RR8"), files, false);
    }

    private static Instance image(Path pack) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(pack))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry).isNotNull();
            return object(zip.readAllBytes()).instance();
        }
    }

    private static StudyObject object(byte[] file) {
        return ((ObjectReading.Understood) ObjectReading.read("object", file, Limits.STANDARD)).object();
    }

    /// The tumour as a hand draws it, on the images of the pack.
    private Path drawn(SyntheticSet set, Instance image, int hand, double wider, Vector shifted) throws IOException {
        StructureSet own =
                (StructureSet) object(set.structures(hand, wider, shifted).bytes());
        Instance was = own.instance();
        Uid mine = new Uid("2.25.7744." + set.number() + "." + hand);
        Instance instance = new Instance(
                was.source(),
                SopClass.RT_STRUCTURE_SET,
                SopClass.RT_STRUCTURE_SET.uid(),
                mine,
                image.study(),
                Optional.of(new Uid(mine.value() + ".1")),
                image.frameOfReference(),
                "RTSTRUCT",
                image.patient(),
                was.equipment(),
                was.studyDescription(),
                was.seriesDescription(),
                was.studied());
        StructureSet moved = new StructureSet(
                instance, own.label(), own.name(), own.made(), own.approval(), List.of(), own.rois(), List.of());
        Path file = folder.resolve("drawn" + hand + ".dcm");
        moved.file().write(file);
        return file;
    }
}
