package isocentre.charts;

import java.util.List;

/// One region's dose-volume histogram.
///
/// @param name of the region
/// @param points ascending in dose; the first at dose 0
public record DvhCurve(String name, List<Point> points) {
    public DvhCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A curve of " + points.size() + " points cannot be drawn");
        }
    }

    /// @param dose Gy
    /// @param share of the volume that gets at least it, 0 to 1
    public record Point(double dose, double share) {}

    /// The largest dose that at least a share gets.
    double doseTo(double share) {
        double last = points.getFirst().dose();
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point here = points.get(i);
            if (here.share() < share) {
                double drop = before.share() - here.share();
                return before.share() < share
                        ? last
                        : before.dose() + (before.share() - share) / drop * (here.dose() - before.dose());
            }
            last = here.dose();
        }
        return last;
    }
}
