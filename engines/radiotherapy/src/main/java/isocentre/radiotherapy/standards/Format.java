package isocentre.radiotherapy.standards;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the dictionary's format allows: lengths in characters, or digits before and after the point.
public sealed interface Format {
    /// Text of any of the lengths.
    record Lengths(SortedSet<Integer> allowed) implements Format {
        public boolean allows(int length) {
            return allowed.contains(length);
        }

        public int longest() {
            return allowed.last();
        }
    }

    /// A number with at most so many digits before and after the point.
    record Digits(int whole, int decimals) implements Format {}

    /// Reads `an10`, `max an50`, `min an3 max an5`, `an3, an5 or an6`, `max n3` or `max n3.max n2`, with or without
    /// words in brackets or a date pattern behind it; empty for anything else.
    static Optional<Format> of(String text) {
        return Patterns.READ.computeIfAbsent(text, Patterns::read);
    }

    /// The forms in which the dictionary writes a format.
    final class Patterns {
        private static final Pattern DECIMAL = Pattern.compile("max n(\\d+)\\.max n(\\d+)");
        private static final Pattern WHOLE = Pattern.compile("max n(\\d+)");
        private static final Pattern UP_TO = Pattern.compile("(?:min a?n(\\d+) )?max a?n(\\d+)");
        private static final Pattern EXACT = Pattern.compile("a?n\\d+(?:(?:, | or )a?n\\d+)*");

        private static final Pattern BESIDE = Pattern.compile("\\s+(\\(.*\\)|CCYY.*|HH:.*)$");
        /// The dictionary's formats are some fifty, and are asked for value by value.
        private static final Map<String, Optional<Format>> READ = new ConcurrentHashMap<>();

        private Patterns() {}

        private static Optional<Format> read(String format) {
            String text = BESIDE.matcher(format).replaceFirst("");
            Matcher decimal = DECIMAL.matcher(text);
            if (decimal.matches()) {
                return Optional.of(new Digits(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2))));
            }
            Matcher whole = WHOLE.matcher(text);
            if (whole.matches()) {
                return Optional.of(new Digits(Integer.parseInt(whole.group(1)), 0));
            }
            Matcher upTo = UP_TO.matcher(text);
            if (upTo.matches()) {
                int least = upTo.group(1) == null ? 1 : Integer.parseInt(upTo.group(1));
                SortedSet<Integer> lengths = new TreeSet<>();
                for (int length = least; length <= Integer.parseInt(upTo.group(2)); length++) {
                    lengths.add(length);
                }
                return Optional.of(new Lengths(lengths));
            }
            if (EXACT.matcher(text).matches()) {
                SortedSet<Integer> lengths = new TreeSet<>();
                Arrays.stream(text.split("\\D+"))
                        .filter(part -> !part.isEmpty())
                        .forEach(part -> lengths.add(Integer.parseInt(part)));
                return Optional.of(new Lengths(lengths));
            }
            return Optional.empty();
        }
    }
}
