package isocentre.service.plans.population;

import java.util.List;
import java.util.Optional;

/// The plans that have something in common, as one reader may see them.
///
/// @param name the centre, the planning system, the technique, or all together
/// @param quarters empty where the group is hidden from this reader
/// @param own the points of the reader's own centre, which it may always see
public record Group(String name, Optional<Quarters> quarters, List<Point> own) {
    public Group {
        own = List.copyOf(own);
    }

    /// The middle of a distribution. Its ends would be single plans, and are not shown.
    public record Quarters(int plans, double first, double median, double third) {

        /// @param sorted at least one value, in order; quarters by linear interpolation (type 7 of Hyndman and
        ///     Fan)
        static Quarters of(double[] sorted) {
            return new Quarters(sorted.length, at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
        }

        private static double at(double[] sorted, double share) {
            double place = share * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }

        double lowerFence() {
            return first - Outliers.FENCE * (third - first);
        }

        double upperFence() {
            return third + Outliers.FENCE * (third - first);
        }
    }
}
