package isocentre.plans.comparing;

import isocentre.plans.shapes.Area;
import isocentre.plans.shapes.Section;
import isocentre.plans.shapes.Solid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What two regions share, exactly: polygons are combined in every slab, nothing is sampled.
///
/// @param reference volume, cm³
/// @param test volume, cm³
/// @param both volume of what lies in both, cm³
/// @param slices each plane that carries contours of one of them, upward
public record Overlap(double reference, double test, double both, List<Slice> slices) {
    private static final double MM3_PER_CM3 = 1000;
    private static final double ONE_PLANE = 0.01;

    public Overlap {
        slices = List.copyOf(slices);
    }

    /// The areas at one plane, mm².
    public record Slice(double offset, double reference, double test, double both) {
        /// Local conformity: what is in both over what is in either.
        public double conformity() {
            return both / (reference + test - both);
        }
    }

    /// @throws IllegalArgumentException if their planes lie in different directions
    public static Overlap of(Solid reference, Solid test) {
        if (!comparable(reference, test)) {
            throw new IllegalArgumentException("the planes lie in different directions");
        }
        double both = 0;
        for (Section section : reference.sections()) {
            for (Section other : test.sections()) {
                double height = Math.min(section.upper(), other.upper()) - Math.max(section.lower(), other.lower());
                if (height > 0) {
                    both += height * section.area().intersection(other.area()).area();
                }
            }
        }
        return new Overlap(reference.volume(), test.volume(), both / MM3_PER_CM3, slices(reference, test));
    }

    /// Whether the planes of both lie in one direction, or one has none.
    public static boolean comparable(Solid one, Solid other) {
        return one.isEmpty() || other.isEmpty() || one.axes().equals(other.axes());
    }

    private static List<Slice> slices(Solid reference, Solid test) {
        TreeSet<Double> offsets = new TreeSet<>();
        for (Solid solid : List.of(reference, test)) {
            for (Section section : solid.sections()) {
                Double near = offsets.floor(section.offset() + ONE_PLANE);
                if (near == null || section.offset() - near > ONE_PLANE) {
                    offsets.add(section.offset());
                }
            }
        }
        List<Slice> slices = new ArrayList<>();
        for (double offset : offsets) {
            Area one = reference.at(offset);
            Area other = test.at(offset);
            if (!one.isEmpty() || !other.isEmpty()) {
                slices.add(new Slice(
                        offset,
                        one.area(),
                        other.area(),
                        one.intersection(other).area()));
            }
        }
        return slices;
    }

    /// 2·both / (reference + test).
    public double dice() {
        return 2 * both / (reference + test);
    }

    /// Both over either: Jaccard, the conformity index of the trials (JCI).
    public double jaccard() {
        return both / (reference + test - both);
    }

    /// The share of the reference that the test misses: geographical miss index.
    public double miss() {
        return 1 - both / reference;
    }

    /// The share of the test that lies outside the reference: discordance index.
    public double discordance() {
        return 1 - both / test;
    }
}
