package isocentre.plans.dicom;

import java.time.LocalDate;
import java.util.Optional;

/// Whom an object is about, as the file says. Text is empty where the file says nothing. A patient id is unique
/// within one hospital only.
public record Patient(String id, String name, String sex, Optional<LocalDate> born) {}
