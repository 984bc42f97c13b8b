package isocentre.indicators;

import java.util.Locale;

/// What an indicator's measure yields and how its figure is worked out.
public enum Kind {
    PROPORTION("Share of the denominator; 95% interval by Wilson's score."),
    RATIO("Numerator over denominator; 95% interval of the count by Byar, exact below 10."),
    RATE("Events for so many people; 95% interval of the count by Byar, exact below 10."),
    COUNT("A count; 95% interval by Byar, exact below 10."),
    MEAN("Mean; 95% interval by Student's t."),
    QUANTILE("Median and 90th centile; 95% interval by order statistics, free of any distribution."),
    MIX("Share of each category; 95% interval by Wilson's score."),
    VARIATION("1 less the sum of the squared shares of the categories. No interval.");

    private final String method;

    Kind(String method) {
        this.method = method;
    }

    /// How value and interval are computed, in words.
    public String method() {
        return method;
    }

    /// Whether the measure yields categories or values with their counts instead of numerators and denominators.
    public boolean distribution() {
        return this == QUANTILE || this == MIX || this == VARIATION;
    }

    /// Whether the value is a share from 0 to 1.
    public boolean share() {
        return this == PROPORTION || this == MIX;
    }

    /// Reads the word of `indicator.yaml`.
    ///
    /// @throws IllegalArgumentException if it is no kind
    public static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
