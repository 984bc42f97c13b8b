package isocentre.plans.dvh;

import isocentre.plans.dose.StoredDvh;
import isocentre.plans.structures.Roi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Turns a histogram that a planning system stored into a curve like ours, to stand beside it.
final class StoredCurve {
    private static final int MOST_STEPS = 20_000;

    private StoredCurve() {}

    /// The stored histogram of a region alone, if there is one.
    ///
    /// @param volume ours, cm³: what a histogram in percent is a percentage of
    static Optional<Dvh> of(Roi roi, double volume, List<StoredDvh> histograms) {
        return histograms.stream()
                .filter(stored -> stored.rois().size() == 1
                        && stored.rois().getFirst().number() == roi.number()
                        && stored.rois().getFirst().included()
                        && stored.kind() != StoredDvh.Kind.NATURAL
                        && (stored.volumeUnits().equals("CM3")
                                || stored.volumeUnits().equals("PERCENT")))
                .findFirst()
                .flatMap(stored -> curve(stored, stored.volumeUnits().equals("PERCENT") ? volume / 100 : 1));
    }

    /// A bin's volume belongs to the dose at which the bin begins.
    private static Optional<Dvh> curve(StoredDvh stored, double factor) {
        int n = stored.bins().size();
        double[] doses = new double[n + 1];
        double[] volumes = new double[n + 1];
        double finest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            StoredDvh.Bin bin = stored.bins().get(i);
            doses[i + 1] = doses[i] + bin.width();
            volumes[i] = bin.volume() * factor;
            finest = bin.width() > 0 ? Math.min(finest, bin.width()) : finest;
        }
        if (stored.kind() == StoredDvh.Kind.DIFFERENTIAL) {
            for (int i = n - 1; i >= 0; i--) {
                volumes[i] += volumes[i + 1];
            }
        }
        if (Double.isInfinite(finest) || !(volumes[0] > 0)) {
            return Optional.empty();
        }
        double step = Math.max(finest, doses[n] / MOST_STEPS);
        double[] atLeast = new double[(int) Math.ceil(doses[n] / step - 1e-9) + 1];
        for (int i = 0; i < atLeast.length; i++) {
            atLeast[i] = between(doses, volumes, i * step);
        }
        return Optional.of(new Dvh(
                0,
                step,
                atLeast,
                0,
                stored.least().orElseGet(() -> lowest(atLeast) * step),
                stored.most().orElse(doses[n]),
                stored.mean().orElseGet(() -> mean(atLeast, step))));
    }

    private static double between(double[] doses, double[] volumes, double dose) {
        int found = Arrays.binarySearch(doses, dose);
        if (found >= 0) {
            return volumes[found];
        }
        int above = -found - 1;
        if (above >= doses.length) {
            return 0;
        }
        double part = (dose - doses[above - 1]) / (doses[above] - doses[above - 1]);
        return volumes[above - 1] + part * (volumes[above] - volumes[above - 1]);
    }

    private static int lowest(double[] atLeast) {
        int i = 0;
        while (i + 1 < atLeast.length && atLeast[i + 1] >= atLeast[0] * (1 - 1e-9)) {
            i++;
        }
        return i;
    }

    private static double mean(double[] atLeast, double step) {
        double sum = 0;
        for (int i = 0; i + 1 < atLeast.length; i++) {
            sum += (atLeast[i] - atLeast[i + 1]) * (i + 0.5) * step;
        }
        return sum / atLeast[0];
    }
}
