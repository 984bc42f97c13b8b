package isocentre.service.plans.population;

import java.util.ArrayList;
import java.util.List;

/// Which of many values lie far from the others: outside the outer fences, three times the middle half beyond the
/// quarters (Tukey 1977). A normal distribution has about two in a million there.
final class Outliers {
    static final double FENCE = 3;
    /// Fewer values say too little of what is usual.
    static final int LEAST = 20;

    private Outliers() {}

    /// One that lies far out, and what it was held against.
    record Far(Point point, double lower, double upper, int others) {}

    /// Each point is held against the others, without itself.
    static List<Far> of(List<Point> points) {
        List<Far> far = new ArrayList<>();
        if (points.size() <= LEAST) {
            return far;
        }
        for (Point point : points) {
            double[] others = points.stream()
                    .filter(other -> other != point)
                    .mapToDouble(Point::value)
                    .sorted()
                    .toArray();
            Group.Quarters quarters = Group.Quarters.of(others);
            if (point.value() < quarters.lowerFence() || point.value() > quarters.upperFence()) {
                far.add(new Far(point, quarters.lowerFence(), quarters.upperFence(), others.length));
            }
        }
        return far;
    }
}
