package isocentre.dataset.repairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way of writing a value anew. It says nothing of whether the new value is right: the rule does.
@FunctionalInterface
interface Step {
    Pattern SPACED_POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9R][0-9A-Z]?)[\\s-]*([0-9][A-Z]{2})");
    Pattern TIME_OF_DAY_ZERO = Pattern.compile("(?:1899|1900)-\\d{2}-\\d{2}[ T](\\d{1,2}:\\d{2}.*)"
            + "|\\d{1,2}[/.-]\\d{1,2}[/.-](?:1899|1900)[ T](\\d{1,2}:\\d{2}.*)");

    String apply(String value);

    /// The steps that a rule file names, in order: `trim, upper, pad:2, map:NH=01 PP=02, suffix:X=C61 C73`. `none`,
    /// `date-order` and `ods-successor` are no steps: they need more than the value.
    ///
    /// @throws IllegalArgumentException if a word is not a repair
    static List<Step> of(String repair) {
        List<Step> steps = new ArrayList<>();
        for (String word : repair.split(",")) {
            String name = word.strip();
            if (!Set.of("none", "date-order", "ods-successor", "").contains(name)) {
                steps.add(step(name));
            }
        }
        return List.copyOf(steps);
    }

    private static Step step(String name) {
        int colon = name.indexOf(':');
        String rest = colon < 0 ? "" : name.substring(colon + 1);
        return switch (colon < 0 ? name : name.substring(0, colon)) {
            case "trim" -> String::strip;
            case "upper" -> value -> value.toUpperCase(Locale.ROOT);
            case "undot" -> value -> value.replace(".", "");
            case "digits" -> value -> value.matches("[0-9][0-9 -]*") ? value.replaceAll("[ -]", "") : value;
            case "postcode" -> Step::postcode;
            case "time" -> Step::time;
            case "pad" -> pad(Integer.parseInt(rest));
            case "map" -> map(rest);
            case "suffix" -> suffix(rest);
            default -> throw new IllegalArgumentException("'" + name + "' is not a repair");
        };
    }

    private static String postcode(String value) {
        Matcher matcher = SPACED_POSTCODE.matcher(value);
        return matcher.matches() ? matcher.group(1) + " " + matcher.group(2) : value;
    }

    /// Spreadsheets and databases write a time as a moment of the last days of 1899.
    private static String time(String value) {
        Matcher matcher = TIME_OF_DAY_ZERO.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static Step pad(int length) {
        return value -> !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "0".repeat(Math.max(0, length - value.length())) + value
                : value;
    }

    private static Step map(String pairs) {
        Map<String, String> map = new HashMap<>();
        for (String pair : pairs.split(" ")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'" + pair + "' is not a pair: write NH=01");
            }
            map.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return value -> map.getOrDefault(value, value);
    }

    private static Step suffix(String text) {
        int equals = text.indexOf('=');
        String end = text.substring(0, equals);
        Set<String> values = Set.of(text.substring(equals + 1).split(" "));
        return value -> values.contains(value) ? value + end : value;
    }
}
