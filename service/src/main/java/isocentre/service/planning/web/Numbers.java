package isocentre.service.planning.web;

import isocentre.service.pages.Mistakes;
import java.util.Map;
import java.util.OptionalDouble;

/// Numbers of a form, as they were typed.
final class Numbers {
    private static final int SHORT = 20;

    private Numbers() {}

    /// Empty where nothing was typed, or what is no number: that is noted.
    static OptionalDouble read(Map<String, String> form, String field, String label, Mistakes mistakes) {
        String text = form.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below, as for what is not finite.
        }
        mistakes.add(field, label + ": '" + shortened(text) + "' is not a number");
        return OptionalDouble.empty();
    }

    /// What a reader typed, as far as it helps to see it again.
    static String shortened(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }
}
