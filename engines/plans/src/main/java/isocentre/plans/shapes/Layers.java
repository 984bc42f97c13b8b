package isocentre.plans.shapes;

import java.util.List;
import java.util.Optional;

/// Cuts a solid into layers and cells, under a model of what lies between its planes.
public final class Layers {
    /// A layer of the moving outline is at most this thick, mm: four to a 3 mm gap.
    private static final double THIN = 0.75;

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private Layers() {}

    /// Cells fine enough for the region: a two-hundredth of its extent for the slab model, at most 1 mm (where
    /// outlines move, since those are smooth, a 64th and 1.5 mm); but no more than the region is worth: large
    /// ones get cells of more than a millimetre when there would otherwise be over 40,000 to a plane.
    ///
    /// @param lattice of the dose, if it has one in the planes of the solid: no cell lies across its lines
    public static Raster raster(Solid solid, Between between, Optional<Lattice> lattice) {
        Area.Bounds bounds = solid.bounds();
        double extent = Math.max(bounds.width(), bounds.height());
        double side = switch (between) {
            case SLAB -> Math.max(Math.min(1, extent / 200), extent / 300);
            case SHAPE -> Math.max(Math.min(1.5, extent / 64), extent / 128);
        };
        return lattice.map(lines -> Raster.along(lines, bounds, side)).orElseGet(() -> Raster.over(bounds, side));
    }

    /// Shows the solid layer by layer. What lies inside two outlines between which the shape moves comes as
    /// one layer,
    /// what moves as several thin ones.
    public static void visit(Solid solid, Between between, Raster raster, LayerVisitor visitor) {
        Coverage coverage = new Coverage(raster);
        List<Section> sections = solid.sections();
        switch (between) {
            case SLAB -> {
                for (Section section : sections) {
                    prism(section.lower(), section.upper(), section.area(), coverage, visitor);
                }
            }
            case SHAPE -> {
                Morph morph = new Morph(raster, coverage);
                for (int i = 0; i < sections.size(); i++) {
                    Section section = sections.get(i);
                    boolean fromBelow = i > 0 && solid.joined(i - 1);
                    if (!fromBelow) {
                        prism(section.lower(), section.offset(), section.area(), coverage, visitor);
                    }
                    if (solid.joined(i)) {
                        morph(section, sections.get(i + 1), fromBelow, morph, visitor);
                    } else {
                        prism(section.offset(), section.upper(), section.area(), coverage, visitor);
                    }
                }
            }
        }
    }

    private static void prism(double lower, double upper, Area area, Coverage coverage, LayerVisitor visitor) {
        visitor.layer(lower, upper, cells -> coverage.visit(area, cells));
    }

    private static void morph(Section below, Section above, boolean goesOn, Morph morph, LayerVisitor visitor) {
        morph.between(below.area(), above.area(), goesOn);
        visitor.layer(below.offset(), above.offset(), morph::steady);
        double gap = above.offset() - below.offset();
        int layers = (int) Math.clamp(Math.ceil(gap / THIN), FEWEST, MOST);
        for (int i = 0; i < layers; i++) {
            double part = (i + 0.5) / layers;
            visitor.layer(
                    below.offset() + i * gap / layers,
                    i + 1 == layers ? above.offset() : below.offset() + (i + 1) * gap / layers,
                    cells -> morph.moving(part, cells));
        }
    }
}
