package isocentre.plans.dicom;

import java.time.LocalDateTime;
import java.util.Optional;

/// What every object says of itself, whatever its kind.
///
/// @param source the file, as the caller named it
/// @param uid SOP Instance UID
/// @param modality as in the file: `RTSTRUCT`, `CT`
/// @param seriesDescription empty where the file says nothing
/// @param studied date and time of the study
public record Instance(
        String source,
        SopClass kind,
        Uid sopClass,
        Uid uid,
        Optional<Uid> study,
        Optional<Uid> series,
        Optional<Uid> frameOfReference,
        String modality,
        Patient patient,
        Equipment equipment,
        String studyDescription,
        String seriesDescription,
        Optional<LocalDateTime> studied) {}
