package isocentre.statistics;

/// What was seen at one place: events over people, observed over expected, or events over population.
///
/// @param place a key of the caller's, such as an ODS code
public record Observed(String place, double numerator, double denominator) {
    public Observed {
        UnusableFigure.notNegative("The numerator of " + place, numerator);
        UnusableFigure.positive("The denominator of " + place, denominator);
    }

    public double value() {
        return numerator / denominator;
    }
}
