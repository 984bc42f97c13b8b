package isocentre.plans.dvh;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.StoredDvh;
import isocentre.plans.shapes.Between;
import isocentre.plans.shapes.Solid;
import isocentre.plans.structures.Roi;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Measures all regions on all processors: each model of each region is a piece of work, the largest regions first, so
/// that the outline of the body, which takes longest, is not what everybody waits for.
final class Measuring {
    private final ExecutorService pool;
    private final Optional<DoseGrid> grid;

    private Measuring(ExecutorService pool, Optional<DoseGrid> grid) {
        this.pool = pool;
        this.grid = grid;
    }

    /// A region whose solid is being made.
    private record Drawn(int place, Roi roi, CompletableFuture<Solid> solid) {}

    /// A region whose curves are being measured.
    private record Measured(
            int place, Roi roi, Solid solid, Map<Between, CompletableFuture<RegionTally.Curve>> curves) {
        RegionDose dose(List<StoredDvh> histograms) {
            Map<Between, RegionTally.Curve> done = new EnumMap<>(Between.class);
            curves.forEach((between, curve) -> done.put(between, curve.join()));
            return RegionTally.of(roi, solid, done, histograms);
        }
    }

    /// The regions in the order given.
    static List<RegionDose> of(
            List<Roi> rois, OptionalDouble usualSpacing, Optional<DoseGrid> grid, List<StoredDvh> histograms) {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Measuring measuring = new Measuring(pool, grid);
            List<Drawn> drawn = IntStream.range(0, rois.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(
                                    (Integer place) -> rois.get(place).points())
                            .reversed())
                    .map(place -> measuring.draw(place, rois.get(place), usualSpacing))
                    .toList();
            return drawn.stream().map(measuring::measure).toList().stream()
                    .sorted(Comparator.comparingInt(Measured::place))
                    .map(region -> region.dose(histograms))
                    .toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private Drawn draw(int place, Roi roi, OptionalDouble usualSpacing) {
        return new Drawn(place, roi, CompletableFuture.supplyAsync(() -> Solid.of(roi, usualSpacing), pool));
    }

    private Measured measure(Drawn region) {
        Solid solid = region.solid().join();
        Map<Between, CompletableFuture<RegionTally.Curve>> curves = new EnumMap<>(Between.class);
        if (grid.isPresent() && !solid.isEmpty()) {
            RegionTally tally = new RegionTally(grid.get(), solid);
            for (Between between : Between.values()) {
                curves.put(between, CompletableFuture.supplyAsync(() -> tally.curve(between), pool));
            }
        }
        return new Measured(region.place(), region.roi(), solid, curves);
    }
}
