package isocentre.plans.dvh;

import isocentre.plans.dose.DoseGrid;

/// Collects the doses of cells into a curve.
///
/// A cell's dose is spread as a trapezoid: what a linear dose does over a box, its two widths those of its
/// largest slope and of the others together. The second derivative of a trapezoid is four spikes, so a cell costs
/// four additions (each shared by the two nearest nodes, which keeps volume and mean exact), and three running
/// sums at the end give the curve.
final class Bins {
    /// Curves have at least this many steps up to the largest dose of the grid.
    private static final int STEPS = 5000;

    private static final int MARGIN = 4;

    /// Steps: narrower trapezoids are drawn this wide.
    private static final double NARROWEST = 0.25;

    private final double start;
    private final double width;
    private final double[] spikes;
    private double volume;
    private double doseVolume;

    /// @param start dose of the first node
    /// @param width of a step
    Bins(double start, double width, int nodes) {
        this.start = start;
        this.width = width;
        this.spikes = new double[nodes];
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
        double most = Math.max(spreadX, Math.max(spreadY, spreadZ));
        double rest = Math.sqrt(Math.max(0, spreadX * spreadX + spreadY * spreadY + spreadZ * spreadZ - most * most));
        double wide = Math.max(NARROWEST, most / width);
        double narrow = Math.max(NARROWEST, Math.min(wide, rest / width));
        double middle = (dose - start) / width;
        double height = volume / (wide * narrow);
        double outer = (wide + narrow) / 2;
        double inner = (wide - narrow) / 2;
        spike(middle - outer, height);
        spike(middle - inner, -height);
        spike(middle + inner, -height);
        spike(middle + outer, height);
    }

    private void spike(double place, double height) {
        double inside = Math.clamp(place, 0, spikes.length - 2);
        int node = (int) inside;
        double share = inside - node;
        spikes[node] += (1 - share) * height;
        spikes[node + 1] += share * height;
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
        double[] curve = new double[spikes.length];
        double slope = 0;
        double density = 0;
        double below = 0;
        for (int i = 0; i < spikes.length; i++) {
            double before = density;
            density += slope;
            below += (before + density) / 2;
            slope += spikes[i];
            curve[i] = Math.clamp(volume - below, 0, volume);
        }
        for (int i = spikes.length - 2; i >= 0; i--) {
            curve[i] = Math.max(curve[i], curve[i + 1]);
        }
        return curve;
    }
}
