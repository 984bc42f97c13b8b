package isocentre.plans.structures;

/// RT ROI Interpreted Type (3006,00A4): what the planner called the region. Planners mislabel, at times on purpose.
public enum RoiType {
    EXTERNAL,
    PTV,
    CTV,
    GTV,
    TREATED_VOLUME,
    IRRAD_VOLUME,
    BOLUS,
    AVOIDANCE,
    ORGAN,
    MARKER,
    REGISTRATION,
    ISOCENTER,
    CONTRAST_AGENT,
    CAVITY,
    BRACHY_CHANNEL,
    BRACHY_ACCESSORY,
    BRACHY_SRC_APP,
    BRACHY_CHNL_SHLD,
    SUPPORT,
    FIXATION,
    DOSE_REGION,
    CONTROL,
    DOSE_MEASUREMENT,
    DEVICE,
    /// A word that the standard does not list.
    OTHER,
    NOT_STATED
}
