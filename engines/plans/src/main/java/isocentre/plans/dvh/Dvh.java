package isocentre.plans.dvh;

import java.util.OptionalDouble;

/// A cumulative dose-volume histogram: for each dose, the volume that gets at least it. Volumes in cm³, doses in
/// the units of the dose it came from.
public final class Dvh {
    private final double start;
    private final double step;
    private final double[] atLeast;
    private final double outside;
    private final double least;
    private final double most;
    private final double mean;

    /// @param start the first dose of the curve
    /// @param step between doses
    /// @param atLeast the volume with at least each dose, cm³: never rising; not copied
    /// @param outside the volume that lies outside the dose grid, cm³: not part of the curve
    public Dvh(double start, double step, double[] atLeast, double outside, double least, double most, double mean) {
        this.start = start;
        this.step = step;
        this.atLeast = atLeast;
        this.outside = outside;
        this.least = least;
        this.most = most;
        this.mean = mean;
    }

    /// Volume with a known dose, cm³.
    public double inside() {
        return atLeast[0];
    }

    /// Volume outside the dose grid, cm³.
    public double outside() {
        return outside;
    }

    /// All of it, cm³.
    public double volume() {
        return inside() + outside;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /// Over the part with a known dose.
    public double mean() {
        return mean;
    }

    /// The volume that gets at least a dose, cm³, of the part with a known dose.
    public double volumeAtLeast(double dose) {
        if (dose <= least) {
            return inside();
        }
        if (dose > most) {
            return 0;
        }
        double place = Math.clamp((dose - start) / step, 0, atLeast.length - 1);
        int node = Math.min((int) place, atLeast.length - 2);
        return atLeast[node] + (place - node) * (atLeast[node + 1] - atLeast[node]);
    }

    /// The largest dose that at least a volume gets. None of it: the maximum; all of it: the minimum.
    ///
    /// @param volume cm³
    /// @return empty if more than the part with a known dose is asked for
    public OptionalDouble doseToHottest(double volume) {
        if (!(volume <= inside() * (1 + 1e-12))) {
            return OptionalDouble.empty();
        }
        if (volume <= 0) {
            return OptionalDouble.of(most);
        }
        if (volume >= inside()) {
            return OptionalDouble.of(least);
        }
        int low = 0;
        int high = atLeast.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (atLeast[middle] >= volume) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double drop = atLeast[low] - atLeast[high];
        double part = drop > 0 ? (atLeast[low] - volume) / drop : 0;
        return OptionalDouble.of(Math.clamp(start + (low + part) * step, least, most));
    }

    /// The mean over the part with a known dose of a function of the dose: what models of effect are made of.
    public double meanOf(java.util.function.DoubleUnaryOperator effect) {
        double sum = 0;
        for (int i = 0; i + 1 < atLeast.length; i++) {
            double volume = atLeast[i] - atLeast[i + 1];
            if (volume > 0) {
                sum += volume * effect.applyAsDouble(Math.clamp(start + (i + 0.5) * step, least, most));
            }
        }
        return sum / inside();
    }

    /// The first dose of the curve that is not below zero unless doses are.
    public double start() {
        return start;
    }

    public double step() {
        return step;
    }

    /// How many doses the curve has.
    public int size() {
        return atLeast.length;
    }

    /// The volume that gets at least the dose `start + i·step`, cm³.
    public double atLeast(int i) {
        return atLeast[i];
    }
}
