package isocentre.plans.dose;

/// Dose Type (3004,0004).
public enum DoseType {
    PHYSICAL,
    /// Weighted for biological effect, as for protons with a factor of 1.1.
    EFFECTIVE,
    /// A difference between doses: may be negative.
    ERROR
}
