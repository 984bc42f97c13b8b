package isocentre.service.plans.store;

import isocentre.plans.dicom.SopClass;
import isocentre.service.plans.archive.ObjectName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An object as the index knows it. It never changes: another content is another object, or a conflict.
///
/// @param sopClass the SOP Class UID
/// @param description of its series
/// @param sha256 over the file as it came
/// @param deidentified by this service
public record StoredObject(
        ObjectName name,
        String sopClass,
        SopClass kind,
        String modality,
        String description,
        String sha256,
        long bytes,
        Optional<LocalDate> studied,
        boolean deidentified,
        Instant received) {}
