package isocentre.radiotherapy.standards;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The national recommendations that come with the program, and by what their adoption is told.
public final class Recommendations {
    private final List<Recommendation> all = Row.read("recommendations/recommendations.csv", Recommendation::of);
    private final Map<String, Double> parameters = Row.read("recommendations/parameters.csv", row -> row).stream()
            .collect(Collectors.toMap(row -> row.text("id"), row -> row.decimal("value")));

    Recommendations() {}

    /// All versions, in the order of the file.
    public List<Recommendation> all() {
        return all;
    }

    /// A number of `parameters.csv`.
    ///
    /// @throws IllegalArgumentException if there is no such
    public double parameter(String id) {
        Double value = parameters.get(id);
        if (value == null) {
            throw new IllegalArgumentException("recommendations/parameters.csv has no '" + id + "'");
        }
        return value;
    }
}
