package isocentre.statistics;

import java.util.List;

/// How much more places differ than chance alone would make them: the random-effects model of Spiegelhalter, as in
/// FunnelPlotR.
///
/// @param phi mean of the squared (trimmed) z-scores: 1 is chance alone
/// @param tauSquared variance between places on the transformed scale; 0 if chance explains the spread
/// @param places places that the two were estimated from
public record Overdispersion(Transformation transformation, Trim trim, double phi, double tauSquared, int places) {

    /// Estimated from places whose denominators are sizes (people, or expected events).
    ///
    /// @throws UnusableFigure if there is no place
    static Overdispersion of(Transformation transformation, Trim trim, double target, List<Observed> observed) {
        double[] scores = observed.stream()
                .mapToDouble(place -> score(transformation, target, place, 0))
                .toArray();
        double[] kept = trim.apply(scores);
        int places = 0;
        double squares = 0;
        double weights = 0;
        double squaredWeights = 0;
        for (int i = 0; i < kept.length; i++) {
            if (Double.isNaN(kept[i])) {
                continue;
            }
            double error = transformation.error(observed.get(i).denominator());
            double weight = 1 / (error * error);
            places++;
            squares += kept[i] * kept[i];
            weights += weight;
            squaredWeights += weight * weight;
        }
        if (places == 0) {
            throw new UnusableFigure("Overdispersion was asked of no places");
        }
        double free = weights - squaredWeights / weights;
        double tauSquared = places < 2 ? 0 : Math.max(0, (squares - (places - 1)) / free);
        return new Overdispersion(transformation, trim, squares / places, tauSquared, places);
    }

    /// The z-score of a place: standard errors between it and the target.
    static double score(Transformation transformation, double target, Observed place, double tauSquared) {
        double size = place.denominator();
        double error = transformation.error(size);
        return (transformation.of(place.value(), size) - transformation.of(target, size))
                / Math.sqrt(error * error + tauSquared);
    }

    /// In words, for the caption of a chart.
    public String words() {
        return "%s, %s".formatted(transformation.words(), trim.words());
    }
}
