package isocentre.plans.shapes;

import isocentre.plans.geometry.Vector;
import java.util.Arrays;

/// The surface of a solid as small triangles, in patient coordinates (mm). Immutable.
///
/// Between two planes it is where the outline moves straight from one to the other, whatever lies beyond them; at
/// ends and gaps the wall and the face of half a slab; between two planes of one and the same outline the wall.
public final class Surface {
    private final double[] corners;
    private final double[] areas;
    private final int[] ends;

    Surface(double[] corners, double[] areas, int[] ends) {
        this.corners = corners;
        this.areas = areas;
        this.ends = ends;
    }

    /// The surface of a solid; of an empty one, no triangles.
    public static Surface of(Solid solid) {
        return solid.isEmpty() ? new Surface(new double[0], new double[0], new int[0]) : new Skin(solid).surface();
    }

    public int triangles() {
        return areas.length;
    }

    public boolean isEmpty() {
        return areas.length == 0;
    }

    /// mm².
    public double area() {
        return Arrays.stream(areas).sum();
    }

    /// A coordinate of a corner, mm.
    ///
    /// @param corner 0 to 2
    /// @param axis 0 to 2
    public double at(int triangle, int corner, int axis) {
        return corners[9 * triangle + 3 * corner + axis];
    }

    /// Triangles come in patches of a few neighbours, as large as a cell at most.
    public int patches() {
        return ends.length;
    }

    /// The first triangle of a patch.
    public int from(int patch) {
        return patch == 0 ? 0 : ends[patch - 1];
    }

    /// The triangle after the last of a patch.
    public int to(int patch) {
        return ends[patch];
    }

    /// mm².
    public double patchArea(int patch) {
        double sum = 0;
        for (int i = from(patch); i < to(patch); i++) {
            sum += areas[i];
        }
        return sum;
    }

    /// A point of the surface that stands for the patch: the middle of its largest triangle.
    public Vector middle(int patch) {
        int largest = from(patch);
        for (int i = largest; i < to(patch); i++) {
            largest = areas[i] > areas[largest] ? i : largest;
        }
        return new Vector(middle(largest, 0), middle(largest, 1), middle(largest, 2));
    }

    private double middle(int triangle, int axis) {
        return (at(triangle, 0, axis) + at(triangle, 1, axis) + at(triangle, 2, axis)) / 3;
    }
}
