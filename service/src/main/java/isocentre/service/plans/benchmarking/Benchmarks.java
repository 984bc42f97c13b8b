package isocentre.service.plans.benchmarking;

import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.Receipt;
import isocentre.service.plans.store.Receiving;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.store.Sharing;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contour benchmarks: made from a study with an expert's structures, drawn by others, judged by who runs them.
@Component
public class Benchmarks {
    private final BenchmarkRows rows;
    private final Plans plans;
    private final Sharing sharing;
    private final Receiving receiving;
    private final Contours contours;
    private final AuditLog log;
    private final Clock clock;

    Benchmarks(
            BenchmarkRows rows,
            Plans plans,
            Sharing sharing,
            Receiving receiving,
            Contours contours,
            AuditLog log,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.sharing = sharing;
        this.receiving = receiving;
        this.contours = contours;
        this.log = log;
        this.clock = clock;
    }

    /// What is asked was refused, in words.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String words) {
            super(words);
        }
    }

    /// Makes a benchmark of a study that the provider holds: its images go to others without what names the patient,
    /// its structure set stays hidden as the reference.
    ///
    /// @throws Refused if the study lacks images or has not exactly one structure set, or a name is not in it
    @Transactional(rollbackFor = IOException.class)
    public UUID make(
            Person person,
            String provider,
            Uid study,
            String title,
            String instructions,
            List<String> structures,
            double tolerance)
            throws IOException {
        Reader reader = Reader.of(person, LocalDate.now(clock));
        List<StoredObject> objects = plans.study(reader, study).stream()
                .filter(object -> plans.holders(object).contains(provider))
                .toList();
        List<StoredObject> images =
                objects.stream().filter(object -> object.kind().image()).toList();
        List<StoredObject> sets = objects.stream()
                .filter(object -> object.kind() == SopClass.RT_STRUCTURE_SET)
                .toList();
        if (images.isEmpty() || sets.size() != 1) {
            throw new Refused(
                    "A benchmark needs a study with images and exactly one structure set, the expert's; this one has "
                            + images.size() + " images and " + sets.size() + " structure sets");
        }
        List<String> has = contours.names(sets.getFirst());
        for (String name : structures) {
            if (!has.contains(name)) {
                throw new Refused("The expert's structure set has no '" + name + "' with a volume: it has "
                        + String.join(", ", has));
            }
        }
        Uid shown = sharing.showable(
                        Sender.of(person, provider),
                        objects.stream()
                                .filter(object -> object.kind().image() || object.kind() == SopClass.RT_STRUCTURE_SET)
                                .toList())
                .orElseThrow(() -> new Refused("An object of the study cannot be freed of what names the patient"));
        Uid expert = plans.study(reader, shown).stream()
                .filter(object -> object.kind() == SopClass.RT_STRUCTURE_SET)
                .findFirst()
                .map(object -> object.name().instance())
                .orElseThrow();
        Benchmark made =
                new Benchmark(UUID.randomUUID(), title, instructions, shown, expert, structures, tolerance, provider);
        rows.insert(made, person, clock.instant());
        log.append(person.getName(), Act.BENCHMARK, made.id().toString(), "made by " + provider);
        return made.id();
    }

    public List<Benchmark> all() {
        return rows.all();
    }

    public Optional<Benchmark> find(UUID id) {
        return rows.find(id);
    }

    /// The images that everybody draws on.
    public List<StoredObject> pack(Benchmark benchmark) {
        return plans.heldBy(benchmark.provider(), benchmark.study()).stream()
                .filter(object -> object.kind().image() && object.deidentified())
                .toList();
    }

    /// Takes a drawing in. Each is kept; a later one is another attempt.
    ///
    /// @throws Refused if it is no structure set on the pack's images, or lacks a structure
    @Transactional(rollbackFor = IOException.class)
    public UUID draw(Person person, String provider, Benchmark benchmark, Receiving.Incoming file) throws IOException {
        if (provider.equals(benchmark.provider())) {
            throw new Refused("Who runs a benchmark knows the reference, and does not draw it");
        }
        Receipt receipt = receiving.receive(Sender.of(person, provider), file, Optional.of(benchmark.study()));
        StoredObject drawn = switch (receipt) {
            case Receipt.Stored stored -> stored.object();
            case Receipt.Conflict conflict -> throw new Refused(conflict.words());
            case Receipt.Refused refused -> throw new Refused(refused.words());
        };
        if (drawn.kind() != SopClass.RT_STRUCTURE_SET || drawn.name().instance().equals(benchmark.expert())) {
            throw new Refused("That is not a structure set of yours");
        }
        List<String> has = contours.names(drawn);
        List<String> missing = benchmark.structures().stream()
                .filter(name -> !has.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("Your structure set has no " + String.join(", ", missing)
                    + " with a volume: name them as the pack says");
        }
        int attempt = rows.attempts(benchmark.id(), person.id()) + 1;
        UUID id = UUID.randomUUID();
        rows.insert(new Benchmark.Drawing(
                id,
                benchmark.id(),
                person.id(),
                person.name(),
                provider,
                attempt,
                drawn.name().instance(),
                drawn.sha256(),
                clock.instant(),
                Optional.empty()));
        log.append(person.getName(), Act.BENCHMARK, benchmark.id().toString(), "drawn, attempt " + attempt);
        return id;
    }

    public Optional<Benchmark.Drawing> drawing(UUID id) {
        return rows.drawing(id);
    }

    /// All attempts, first come first.
    public List<Benchmark.Drawing> drawings(Benchmark benchmark) {
        return rows.drawings(benchmark.id());
    }

    /// The last attempt of each drawer.
    public List<Benchmark.Drawing> latest(Benchmark benchmark) {
        List<Benchmark.Drawing> all = drawings(benchmark);
        return all.stream()
                .filter(one -> all.stream()
                        .filter(other -> other.account().equals(one.account()))
                        .max(Comparator.comparingInt(Benchmark.Drawing::attempt))
                        .filter(one::equals)
                        .isPresent())
                .toList();
    }

    /// How a drawing differs from the expert's, and from the consensus of the latest drawings.
    public List<Contours.Result> results(Benchmark benchmark, Benchmark.Drawing drawing) throws IOException {
        List<Uid> others =
                latest(benchmark).stream().map(Benchmark.Drawing::uid).toList();
        return contours.results(benchmark, drawing.uid(), others);
    }

    /// @throws Refused if the person's provider does not run the benchmark, or there are no words
    @Transactional
    public void feedback(Person person, Benchmark.Drawing drawing, boolean passed, String words) {
        Benchmark benchmark = rows.find(drawing.benchmark()).orElseThrow();
        if (!Reader.of(person, LocalDate.now(clock)).providers().contains(benchmark.provider())) {
            throw new Refused("Feedback is given by who runs the benchmark");
        }
        if (words.isBlank()) {
            throw new Refused("Say what the drawer can learn");
        }
        rows.feedback(drawing.id(), new Benchmark.Feedback(passed, words.strip(), person.name(), clock.instant()));
        log.append(
                person.getName(),
                Act.BENCHMARK,
                benchmark.id().toString(),
                passed ? "passed a drawing" : "asked again");
    }
}
