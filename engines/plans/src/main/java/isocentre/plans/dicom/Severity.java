package isocentre.plans.dicom;

/// How much an [Issue] matters, from least to most.
public enum Severity {
    /// Departs from the standard; nothing is lost or assumed.
    NOTE,
    /// Something had to be assumed, so what is computed from it may be wrong.
    DOUBT,
    /// A part could not be used; what is computed lacks it.
    LOSS
}
