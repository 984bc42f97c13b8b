package isocentre.plans.dvh;

import isocentre.plans.dose.DoseGrid;

/// Collects the doses of cells into a curve, exactly at its nodes.
///
/// A cell's dose is spread as a trapezoid: what a linear dose does over a box, its two widths those of its
/// largest slope and of the others together; as a rectangle where the others hardly matter; at one dose where
/// none does. The volume below a dose is then made of pieces of parabolas: each corner of the trapezoid adds
/// one from there on, and running sums at the end add them up, so a cell costs a dozen additions whatever its
/// width.
final class Bins {
    /// Curves have at least this many steps up to the largest dose of the grid.
    private static final int STEPS = 5000;

    private static final int MARGIN = 4;
    private static final int TERMS = 3;
    private static final int SLOPE = 1;
    private static final int BEND = 2;

    /// Steps: a cell whose dose changes less than this along all axes has one dose.
    private static final double FLAT = 1;

    /// Steps: a cell over which the dose changes less is spread as a rectangle that is as wide as the trapezoid
    /// on average (of the same variance).
    private static final double SMALL = 30;

    /// Steps: below this the smaller width is left out.
    private static final double THIN = 0.5;

    private final double start;
    private final double width;
    private final double perStep;
    /// What begins after each node: a constant, a slope and a curvature of the volume below, side by side.
    private final double[] begins;

    private final int nodes;
    private double volume;
    private double doseVolume;

    /// @param start dose of the first node
    /// @param width of a step
    Bins(double start, double width, int nodes) {
        this.start = start;
        this.width = width;
        this.perStep = 1 / width;
        this.nodes = nodes;
        this.begins = new double[nodes * TERMS];
    }

    /// Bins for all doses of a grid, in round steps: 0.01 Gy for 50 to 100 Gy.
    static Bins of(DoseGrid grid) {
        double least = Math.min(0, grid.least());
        double range = Math.max(grid.most() - least, 1e-6);
        double power = Math.pow(10, Math.floor(Math.log10(range / STEPS)));
        double width = power;
        for (double round : new double[] {2, 5}) {
            width = range / (round * power) >= STEPS ? round * power : width;
        }
        int below = (int) Math.ceil(-least / width) + MARGIN;
        return new Bins(-below * width, width, below + (int) Math.ceil(grid.most() / width) + 2 * MARGIN);
    }

    /// Adds a cell.
    ///
    /// @param volume mm³
    /// @param dose at its middle
    /// @param spreadX how much the dose changes over the cell along each axis, as an absolute value
    void add(double volume, double dose, double spreadX, double spreadY, double spreadZ) {
        this.volume += volume;
        doseVolume += volume * dose;
        double inPlane = spreadX > spreadY ? spreadX : spreadY;
        double most = (inPlane > spreadZ ? inPlane : spreadZ) * perStep;
        double all = (spreadX * spreadX + spreadY * spreadY + spreadZ * spreadZ) * perStep * perStep;
        double middle = (dose - start) * perStep;
        if (most < FLAT) {
            begins[node(middle) * TERMS] += volume;
        } else if (most < SMALL) {
            rectangle(middle, Math.sqrt(all), volume);
        } else {
            double narrow = Math.min(most, Math.sqrt(Math.max(0, all - most * most)));
            if (narrow < THIN) {
                rectangle(middle, most, volume);
            } else {
                trapezoid(middle, most, narrow, volume);
            }
        }
    }

    private void rectangle(double middle, double wide, double volume) {
        double slope = volume / wide;
        step(middle - wide / 2, slope);
        step(middle + wide / 2, -slope);
    }

    private void trapezoid(double middle, double wide, double narrow, double volume) {
        double bend = volume / (wide * narrow);
        bend(middle - (wide + narrow) / 2, bend);
        bend(middle - (wide - narrow) / 2, -bend);
        bend(middle + (wide - narrow) / 2, -bend);
        bend(middle + (wide + narrow) / 2, bend);
    }

    private int node(double place) {
        return Math.max(0, Math.min(nodes - 1, (int) place));
    }

    /// From a place on, the volume below grows by so much a step.
    private void step(double place, double slope) {
        int node = node(place);
        begins[node * TERMS] -= slope * (place - node);
        begins[node * TERMS + SLOPE] += slope;
    }

    /// From a place on, that growth grows by so much a step.
    private void bend(double place, double bend) {
        int node = node(place);
        double past = place - node;
        int at = node * TERMS;
        begins[at] += bend * past * past / 2;
        begins[at + SLOPE] -= bend * past;
        begins[at + BEND] += bend;
    }

    double volume() {
        return volume;
    }

    double mean() {
        return doseVolume / volume;
    }

    double start() {
        return start;
    }

    double width() {
        return width;
    }

    /// For each node, the volume with at least its dose, mm³.
    double[] atLeast() {
        double[] curve = new double[nodes];
        double below = 0;
        double slope = 0;
        double bend = 0;
        for (int i = 0; i < curve.length; i++) {
            below += slope + bend / 2;
            slope += bend;
            curve[i] = Math.clamp(volume - below, 0, volume);
            below += begins[i * TERMS];
            slope += begins[i * TERMS + SLOPE];
            bend += begins[i * TERMS + BEND];
        }
        for (int i = curve.length - 2; i >= 0; i--) {
            curve[i] = Math.max(curve[i], curve[i + 1]);
        }
        return curve;
    }
}
