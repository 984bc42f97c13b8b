package isocentre.synthetic;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a fault does to a value, as `faults.csv` writes it: a word, and behind a colon what it works with.
///
/// @param what see the cases below
/// @param with a text, a number of days, a length, a field
record Change(String what, String with) {

    static Change of(String words) {
        int colon = words.indexOf(':');
        return colon < 0 ? new Change(words, "") : new Change(words.substring(0, colon), words.substring(colon + 1));
    }

    /// Whether the whole row is changed, and no single value.
    boolean ofRow() {
        return what.equals("row") || what.equals("extra");
    }

    /// The new value; empty where there is nothing to change, or the change would leave the value as it is.
    ///
    /// @param above the value of the row above
    Optional<String> of(String value, Spot spot, Dates dates, @Nullable String above) {
        String changed = switch (what) {
            case "blank" -> "";
            case "text" -> with;
            case "end" -> value + with;
            case "lower" -> value.toLowerCase(Locale.ROOT);
            case "unpad" -> value.startsWith("0") ? value.substring(1) : value;
            case "tight" -> value.replace(" ", "");
            case "grouped" ->
                value.length() == 10
                        ? value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6)
                        : value;
            case "digit" -> value.substring(0, Math.max(0, value.length() - 1)) + next(value);
            case "long" -> "Z".repeat(Integer.parseInt(with));
            case "date" -> dates.written(with, value);
            case "days" -> dates.later(value, Integer.parseInt(with));
            case "swap" -> dates.swapped(value);
            case "midnight" -> value.substring(0, Math.min(10, value.length()));
            case "field" -> spot.value(with);
            case "above" -> above == null ? value : above;
            default -> throw new IllegalStateException("faults.csv: there is no change " + what);
        };
        return value.isEmpty() || changed.equals(value) ? Optional.empty() : Optional.of(changed);
    }

    private static int next(String digits) {
        return (digits.charAt(digits.length() - 1) - '0' + 1) % 10;
    }
}
