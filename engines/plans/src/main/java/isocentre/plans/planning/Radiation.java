package isocentre.plans.planning;

/// Radiation Type (300A,00C6).
public enum Radiation {
    PHOTON,
    ELECTRON,
    NEUTRON,
    PROTON,
    ION,
    NOT_STATED
}
