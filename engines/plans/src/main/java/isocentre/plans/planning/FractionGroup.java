package isocentre.plans.planning;

import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Beams or applications that are given together, and how many times: a phase of the treatment.
///
/// @param fractions empty where the file does not say
/// @param references numbers of the dose references that this group serves
public record FractionGroup(
        int number,
        String description,
        Optional<Fractions> fractions,
        List<BeamUse> beams,
        List<ApplicationUse> applications,
        List<Integer> references) {
    public FractionGroup {
        beams = List.copyOf(beams);
        applications = List.copyOf(applications);
        references = List.copyOf(references);
    }

    /// A beam in the group.
    ///
    /// @param dose at the beam's dose point, per fraction
    /// @param meterset monitor units (mostly), per fraction
    public record BeamUse(int beam, Optional<Gray> dose, OptionalDouble meterset) {}

    /// A brachytherapy application setup in the group; the dose is that of one fraction.
    public record ApplicationUse(int setup, Optional<Gray> dose) {}
}
