package isocentre.service.practice;

import isocentre.radiotherapy.OdsCode;
import java.time.LocalDate;

/// A provider stated that it adopted a recommendation or protocol, as it is or adapted.
///
/// @param guideline id in the library
public record ChangeAdopted(String guideline, OdsCode provider, LocalDate since) {}
