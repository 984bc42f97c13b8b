package isocentre.report;

import java.util.List;

/// An indicator as the pages speak of it.
///
/// @param words what it means, in plain words, a paragraph each
/// @param unit of a value that is not a share: `days`, `attendances per linac-year`; empty for a share
/// @param hits what the numerator counts, where that is not a part of the denominator: `attendances`; else empty
/// @param things what the denominator counts: `treatments`, `linac-months`; empty for a count
/// @param counted the definition of the numerator
/// @param among the definition of the denominator
/// @param whole whether there is a value without parts; a mix has none
/// @param additive whether England's value is the sum of its places', so that no place can be held against it
/// @param noEquity why there is no figure by age and sex; empty where there is one
/// @param targets those in force on the last day of the report's year
/// @param method how value and interval are computed
/// @param basis how well the definition is founded, in words
public record Subject(
        String id,
        String name,
        Shape shape,
        Better better,
        String unit,
        String hits,
        String things,
        List<String> words,
        String counted,
        String among,
        boolean whole,
        boolean additive,
        String noEquity,
        List<Target> targets,
        String method,
        String basis,
        String source) {

    /// What a figure of the indicator is.
    public enum Shape {
        /// A share from 0 to 1.
        SHARE,
        /// A number of things.
        COUNT,
        /// A mean, a rate or a ratio.
        NUMBER,
        /// A point of a distribution, such as a median; its parts are other points.
        QUANTILE,
        /// How a whole divides into categories.
        MIX
    }

    /// Which way is better.
    public enum Better {
        HIGHER("Higher is better."),
        LOWER("Lower is better."),
        NEITHER("Neither higher nor lower is better in itself: what matters is the variation, and the reason for it.");

        private final String words;

        Better(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// A target in force on the last day of the report's year.
    ///
    /// @param value from 0 to 1 for a share
    /// @param national whether it may be shown as a national standard: only where it is sourced
    public record Target(double value, String words, String basis, boolean national) {}

    /// The part of the catalogue to which the indicator belongs.
    public Chapter chapter() {
        return Chapter.of(id);
    }
}
