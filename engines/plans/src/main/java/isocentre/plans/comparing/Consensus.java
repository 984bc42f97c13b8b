package isocentre.plans.comparing;

import isocentre.plans.shapes.Area;
import isocentre.plans.shapes.Area.Bounds;
import isocentre.plans.shapes.Membership;
import isocentre.plans.shapes.Section;
import isocentre.plans.shapes.Solid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// What several drawings of one thing agree on, by STAPLE (Warfield 2004): expectation and maximisation
/// estimate at once where the thing is and how well each drawer finds it.
///
/// Exact where the usual programs count voxels: a place matters only by who drew it, so the volumes of all
/// combinations of drawers, from polygons combined in every slab, are all that the method needs. Space is the
/// box around all drawings; the chance before looking is the mean of their volumes over that of the box.
///
/// @param solid where the chance is at least one half
/// @param drawers in the order given
/// @param rounds until nothing changed
public record Consensus(Solid solid, List<Drawer> drawers, int rounds) {
    private static final double MM3_PER_CM3 = 1000;
    private static final double SAME_FACE = 1e-6;

    public Consensus {
        drawers = List.copyOf(drawers);
    }

    /// How well one of them finds the consensus.
    ///
    /// @param sensitivity the chance to include a place that belongs to it
    /// @param specificity the chance to leave out a place that does not
    public record Drawer(double sensitivity, double specificity) {}

    /// @param drawn two to 64, with volumes, planes in one direction
    public static Consensus of(List<Solid> drawn) {
        check(drawn);
        List<Layer> layers = layers(drawn);
        TreeMap<Long, Double> volumes = new TreeMap<>();
        for (Layer layer : layers) {
            Area.shares(layer.areas())
                    .forEach((members, area) -> volumes.merge(members, area * layer.height(), Double::sum));
        }
        double box = box(drawn);
        volumes.merge(0L, box - volumes.values().stream().mapToDouble(v -> v).sum(), Double::sum);
        double prior = drawn.stream().mapToDouble(Solid::volume).sum() * MM3_PER_CM3 / drawn.size() / box;
        Staple staple = new Staple(volumes, drawn.size(), prior);
        int rounds = staple.settle();
        return new Consensus(solid(drawn, layers, staple.agreed()::contains), staple.drawers(), rounds);
    }

    /// What at least one of them drew: the envelope of all.
    ///
    /// @param drawn as for [#of]
    public static Solid envelope(List<Solid> drawn) {
        check(drawn);
        return solid(drawn, layers(drawn), members -> members != 0);
    }

    private static void check(List<Solid> drawn) {
        if (drawn.size() < 2
                || drawn.size() > Long.SIZE
                || drawn.stream().anyMatch(Solid::isEmpty)
                || drawn.stream().map(Solid::axes).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "a consensus needs 2 to 64 regions with volumes in planes of one direction");
        }
    }

    private static Solid solid(List<Solid> drawn, List<Layer> layers, Membership belongs) {
        List<Section> sections = new ArrayList<>();
        for (Layer layer : layers) {
            Area area = Area.combine(layer.areas(), belongs);
            if (area.area() > 0) {
                sections.add(new Section((layer.lower() + layer.upper()) / 2, layer.lower(), layer.upper(), area));
            }
        }
        return new Solid(drawn.getFirst().axes(), sections, List.of());
    }

    /// What each drew between two faces, where nobody's slab begins or ends.
    private record Layer(double lower, double upper, List<Area> areas) {
        double height() {
            return upper - lower;
        }
    }

    private static List<Layer> layers(List<Solid> drawn) {
        TreeSet<Double> faces = new TreeSet<>();
        for (Solid solid : drawn) {
            for (Section section : solid.sections()) {
                for (double face : new double[] {section.lower(), section.upper()}) {
                    Double near = faces.floor(face + SAME_FACE);
                    if (near == null || face - near > SAME_FACE) {
                        faces.add(face);
                    }
                }
            }
        }
        List<Layer> layers = new ArrayList<>();
        Double lower = null;
        for (double upper : faces) {
            if (lower != null) {
                double middle = (lower + upper) / 2;
                layers.add(new Layer(
                        lower,
                        upper,
                        drawn.stream().map(solid -> solid.at(middle)).toList()));
            }
            lower = upper;
        }
        return layers;
    }

    /// mm³.
    private static double box(List<Solid> drawn) {
        Bounds bounds = drawn.stream().map(Solid::bounds).reduce(Bounds::around).orElseThrow();
        double lower = drawn.stream()
                .mapToDouble(solid -> solid.sections().getFirst().lower())
                .min()
                .orElseThrow();
        double upper = drawn.stream()
                .mapToDouble(solid -> solid.sections().getLast().upper())
                .max()
                .orElseThrow();
        return bounds.width() * bounds.height() * (upper - lower);
    }
}
