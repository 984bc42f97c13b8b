package isocentre.service.release;

import isocentre.disclosure.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the attack on the tables of an indicator found, as their certificate says it.
///
/// @param numbers how many the tables have
/// @param comparedWith earlier releases that the outsider was given too
/// @param hidden in the order of the certificate
public record Attacked(String indicator, String title, long numbers, List<String> comparedWith, List<Hidden> hidden) {
    private static final JsonMapper JSON = new JsonMapper();

    /// A number that is not given.
    ///
    /// @param what whom it counts
    /// @param why for a reader
    /// @param found what an outsider can work out, as in `1 to 7`
    public record Hidden(String what, String why, String found) {}

    public static Attacked of(ReleasedIndicator tables) {
        JsonNode certificate = JSON.readTree(tables.certificate());
        List<Hidden> hidden = new ArrayList<>();
        certificate.path("not_given").forEach(one -> hidden.add(hidden(one)));
        return new Attacked(
                tables.indicator(),
                PlainText.of(tables.indicator()).map(PlainText::title).orElse(tables.indicator()),
                (tables.places() + tables.months()).lines().count() - 2,
                List.copyOf(certificate.path("compared_with").propertyNames()),
                List.copyOf(hidden));
    }

    private static Hidden hidden(JsonNode one) {
        Map<String, String> categories = new TreeMap<>();
        one.path("cell")
                .propertyStream()
                .forEach(category ->
                        categories.put(category.getKey(), category.getValue().asString()));
        JsonNode highest = one.path("highest");
        return new Hidden(
                Cell.of(categories).toString(),
                one.path("reason").asString(),
                found(one.path("lowest").asLong(), highest.isNull() ? null : highest.asLong()));
    }

    private static String found(long lowest, @Nullable Long highest) {
        if (highest == null) {
            return lowest + " or more";
        }
        return highest == lowest ? lowest + " exactly" : lowest + " to " + highest;
    }
}
