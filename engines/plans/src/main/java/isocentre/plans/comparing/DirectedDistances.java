package isocentre.plans.comparing;

import isocentre.plans.geometry.Vector;
import isocentre.plans.shapes.Surface;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How far each part of one surface lies from another surface, mm: a point of each patch, weighted by the patch's
/// area.
public final class DirectedDistances {
    private static final int CHUNK = 1024;

    private final double[] distances;
    /// Area up to and with each distance, mm².
    private final double[] upTo;
    private final double mean;
    private final double most;

    private DirectedDistances(double[] distances, double[] upTo, double mean, double most) {
        this.distances = distances;
        this.upTo = upTo;
        this.mean = mean;
        this.most = most;
    }

    /// @param from not empty
    static DirectedDistances between(Surface from, NearestTriangle to) {
        int n = from.patches();
        double[] distances = new double[n];
        chunks(n).forEach(chunk -> {
            NearestTriangle.Search search = to.new Search();
            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                Vector middle = from.middle(i);
                distances[i] = search.distance(middle.x(), middle.y(), middle.z());
            }
        });
        double most = Arrays.stream(distances).max().orElseThrow();
        return sorted(from, distances, corners(from, to, distances, most));
    }

    private static IntStream chunks(int n) {
        return IntStream.range(0, (n + CHUNK - 1) / CHUNK).parallel();
    }

    /// The largest distance may lie at a corner: only those are asked that could be further than any middle.
    private static double corners(Surface from, NearestTriangle to, double[] distances, double least) {
        int n = from.patches();
        return chunks(n)
                .mapToDouble(chunk -> {
                    NearestTriangle.Search search = to.new Search();
                    double most = least;
                    for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                        most = corners(from, i, search, distances[i], most);
                    }
                    return most;
                })
                .max()
                .orElse(least);
    }

    private static double corners(
            Surface from, int patch, NearestTriangle.Search search, double distance, double least) {
        double most = least;
        Vector middle = from.middle(patch);
        for (int triangle = from.from(patch); triangle < from.to(patch); triangle++) {
            for (int corner = 0; corner < 3; corner++) {
                double x = from.at(triangle, corner, 0);
                double y = from.at(triangle, corner, 1);
                double z = from.at(triangle, corner, 2);
                double away = middle.minus(new Vector(x, y, z)).length();
                if (distance + away > most) {
                    most = Math.max(most, search.distance(x, y, z, most));
                }
            }
        }
        return most;
    }

    private static DirectedDistances sorted(Surface from, double[] distances, double most) {
        int n = distances.length;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (long) Float.floatToIntBits((float) distances[i]) << 32 | i;
        }
        Arrays.sort(keys);
        double[] ascending = new double[n];
        double[] upTo = new double[n];
        double area = 0;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            int i = (int) keys[k];
            area += from.patchArea(i);
            sum += from.patchArea(i) * distances[i];
            ascending[k] = distances[i];
            upTo[k] = area;
        }
        return new DirectedDistances(ascending, upTo, sum / area, most);
    }

    /// mm².
    public double area() {
        return upTo[upTo.length - 1];
    }

    public double mean() {
        return mean;
    }

    /// The directed Hausdorff distance.
    public double most() {
        return most;
    }

    /// The least distance within which at least that share of the surface lies.
    ///
    /// @param share above 0, at most 1
    public double percentile(double share) {
        double wanted = share * area() * (1 - 1e-12);
        int found = Arrays.binarySearch(upTo, wanted);
        return distances[Math.min(distances.length - 1, found >= 0 ? found : -found - 1)];
    }

    /// How much of the surface lies no further than a distance, mm².
    public double within(double distance) {
        double limit = distance + 1e-9;
        int low = 0;
        int high = distances.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (distances[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : upTo[low - 1];
    }
}
