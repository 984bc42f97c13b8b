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

        private static final int NONE = -1;

        /// @param sorted at least one value, in order; quarters by linear interpolation (type 7 of Hyndman and
        ///     Fan)
        static Quarters of(double[] sorted) {
            return without(sorted, NONE);
        }

        /// The quarters of all but one, which stays where it is.
        static Quarters without(double[] sorted, int left) {
            int plans = left == NONE ? sorted.length : sorted.length - 1;
            return new Quarters(
                    plans, at(sorted, left, plans, 0.25), at(sorted, left, plans, 0.5), at(sorted, left, plans, 0.75));
        }

        private static double at(double[] sorted, int left, int plans, double share) {
            double place = share * (plans - 1);
            int below = (int) place;
            double low = kept(sorted, left, below);
            return low + (place - below) * (kept(sorted, left, Math.min(below + 1, plans - 1)) - low);
        }

        private static double kept(double[] sorted, int left, int number) {
            return sorted[left != NONE && number >= left ? number + 1 : number];
        }

        double lowerFence() {
            return first - Outliers.FENCE * (third - first);
        }

        double upperFence() {
            return third + Outliers.FENCE * (third - first);
        }
    }
}
