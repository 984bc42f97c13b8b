package isocentre.statistics;

import java.util.List;
import java.util.Optional;

/// Directly standardised rates: what the rate would be if the place had the age structure of the standard.
public final class StandardisedRates {
    /// Under so many events in all bands together, no rate is given.
    public static final int FEWEST_EVENTS = 10;

    private StandardisedRates() {}

    /// Events and people of one age band of the place.
    public record Band(double events, double people) {
        public Band {
            UnusableFigure.notNegative("The events of an age band", events);
            UnusableFigure.positive("The population of an age band", people);
        }
    }

    /// The rate per `per` people with Dobson's limits over Byar's (PHEindicatormethods, `calculate_dsr`): one band of
    /// the place for each band of the standard, in the same order. Empty when there are fewer than ten events.
    ///
    /// @throws UnusableFigure if the bands do not match the standard's
    public static Optional<Interval> direct(
            List<Band> bands, StandardPopulation standard, double per, Confidence confidence) {
        if (bands.size() != standard.people().size()) {
            throw new UnusableFigure(bands.size() + " age bands were given, but the " + standard.name() + " has "
                    + standard.people().size());
        }
        double events = 0;
        double rate = 0;
        double variance = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            double weight = standard.people().get(i) / standard.total();
            events += band.events();
            rate += weight * band.events() / band.people();
            variance += weight * weight * band.events() / (band.people() * band.people());
        }
        if (events < FEWEST_EVENTS) {
            return Optional.empty();
        }
        Interval count = Counts.byar(events, confidence);
        double stretch = Math.sqrt(variance / events);
        return Optional.of(
                new Interval(rate, rate + stretch * (count.lower() - events), rate + stretch * (count.upper() - events))
                        .times(per));
    }
}
