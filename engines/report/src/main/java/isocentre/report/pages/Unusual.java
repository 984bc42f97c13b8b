package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.radiotherapy.Month;
import isocentre.report.Place;
import isocentre.report.Subject;

/// A figure of a provider that chance alone hardly explains.
///
/// @param rule which rule it breaks, as `standards/workflows/signal/rules.csv` names it: `spc-above-limit`
/// @param from the first month of an unbroken row of months that break the same rule; for a year its first month
/// @param figure the figure itself: of the latest month, or of the year
/// @param words the rule in words: `above the upper process limit`
/// @param sense whether it is better, worse or neither, in words
public record Unusual(
        Subject subject, Place place, String rule, Month from, Figure figure, String words, String sense) {

    /// The rule by which a year is held against the other providers.
    public boolean ofYear() {
        return rule.startsWith("funnel-");
    }
}
