package isocentre.plans.planning;

/// Treatment Delivery Type (300A,00CE).
public enum Delivery {
    TREATMENT,
    CONTINUATION,
    /// No dose to the patient: a set-up field.
    SETUP,
    OPEN_PORTFILM,
    TRMT_PORTFILM,
    /// Not in the file: taken for a treatment beam if it has a meterset.
    NOT_STATED;

    /// Whether a beam of this kind treats the patient.
    public boolean treats() {
        return switch (this) {
            case TREATMENT, CONTINUATION, NOT_STATED -> true;
            case SETUP, OPEN_PORTFILM, TRMT_PORTFILM -> false;
        };
    }
}
