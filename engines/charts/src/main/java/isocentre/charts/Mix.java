package isocentre.charts;

import java.util.Collections;
import java.util.List;

/// How the cases of one place fall into categories.
///
/// @param counts one for each category of the chart, in its order
/// @param note why nothing is shown, where all counts are zero; else empty
public record Mix(Place place, List<Double> counts, String note) {
    public Mix {
        counts = List.copyOf(counts);
    }

    public static Mix of(Place place, List<Double> counts) {
        return new Mix(place, counts, "");
    }

    public static Mix missing(Place place, int categories, String why) {
        return new Mix(place, Collections.nCopies(categories, 0.0), why);
    }

    double total() {
        return counts.stream().mapToDouble(Double::doubleValue).sum();
    }
}
