package isocentre.plans.geometry;

/// How the patient lies in the machine (PS3.3 C.7.3.1.1.2): head or feet first; supine, prone, on the right or left
/// side. Contours and doses are in patient coordinates, so they do not depend on it; machine angles do.
public enum PatientPosition {
    HFS,
    HFP,
    HFDR,
    HFDL,
    FFS,
    FFP,
    FFDR,
    FFDL
}
