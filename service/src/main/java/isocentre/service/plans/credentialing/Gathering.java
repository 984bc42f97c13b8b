package isocentre.service.plans.credentialing;

import isocentre.plans.scoring.Protocol;
import isocentre.plans.scoring.Score;
import isocentre.service.people.Person;
import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.benchmarking.Benchmark;
import isocentre.service.plans.benchmarking.Benchmarks;
import isocentre.service.plans.measuring.Studies;
import isocentre.service.plans.store.PlanFact;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where evidence comes from: a document that is kept by its hash, a drawing of a contour benchmark, or a plan that is
/// scored here and now.
@Component
public class Gathering {
    private static final long MOST_BYTES = 30L << 20;

    private final Credentials credentials;
    private final Benchmarks benchmarks;
    private final Plans plans;
    private final Studies studies;
    private final Path folder;

    Gathering(
            Credentials credentials,
            Benchmarks benchmarks,
            Plans plans,
            Studies studies,
            @Value("${isocentre.home}") Path home)
            throws IOException {
        this.credentials = credentials;
        this.benchmarks = benchmarks;
        this.plans = plans;
        this.studies = studies;
        this.folder = Files.createDirectories(home.resolve("plans").resolve("evidence"));
    }

    /// A drawing that can be linked.
    public record Drawn(UUID id, String words) {}

    /// The drawings of a centre's people.
    public List<Drawn> drawings(String provider) {
        return benchmarks.all().stream()
                .flatMap(benchmark -> benchmarks.drawings(benchmark).stream()
                        .filter(drawing -> drawing.provider().equals(provider))
                        .map(drawing -> new Drawn(drawing.id(), words(benchmark, drawing))))
                .toList();
    }

    private static String words(Benchmark benchmark, Benchmark.Drawing drawing) {
        return benchmark.title() + ", attempt " + drawing.attempt() + " by " + drawing.drawer() + ": "
                + drawing.feedback()
                        .map(said -> said.passed() ? "passed" : "to be drawn again")
                        .orElse("waits for feedback");
    }

    /// @throws Credentials.Refused if it is empty or too large, or may not be added now
    public void document(Person person, UUID id, String title, long bytes, InputStream content) throws IOException {
        if (bytes == 0) {
            throw new Credentials.Refused("Choose a document that is not empty");
        }
        if (bytes > MOST_BYTES) {
            throw new Credentials.Refused("A document has at most 30 MB: send a summary");
        }
        Path part = Files.createTempFile(folder, "part", "");
        try {
            MessageDigest digest = Hash.begin();
            try (OutputStream out = Files.newOutputStream(part)) {
                new DigestInputStream(content, digest).transferTo(out);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Files.move(part, folder.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
            credentials.add(person, id, Credential.Kind.DOCUMENT, title, Math.max(1, bytes / 1000) + " kB", sha256);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// @throws Credentials.Refused if the drawing is not of the centre
    public void drawing(Person person, Credential one, UUID drawing) throws IOException {
        Benchmark.Drawing drawn = benchmarks
                .drawing(drawing)
                .filter(each -> each.provider().equals(one.provider()))
                .orElseThrow(() -> new Credentials.Refused("Choose a drawing of your centre"));
        Benchmark benchmark = benchmarks.find(drawn.benchmark()).orElseThrow();
        String figures = benchmarks.results(benchmark, drawn).stream()
                .map(result -> result.structure() + ": "
                        + result.expert().stream()
                                .filter(figure -> figure.value().isPresent())
                                .limit(2)
                                .map(figure -> "%s %.3f"
                                        .formatted(figure.name(), figure.value().getAsDouble()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        String feedback = drawn.feedback()
                .map(said -> " “" + said.words() + "” (" + said.by() + ")")
                .orElse("");
        credentials.add(
                person,
                one.id(),
                Credential.Kind.BENCHMARK,
                words(benchmark, drawn),
                figures + "." + feedback,
                drawn.sha256());
    }

    /// Scores a plan that the centre holds.
    ///
    /// @throws Credentials.Refused if nothing of it can be scored
    public void score(Person person, Credential one, StoredObject plan, Protocol protocol) throws IOException {
        List<StoredObject> objects = plans.heldBy(one.provider(), plan.name().study());
        List<Score> scores = studies.read(objects).cases().stream()
                .filter(each -> each.found()
                        .plan()
                        .filter(of -> of.instance().uid().equals(plan.name().instance()))
                        .isPresent())
                .flatMap(each -> each.score(protocol).stream())
                .toList();
        if (scores.stream().allMatch(score -> score.verdict() == Score.Verdict.CANNOT_BE_EVALUATED)) {
            throw new Credentials.Refused("Nothing of the plan can be scored by " + protocol.title());
        }
        String words = Arrays.stream(Score.Verdict.values())
                .map(verdict -> scores.stream()
                                .filter(score -> score.verdict() == verdict)
                                .count() + " " + verdict.words())
                .collect(Collectors.joining(", "));
        Optional<PlanFact> fact = plans.fact(plan);
        credentials.add(
                person,
                one.id(),
                Credential.Kind.SCORE,
                protocol.id() + " version " + protocol.version() + ": "
                        + fact.map(of -> of.technique().words() + ", " + of.prescription())
                                .orElse("plan"),
                words
                        + fact.map(of -> ". Planned with " + of.system() + " " + of.version() + " for " + of.machine())
                                .orElse(""),
                plan.sha256());
    }

    /// A document that was kept; empty if the hash is not one of a document of the credential.
    public Optional<Path> kept(UUID credential, String sha256) {
        return credentials.evidence(credential).stream()
                .filter(piece -> piece.kind() == Credential.Kind.DOCUMENT
                        && piece.sha256().equals(sha256))
                .findFirst()
                .map(piece -> folder.resolve(piece.sha256()))
                .filter(Files::exists);
    }
}
