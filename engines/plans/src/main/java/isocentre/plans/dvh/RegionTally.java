package isocentre.plans.dvh;

import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.StoredDvh;
import isocentre.plans.shapes.Area;
import isocentre.plans.shapes.Between;
import isocentre.plans.shapes.Layers;
import isocentre.plans.shapes.Raster;
import isocentre.plans.shapes.Section;
import isocentre.plans.shapes.Solid;
import isocentre.plans.structures.Roi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Measures the dose to one region under both models.
final class RegionTally {
    private static final double MM3_PER_CM3 = 1000;

    /// A share outside the grid below this is rounding.
    private static final double NOTHING = 1e-9;

    /// A ball in so few planes may be off by 4 % of its volume, or more.
    private static final int FEW_PLANES = 5;

    private final DoseGrid grid;
    private final Solid solid;

    RegionTally(DoseGrid grid, Solid solid) {
        this.grid = grid;
        this.solid = solid;
    }

    /// What a model gives.
    ///
    /// @param dvh empty if no part of the solid lies in the dose grid
    /// @param cells looked at
    record Curve(Optional<Dvh> dvh, long cells) {}

    /// The region with what both models give; `between` holds nothing where there is no grid or no solid.
    static RegionDose of(Roi roi, Solid solid, Map<Between, Curve> between, List<StoredDvh> histograms) {
        List<Issue> issues = new ArrayList<>(solid.issues());
        String where = "ROI " + roi.number() + " '" + roi.name() + "'";
        Optional<Dvh> stored = StoredCurve.of(roi, solid.volume(), histograms);
        int planes = solid.sections().size();
        if (planes > 1 && planes <= FEW_PLANES) {
            issues.add(new Issue(
                    Severity.DOUBT,
                    where,
                    "it is drawn in " + planes + " planes only",
                    String.format(
                            Locale.ROOT,
                            "where the planes happen to lie may change its volume by %.0f %% and its dose with it",
                            100.0 / (planes * planes - 1))));
        }
        Curve slab = between.get(Between.SLAB);
        Curve shape = between.get(Between.SHAPE);
        if (slab == null || shape == null) {
            return new RegionDose(roi, solid.volume(), planes, Optional.empty(), Optional.empty(), stored, 0, issues);
        }
        double outside = slab.dvh().map(dvh -> dvh.outside() / dvh.volume()).orElse(1.0);
        if (slab.dvh().isEmpty()) {
            issues.add(
                    new Issue(Severity.LOSS, where, "it lies wholly outside the dose grid", "its dose is not known"));
        } else if (outside > NOTHING) {
            issues.add(new Issue(
                    Severity.DOUBT,
                    where,
                    String.format(Locale.ROOT, "%.2f%% of its volume lies outside the dose grid", 100 * outside),
                    "the dose there is not known: figures are of the part inside, shares are given of both"));
        }
        long cells = slab.cells() + shape.cells();
        return new RegionDose(roi, solid.volume(), planes, slab.dvh(), shape.dvh(), stored, cells, issues);
    }

    /// Measures under a model.
    Curve curve(Between between) {
        DosePlanes planes = new DosePlanes(grid, solid.axes(), solid.bounds());
        Raster raster = Layers.raster(solid, between, planes.lattice());
        Bins bins = Bins.of(grid);
        Tally tally = new Tally(raster, bins);
        Blocks blocks = planes.lattice()
                .map(lattice -> new Blocks(raster, lattice, tally))
                .orElseGet(() -> new Blocks(raster, tally));
        Layers.visit(solid, between, raster, (lower, upper, covered) -> {
            tally.layer(upper - lower, planes.across(lower, upper));
            covered.accept(blocks);
            blocks.end();
        });
        if (!(bins.volume() > 0)) {
            return new Curve(Optional.empty(), tally.cells());
        }
        double[] atLeast = bins.atLeast();
        for (int i = 0; i < atLeast.length; i++) {
            atLeast[i] /= MM3_PER_CM3;
        }
        Extremes extremes = extremes(between, planes, tally);
        Dvh dvh = new Dvh(
                bins.start(),
                bins.width(),
                atLeast,
                tally.outside() / MM3_PER_CM3,
                Math.min(extremes.least(), bins.mean()),
                Math.max(extremes.most(), bins.mean()),
                bins.mean());
        return new Curve(Optional.of(dvh), tally.cells());
    }

    private Extremes extremes(Between between, DosePlanes planes, Tally tally) {
        Extremes extremes = new Extremes(grid, solid.axes());
        extremes.known(tally.least(), tally.most());
        List<Section> sections = solid.sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Area area = section.area();
            boolean below = between == Between.SLAB || i == 0 || !solid.joined(i - 1);
            boolean above = between == Between.SLAB || !solid.joined(i);
            double lower = below ? section.lower() : section.offset();
            double upper = above ? section.upper() : section.offset();
            double[] offsets = DoubleStream.concat(
                            DoubleStream.of(lower, section.offset(), upper),
                            DoubleStream.of(planes.bends(lower, upper)))
                    .sorted()
                    .distinct()
                    .toArray();
            extremes.outline(area, offsets);
            extremes.voxels(area, area, lower, upper);
            if (!above) {
                Section next = sections.get(i + 1);
                extremes.voxels(area, next.area(), section.offset(), next.offset());
            }
        }
        return extremes;
    }
}
