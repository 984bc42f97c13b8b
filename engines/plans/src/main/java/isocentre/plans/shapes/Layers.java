package isocentre.plans.shapes;

import java.util.List;
import java.util.Optional;

/// Cuts a solid into layers and cells, under a model of what lies between its planes.
public final class Layers {
    /// mm: what moves is cut into pairs of layers of at most this height together,
    private static final double PAIR = 3;

    /// or over which an outline moves this far.
    private static final double SHIFT = 4;

    private static final int MOST_PAIRS = 4;

    /// mm.
    private static final double COARSEST = 2;

    /// Where the outline of each layer is taken: Gauss's two points, at which the sum over a pair is exact for
    /// areas that change as a cubic of the height.
    private static final double GAUSS = 0.5 - 1 / Math.sqrt(12);

    private Layers() {}

    /// Cells fine enough for the region: a hundredth of its extent for the slab model, where outlines move a
    /// 64th, and at most 2 mm. Boxes of cells are measured as finely as the dose asks for, whatever their size.
    ///
    /// @param lattice of the dose, if it has one in the planes of the solid: no cell lies across its lines
    public static Raster raster(Solid solid, Between between, Optional<Lattice> lattice) {
        Area.Bounds bounds = solid.bounds();
        double extent = Math.max(bounds.width(), bounds.height());
        double side = switch (between) {
            case SLAB -> Math.min(COARSEST, extent / 100);
            case SHAPE -> Math.min(COARSEST, extent / 64);
        };
        return lattice.map(lines -> Raster.along(lines, bounds, side)).orElseGet(() -> Raster.over(bounds, side));
    }

    /// Shows the solid layer by layer. What lies inside two outlines between which the shape moves comes as one
    /// layer, what moves as several thin ones.
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
                int first = 0;
                for (int i = 0; i < sections.size(); i++) {
                    Section section = sections.get(i);
                    boolean fromBelow = i > 0 && solid.joined(i - 1);
                    if (!fromBelow) {
                        prism(section.lower(), section.offset(), section.area(), coverage, visitor);
                    }
                    if (solid.joined(i)) {
                        first = fromBelow ? first : i;
                        morph.between(sections.subList(first, last(solid, i) + 1), i - first);
                        morph(section, sections.get(i + 1), morph, visitor);
                    } else {
                        prism(section.offset(), section.upper(), section.area(), coverage, visitor);
                    }
                }
            }
        }
    }

    /// The last section of those that follow this one without a gap, as far as they have a say.
    private static int last(Solid solid, int section) {
        int last = section;
        while (last < section + 3 && solid.joined(last)) {
            last++;
        }
        return last;
    }

    private static void prism(double lower, double upper, Area area, Coverage coverage, LayerVisitor visitor) {
        visitor.layer(lower, upper, cells -> coverage.visit(area, cells));
    }

    private static void morph(Section below, Section above, Morph morph, LayerVisitor visitor) {
        visitor.layer(below.offset(), above.offset(), morph::steady);
        double gap = above.offset() - below.offset();
        int pairs = (int) Math.clamp(Math.ceil(Math.max(gap / PAIR, morph.shift() / SHIFT)), 1, MOST_PAIRS);
        double each = gap / pairs;
        for (int i = 0; i < pairs; i++) {
            double foot = below.offset() + i * each;
            double head = i + 1 == pairs ? above.offset() : foot + each;
            double middle = (foot + head) / 2;
            visitor.layer(foot, middle, cells -> morph.moving((foot + GAUSS * each - below.offset()) / gap, cells));
            visitor.layer(middle, head, cells -> morph.moving((head - GAUSS * each - below.offset()) / gap, cells));
        }
    }
}
