package isocentre.plans.planning;

import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Vector;
import isocentre.radiotherapy.Gray;
import java.util.Optional;
import java.util.OptionalInt;

/// A dose that was prescribed, or a limit for an organ at risk (Dose Reference Sequence).
///
/// @param site `POINT`, `VOLUME`, `COORDINATES` or `SITE`, as in the file
/// @param roi number of the region in the plan's structure set
/// @param prescribed Target Prescription Dose
/// @param least Target Minimum Dose
/// @param most Target Maximum Dose, or for an organ at risk Organ at Risk Maximum Dose
public record DoseReference(
        int number,
        Optional<Uid> uid,
        String site,
        String description,
        Kind kind,
        OptionalInt roi,
        Optional<Vector> point,
        Optional<Gray> prescribed,
        Optional<Gray> least,
        Optional<Gray> most) {

    /// Dose Reference Type (300A,0020).
    public enum Kind {
        TARGET,
        ORGAN_AT_RISK,
        NOT_STATED
    }
}
