package isocentre.dataset.explaining;

import java.util.Locale;

/// The formats in which a verdict is told.
public enum Format {
    TEXT,
    JSON,
    CSV,
    HTML;

    /// The ending of a file in this format, without its dot.
    public String ending() {
        return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
    }

    /// Reads `text`, `json`, `csv` or `html`.
    ///
    /// @throws IllegalArgumentException if the word is none of the four
    public static Format of(String word) {
        for (Format format : values()) {
            if (format.name().equalsIgnoreCase(word)) {
                return format;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not a format: use text, json, csv or html");
    }
}
