package isocentre.plans.dimse;

import isocentre.plans.dicom.Uid;
import java.util.Optional;

/// The services that are offered (PS3.4 annexes A to C).
enum Service {
    VERIFICATION,
    STORAGE,
    FIND_PATIENT_ROOT,
    FIND_STUDY_ROOT,
    GET_PATIENT_ROOT,
    GET_STUDY_ROOT;

    private static final String STORAGE_ROOT = "1.2.840.10008.5.1.4.1.1.";

    /// By its abstract syntax; empty for what is not offered, such as C-MOVE.
    static Optional<Service> of(Uid abstractSyntax) {
        return Optional.ofNullable(
                switch (abstractSyntax.value()) {
                    case "1.2.840.10008.1.1" -> VERIFICATION;
                    case "1.2.840.10008.5.1.4.1.2.1.1" -> FIND_PATIENT_ROOT;
                    case "1.2.840.10008.5.1.4.1.2.2.1" -> FIND_STUDY_ROOT;
                    case "1.2.840.10008.5.1.4.1.2.1.3" -> GET_PATIENT_ROOT;
                    case "1.2.840.10008.5.1.4.1.2.2.3" -> GET_STUDY_ROOT;
                    default -> abstractSyntax.value().startsWith(STORAGE_ROOT) ? STORAGE : null;
                });
    }
}
