package isocentre.radiotherapy;

import java.util.Arrays;
import java.util.List;

/// A set of ICD-10 codes as the standards write it: `C50;D05`, `C00-C14;C30-C32`, `D35.2`. A category holds all its
/// subdivisions, and a range holds both ends.
public record IcdRange(String text, List<Span> spans) {
    public IcdRange {
        spans = List.copyOf(spans);
    }

    /// From one code to another, both included, compared on as many characters as the bound has.
    public record Span(String first, String last) {
        boolean holds(String code) {
            return code.length() >= first.length()
                    && code.substring(0, first.length()).compareTo(first) >= 0
                    && code.length() >= last.length()
                    && code.substring(0, last.length()).compareTo(last) <= 0;
        }
    }

    /// Reads codes and ranges separated by `;`.
    ///
    /// @throws IllegalArgumentException if a part is not a code or two codes with a hyphen
    public static IcdRange of(String text) {
        return new IcdRange(
                text, Arrays.stream(text.split(";")).map(IcdRange::span).toList());
    }

    private static Span span(String part) {
        int hyphen = part.indexOf('-');
        String first = IcdCode.of(hyphen < 0 ? part : part.substring(0, hyphen)).code();
        return new Span(
                first,
                hyphen < 0 ? first : IcdCode.of(part.substring(hyphen + 1)).code());
    }

    public boolean holds(IcdCode code) {
        for (Span span : spans) {
            if (span.holds(code.code())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
