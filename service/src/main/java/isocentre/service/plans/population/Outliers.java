package isocentre.service.plans.population;

import java.util.ArrayList;
import java.util.Comparator;
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
        List<Point> inOrder =
                points.stream().sorted(Comparator.comparingDouble(Point::value)).toList();
        double[] values = inOrder.stream().mapToDouble(Point::value).toArray();
        for (int i = 0; i < values.length; i++) {
            Group.Quarters others = Group.Quarters.without(values, i);
            if (others.third() == others.first()) {
                // Half of them are alike, such as 0 % of an organ far away: that says nothing of the rest.
                continue;
            }
            if (values[i] < others.lowerFence() || values[i] > others.upperFence()) {
                far.add(new Far(inOrder.get(i), others.lowerFence(), others.upperFence(), others.plans()));
            }
        }
        return far;
    }
}
