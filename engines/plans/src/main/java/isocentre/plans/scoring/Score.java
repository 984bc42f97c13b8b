package isocentre.plans.scoring;

import isocentre.plans.dvh.RegionDose;
import isocentre.plans.metrics.Measurement;
import isocentre.plans.metrics.Measuring;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a plan scores at one objective.
///
/// @param region the structure that it was measured in
/// @param measured empty if it could not be
/// @param bin of the value; empty if there is none
/// @param reason why it cannot be evaluated, or what the band may change; empty where there is nothing to say
public record Score(
        Objective objective,
        Verdict verdict,
        Optional<RegionDose> region,
        Optional<Measurement.Measured> measured,
        Optional<Bin> bin,
        String reason) {

    /// What came of an objective.
    public enum Verdict {
        MET("met"),
        NOT_MET("not met"),
        /// The value says one, but what is not known about the shape and the dose leaves the other open.
        BORDERLINE("borderline within the band"),
        CANNOT_BE_EVALUATED("cannot be evaluated");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Scores all objectives of a protocol.
    ///
    /// @param named structures that a person has named, by what the protocol calls them
    public static List<Score> of(
            Protocol protocol, List<RegionDose> regions, Measuring measuring, Map<String, String> named) {
        return protocol.objectives().stream()
                .map(objective -> of(protocol, objective, regions, measuring, named))
                .toList();
    }

    private static Score of(
            Protocol protocol,
            Objective objective,
            List<RegionDose> regions,
            Measuring measuring,
            Map<String, String> named) {
        String structure = objective.structure();
        if (structure.isEmpty()) {
            // A figure of the whole plan is the same whatever structure it is asked of.
            return regions.stream()
                    .filter(region -> region.slab().isPresent())
                    .findFirst()
                    .map(any -> scored(objective, any, measuring))
                    .orElseGet(() -> cannot(objective, Optional.empty(), "no structure has a dose"));
        }
        List<RegionDose> found = regions.stream()
                .filter(region -> named.containsKey(structure)
                        ? region.roi().name().equals(named.get(structure))
                        : protocol.calls(structure, region.roi().name()))
                .toList();
        if (found.size() != 1) {
            return cannot(
                    objective,
                    Optional.empty(),
                    found.isEmpty()
                            ? "the plan has no structure that is called '" + structure + "'"
                            : found.size() + " structures of the plan may be '" + structure + "': name the one meant");
        }
        return scored(objective, found.getFirst(), measuring);
    }

    private static Score scored(Objective objective, RegionDose region, Measuring measuring) {
        return switch (measuring.measure(objective.metric(), region)) {
            case Measurement.NotMeasured no -> cannot(objective, Optional.of(region), no.reason());
            case Measurement.Measured measured -> judged(objective, region, measured);
        };
    }

    private static Score cannot(Objective objective, Optional<RegionDose> region, String reason) {
        return new Score(objective, Verdict.CANNOT_BE_EVALUATED, region, Optional.empty(), Optional.empty(), reason);
    }

    private static Score judged(Objective objective, RegionDose region, Measurement.Measured measured) {
        Bin bin = Bin.of(objective.bins(), measured.value());
        int low = objective.bins().indexOf(Bin.of(objective.bins(), measured.low()));
        int high = objective.bins().indexOf(Bin.of(objective.bins(), measured.high()));
        List<Bin> open = objective.bins().subList(low, high + 1);
        boolean settled = open.stream().allMatch(one -> one.met() == bin.met());
        String reason = open.size() == 1
                ? ""
                : "the band reaches from '" + open.getFirst().label() + "' to '"
                        + open.getLast().label() + "'";
        return new Score(
                objective,
                settled ? bin.met() ? Verdict.MET : Verdict.NOT_MET : Verdict.BORDERLINE,
                Optional.of(region),
                Optional.of(measured),
                Optional.of(bin),
                reason);
    }
}
