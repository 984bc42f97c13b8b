package isocentre.plans.gamma;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Vector;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The gamma of every voxel of a reference dose against an evaluated dose.
///
/// For each point of the reference, the least over all points of the evaluated dose (linear between its voxels, in
/// three dimensions) of √(distance² / criterion² + difference² / criterion²), to 0.005. Nothing is resampled first.
public final class GammaMap {
    /// Where no gamma is sought: the reference is below the threshold.
    private static final float BELOW = -1;

    /// Where none can be sought: the point lies outside the evaluated grid.
    private static final float OUTSIDE = -2;

    private final Criteria criteria;
    private final double normalisation;
    private final GridGeometry geometry;
    private final float[] values;

    private GammaMap(Criteria criteria, double normalisation, GridGeometry geometry, float... values) {
        this.criteria = criteria;
        this.normalisation = normalisation;
        this.geometry = geometry;
        this.values = values;
    }

    /// @param normalisation dose that percentages refer to: of the threshold and, unless local, of the difference
    /// @throws IllegalArgumentException if the normalisation is not above zero, or the evaluated dose is a single
    ///     plane
    public static GammaMap of(DoseGrid reference, DoseGrid evaluated, Criteria criteria, double normalisation) {
        if (!(normalisation > 0) || Double.isInfinite(normalisation)) {
            throw new IllegalArgumentException("a normalisation dose of " + normalisation + ": it must be above 0");
        }
        CellDoses cells = new CellDoses(evaluated);
        Neighbours neighbours = Neighbours.within(cells, criteria.distance() * criteria.most());
        GridGeometry geometry = reference.geometry();
        float[] values = new float[Math.toIntExact(geometry.voxels())];
        IntStream.range(0, geometry.rows() * geometry.frames()).parallel().forEach(line -> {
            GammaSearch search = new GammaSearch(cells, neighbours, criteria);
            int row = line % geometry.rows();
            int frame = line / geometry.rows();
            for (int column = 0; column < geometry.columns(); column++) {
                int at = line * geometry.columns() + column;
                double dose = reference.at(at);
                if (dose < criteria.threshold() * normalisation) {
                    values[at] = BELOW;
                    continue;
                }
                Vector place = evaluated.geometry().toGrid(geometry.centre(column, row, frame));
                values[at] = inside(place, cells)
                        ? (float) search.gamma(
                                place.x() * cells.width,
                                place.y() * cells.height,
                                place.z(),
                                dose,
                                criteria.dose() * (criteria.local() ? dose : normalisation))
                        : OUTSIDE;
            }
        });
        return new GammaMap(criteria, normalisation, geometry, values);
    }

    /// On the edge but for rounding is inside.
    private static boolean inside(Vector place, CellDoses cells) {
        double slack = 1e-6;
        return place.x() >= -slack
                && place.y() >= -slack
                && place.x() <= cells.columns + slack
                && place.y() <= cells.rows + slack
                && place.z() >= cells.offsets[0] - slack
                && place.z() <= cells.offsets[cells.frames] + slack;
    }

    public Criteria criteria() {
        return criteria;
    }

    public double normalisation() {
        return normalisation;
    }

    public GridGeometry geometry() {
        return geometry;
    }

    /// Gamma of a voxel by its place in the grid; NaN below the threshold and outside the evaluated grid.
    public double at(int place) {
        return values[place] < 0 ? Double.NaN : values[place];
    }

    /// Points that have a gamma.
    public int evaluated() {
        return count(0, Float.POSITIVE_INFINITY);
    }

    /// Points with a gamma of at most 1.
    public int passing() {
        return count(0, 1);
    }

    /// Points at or above the threshold that lie outside the evaluated grid: they have no gamma, and do not pass
    /// unseen.
    public int outside() {
        return count(OUTSIDE, OUTSIDE);
    }

    /// Points below the threshold.
    public int below() {
        return count(BELOW, BELOW);
    }

    /// Points with a gamma from one value to another, both included.
    public int count(double from, double to) {
        int count = 0;
        for (float value : values) {
            count += value >= from && value <= to ? 1 : 0;
        }
        return count;
    }

    /// The share that passes, of the points that have a gamma; NaN if none has.
    public double passRate() {
        return passing() / (double) evaluated();
    }

    /// Over the points that have a gamma; what is above the search's limit counts as the limit.
    public double mean() {
        double sum = 0;
        for (float value : values) {
            sum += Math.max(0, value);
        }
        return sum / evaluated();
    }

    /// The least gamma that at least that share of the points does not exceed; NaN if none has a gamma.
    public double percentile(double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = evaluated();
        return n == 0 ? Double.NaN : sorted[sorted.length - n + (int) Math.max(0, Math.ceil(share * n) - 1)];
    }
}
