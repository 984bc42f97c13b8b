package isocentre.service.learning;

import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// How a cycle is measured: a small file that can be run again on any data version, and gives the same answer on
/// the same one.
///
/// @param indicator of the catalogue
/// @param place ODS code, network, or `ENG`
/// @param from first month that is looked at
/// @param change first month of the new practice
/// @param settling months from the change on that are left out
/// @param balancing indicators that nobody means to move
/// @param adopted when each provider took the new practice up, by ODS code; empty where all of the place changed at
/// once
public record Analysis(
        String indicator,
        String place,
        Method method,
        Month from,
        Month change,
        int settling,
        List<String> balancing,
        SortedMap<String, Month> adopted) {

    /// How the question is put to the data.
    public enum Method {
        /// The place before and after.
        SERIES,
        /// The providers that changed against all that have not, or not yet.
        COMPARISON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Analysis {
        balancing = List.copyOf(balancing);
        adopted = Collections.unmodifiableSortedMap(new TreeMap<>(adopted));
        if (change.compareTo(from) <= 0) {
            throw new IllegalArgumentException(
                    "The change of " + change.words() + " is not after the first month, " + from.words());
        }
        if (settling < 0 || settling > 12) {
            throw new IllegalArgumentException("Months that settle are 0 to 12, not " + settling);
        }
        if (method == Method.COMPARISON && !place.startsWith("ODN-") && adopted.isEmpty()) {
            throw new IllegalArgumentException("A comparison is of a network's providers with the others, or of those"
                    + " that took a change up; '" + place + "' is no network, and nobody took it up");
        }
    }

    /// As the question is put where nobody has adopted the change yet: a network is held against those that have not
    /// changed, a provider or England against its own months before.
    static Analysis of(String indicator, String place, Month from, Month change, List<String> balancing) {
        return new Analysis(indicator, place, usual(place), from, change, 0, balancing, Collections.emptySortedMap());
    }

    /// The same with those that have adopted the change by now: they are held against the others. A provider's own
    /// cycle goes on by its own months.
    Analysis adopted(SortedMap<String, Month> now) {
        Method put = now.isEmpty() ? usual(place) : Method.COMPARISON;
        return level() == Level.PROVIDER
                ? this
                : new Analysis(indicator, place, put, from, change, settling, balancing, now);
    }

    private static Method usual(String place) {
        return place.startsWith("ODN-") ? Method.COMPARISON : Method.SERIES;
    }

    Level level() {
        return level(place);
    }

    static Level level(String place) {
        return place.equals("ENG") ? Level.ENGLAND : place.startsWith("ODN-") ? Level.NETWORK : Level.PROVIDER;
    }

    /// The file.
    public String yaml() {
        return "indicator: " + indicator + "\nplace: " + place + "\nmethod: " + method.word() + "\nfrom: \"" + from
                + "\"\nchange: \"" + change + "\"\nsettling: " + settling + "\nbalancing: "
                + balancing.stream().collect(Collectors.joining(", ", "[", "]")) + "\n"
                + (adopted.isEmpty() ? "" : "adopted:\n")
                + adopted.entrySet().stream()
                        .map(one -> "  " + one.getKey() + ": \"" + one.getValue() + "\"\n")
                        .collect(Collectors.joining());
    }

    /// Reads the file.
    ///
    /// @throws IllegalArgumentException naming the line that is missing or wrong
    public static Analysis read(String yaml) {
        Object read = new Load(LoadSettings.builder().setLabel("the analysis").build()).loadFromString(yaml);
        if (!(read instanceof Map<?, ?> lines)) {
            throw new IllegalArgumentException("The analysis is no list of lines such as 'indicator: FRX-01'");
        }
        return new Analysis(
                text(lines, "indicator"),
                text(lines, "place"),
                method(text(lines, "method")),
                Month.of(text(lines, "from")),
                Month.of(text(lines, "change")),
                Integer.parseInt(text(lines, "settling")),
                lines.get("balancing") instanceof List<?> ids
                        ? ids.stream().map(String::valueOf).toList()
                        : List.of(),
                adopted(lines.get("adopted")));
    }

    private static SortedMap<String, Month> adopted(@Nullable Object lines) {
        SortedMap<String, Month> adopted = new TreeMap<>();
        if (lines instanceof Map<?, ?> months) {
            months.forEach((provider, month) -> adopted.put(String.valueOf(provider), Month.of(String.valueOf(month))));
        }
        return adopted;
    }

    private static Method method(String word) {
        for (Method method : Method.values()) {
            if (method.word().equals(word.toLowerCase(Locale.ROOT))) {
                return method;
            }
        }
        throw new IllegalArgumentException("The method '" + word + "' is neither series nor comparison");
    }

    private static String text(Map<?, ?> lines, String name) {
        Object value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The analysis has no line '" + name + "'");
        }
        return value.toString();
    }
}
