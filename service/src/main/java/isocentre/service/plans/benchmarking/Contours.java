package isocentre.service.plans.benchmarking;

import isocentre.plans.ObjectReading;
import isocentre.plans.comparing.Comparison;
import isocentre.plans.comparing.Consensus;
import isocentre.plans.comparing.Figure;
import isocentre.plans.comparing.Overlap;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Uid;
import isocentre.plans.shapes.PlaneSpacing;
import isocentre.plans.shapes.Solid;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.StructureSet;
import isocentre.service.plans.measuring.Studies;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Holds drawings against references, by the engine's exact comparison.
@Component
public class Contours {
    /// A consensus of fewer than three drawings would be one of the two.
    private static final int LEAST = 3;

    private final Plans plans;

    Contours(Plans plans) {
        this.plans = plans;
    }

    /// One structure of a drawing.
    ///
    /// @param expert figures against the expert's
    /// @param consensus figures against the consensus of all (STAPLE); none while there are too few drawings
    /// @param envelope figures against the envelope of the expert and the other drawers, what any of them drew;
    ///     none likewise
    /// @param slices area in common and in either, plane by plane, against the expert's
    public record Result(
            String structure,
            List<Figure> expert,
            List<Figure> consensus,
            List<Figure> envelope,
            List<Overlap.Slice> slices) {}

    /// Names of the structures that have a volume.
    List<String> names(StoredObject set) throws IOException {
        return read(set).rois().stream()
                .filter(Roi::hasVolume)
                .map(Roi::name)
                .distinct()
                .toList();
    }

    List<Result> results(Benchmark benchmark, Uid drawn, List<Uid> all) throws IOException {
        StructureSet expert = read(benchmark.expert());
        StructureSet test = read(drawn);
        List<StructureSet> others = new ArrayList<>();
        List<StructureSet> notMine = new ArrayList<>(List.of(expert));
        for (Uid uid : all) {
            StructureSet set = read(uid);
            others.add(set);
            if (!uid.equals(drawn)) {
                notMine.add(set);
            }
        }
        List<Result> results = new ArrayList<>();
        for (String structure : benchmark.structures()) {
            Solid mine = solid(test, structure);
            Comparison against = Comparison.of(solid(expert, structure), mine, benchmark.tolerance());
            List<Figure> consensus = several(others, structure)
                    .map(drawings -> figures(Consensus.of(drawings).solid(), mine, benchmark))
                    .orElse(List.of());
            List<Figure> envelope = several(notMine, structure)
                    .map(drawings -> figures(Consensus.envelope(drawings), mine, benchmark))
                    .orElse(List.of());
            results.add(new Result(
                    structure,
                    against.figures(),
                    consensus,
                    envelope,
                    against.overlap().map(Overlap::slices).orElse(List.of())));
        }
        return results;
    }

    private static List<Figure> figures(Solid reference, Solid mine, Benchmark benchmark) {
        return Comparison.of(reference, mine, benchmark.tolerance()).figures();
    }

    /// The drawings of a structure, if there are enough that can be put together.
    private static Optional<List<Solid>> several(List<StructureSet> sets, String structure) {
        List<Solid> drawn = sets.stream()
                .map(set -> solid(set, structure))
                .filter(solid -> !solid.isEmpty())
                .toList();
        return drawn.size() < LEAST
                        || drawn.stream().map(Solid::axes).distinct().count() > 1
                ? Optional.empty()
                : Optional.of(drawn);
    }

    private static Solid solid(StructureSet set, String structure) {
        Roi roi = set.rois().stream()
                .filter(one -> one.name().equals(structure) && one.hasVolume())
                .findFirst()
                .orElseThrow();
        return Solid.of(roi, PlaneSpacing.of(set.rois()));
    }

    private StructureSet read(Uid uid) throws IOException {
        return read(plans.known(uid).orElseThrow());
    }

    private StructureSet read(StoredObject object) throws IOException {
        ObjectReading reading = ObjectReading.read(Studies.name(object), plans.bytes(object), Limits.STANDARD);
        if (reading instanceof ObjectReading.Understood(StructureSet set)) {
            return set;
        }
        throw new Benchmarks.Refused("The object is no structure set that can be read");
    }
}
