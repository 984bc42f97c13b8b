package isocentre.plans.dose;

/// Dose Units (3004,0002).
public enum DoseUnits {
    GY,
    /// Relative to a prescription or normalisation that the file may not hold: no absolute metric can be given.
    RELATIVE
}
