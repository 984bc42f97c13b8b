package isocentre.service.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.plans.ObjectReading;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Vector;
import isocentre.plans.structures.StructureSet;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.benchmarking.Benchmark;
import isocentre.service.plans.benchmarking.Benchmarks;
import isocentre.service.plans.benchmarking.Contours;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Receiving;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContourBenchmarkTest {
    private static final String RUNS = "RR8";

    @TempDir
    Path folder;

    private final Site site = Site.open();
    private final Benchmarks benchmarks = site.part(Benchmarks.class);

    @Test
    void nobodySeesTheReferenceOrOthersDrawingsBeforeTheirOwnIsIn() throws IOException {
        Benchmark one = make(511);
        Person drawer = site.invite(Role.PHYSICIST, "RYJ");
        UUID first = draw(one, drawer, "RYJ", 1, 0.6);
        Browser waits = site.signedIn(site.invite(Role.CLINICAL_LEAD, "RWE"));
        assertThat(waits.get("/benchmarks/" + one.id()).main())
                .contains("Nothing yet")
                .doesNotContain(drawer.name());
        assertThat(waits.get("/benchmarks/" + one.id() + "/drawings/" + first).status())
                .isEqualTo(403);
        assertThat(waits.get("/dicom-web/studies/" + one.study()).status())
                .as("the expert's structure set")
                .isEqualTo(403);
        assertThat(benchmarks.pack(one)).allMatch(object -> object.kind().image());
        assertThat(site.signedIn(drawer)
                        .get("/benchmarks/" + one.id() + "/drawings/" + first)
                        .main())
                .contains("Dice", "Against the expert");
    }

    @Test
    void theReferenceIsTheExpertTheConsensusAndTheEnvelopeOnceThreeHaveDrawn() throws IOException {
        Benchmark one = make(512);
        UUID first = draw(one, site.invite(Role.PHYSICIST, "RYJ"), "RYJ", 1, 0);
        assertThat(result(one, first).expert()).isNotEmpty();
        assertThat(result(one, first).consensus())
                .as("one drawing is no consensus")
                .isEmpty();
        assertThat(result(one, first).envelope()).isEmpty();
        draw(one, site.invite(Role.PHYSICIST, "RWE"), "RWE", 2, 0.5);
        UUID small = draw(one, site.invite(Role.PHYSICIST, "RTH"), "RTH", 3, -0.3);
        Contours.Result result = result(one, small);
        assertThat(result.consensus()).hasSameSizeAs(result.expert());
        assertThat(result.envelope()).hasSameSizeAs(result.expert());
        assertThat(value(result, true, "DI"))
                .as("nothing of the smallest lies outside the envelope")
                .isCloseTo(0, within());
        assertThat(value(result, true, "Dice"))
                .as("the envelope is the largest drawing: further from it than from the expert")
                .isLessThan(value(result, false, "Dice"));
        assertThat(result.slices()).as("slice by slice").isNotEmpty();
    }

    @Test
    void feedbackIsGivenByWhoRunsItAndAnotherAttemptIsKeptBesideTheFirst() throws IOException {
        Benchmark one = make(513);
        Person drawer = site.invite(Role.PHYSICIST, "RYJ");
        UUID first = draw(one, drawer, "RYJ", 1, 0.3);
        Benchmark.Drawing drawing = benchmarks.drawing(first).orElseThrow();
        assertThatThrownBy(() -> benchmarks.feedback(drawer, drawing, true, "Well done"))
                .isInstanceOf(Benchmarks.Refused.class);
        Person runs = site.invite(Role.PHYSICIST, RUNS);
        benchmarks.feedback(runs, drawing, false, "Too wide");
        draw(one, drawer, "RYJ", 2, 0);
        assertThat(benchmarks.drawings(one))
                .extracting(Benchmark.Drawing::attempt)
                .containsExactly(1, 2);
        assertThat(benchmarks.latest(one))
                .extracting(Benchmark.Drawing::attempt)
                .containsExactly(2);
        assertThatThrownBy(() -> draw(one, runs, RUNS, 3, 0))
                .as("who runs it knows the reference")
                .isInstanceOf(Benchmarks.Refused.class);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.02);
    }

    private Contours.Result result(Benchmark one, UUID drawing) throws IOException {
        return benchmarks
                .results(one, benchmarks.drawing(drawing).orElseThrow())
                .getFirst();
    }

    private static double value(Contours.Result result, boolean envelope, String figure) {
        return (envelope ? result.envelope() : result.expert())
                .stream()
                        .filter(one -> one.name().equals(figure))
                        .findFirst()
                        .orElseThrow()
                        .value()
                        .orElseThrow();
    }

    private Benchmark make(int number) throws IOException {
        SyntheticSet set = SyntheticSet.of(number);
        List<byte[]> files = new ArrayList<>(List.of(set.structures().bytes()));
        for (int i = 8; i < 20; i++) {
            files.add(set.image(i).bytes());
        }
        Gateway.of(site, RUNS).store(files);
        UUID id = benchmarks.make(
                site.invite(Role.PHYSICIST, RUNS), RUNS, set.study(), "Chest " + number, "", List.of("PTV"), 2);
        return benchmarks.find(id).orElseThrow();
    }

    /// Draws the tumour as it is, wider by a part of itself, on the images of the pack.
    private UUID draw(Benchmark one, Person person, String provider, int hand, double wider) throws IOException {
        var image = benchmarks.pack(one).getFirst();
        int number = Integer.parseInt(one.title().substring("Chest ".length()));
        StructureSet own = (StructureSet) object(
                SyntheticSet.of(number).structures(hand, wider, Vector.ZERO).bytes());
        Instance pack = object(site.part(Plans.class).bytes(image)).instance();
        Uid mine = new Uid("2.25.7745." + number + "." + hand);
        Instance instance = new Instance(
                own.instance().source(),
                SopClass.RT_STRUCTURE_SET,
                SopClass.RT_STRUCTURE_SET.uid(),
                mine,
                pack.study(),
                Optional.of(new Uid(mine.value() + ".1")),
                pack.frameOfReference(),
                "RTSTRUCT",
                pack.patient(),
                own.instance().equipment(),
                "",
                "",
                own.instance().studied());
        Path file = folder.resolve(provider + hand + ".dcm");
        new StructureSet(
                        instance, own.label(), own.name(), own.made(), own.approval(), List.of(), own.rois(), List.of())
                .file()
                .write(file);
        byte[] bytes = Files.readAllBytes(file);
        return benchmarks.draw(
                person, provider, one, new Receiving.Incoming("drawn", file, Sets.sha256(bytes), bytes.length));
    }

    private static isocentre.plans.dicom.StudyObject object(byte[] file) {
        return ((ObjectReading.Understood) ObjectReading.read("object", file, Limits.STANDARD)).object();
    }
}
