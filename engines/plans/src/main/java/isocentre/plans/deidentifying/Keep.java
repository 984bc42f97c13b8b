package isocentre.plans.deidentifying;

/// What may stay beyond the basic profile: options of PS3.15 E.3, each with its code (PS3.16 CID 7050).
public enum Keep {
    /// Names and descriptions of structures, plans and series, where they hold nothing that names a person of the
    /// set.
    DESCRIPTORS("113105", "Clean Descriptors Option"),
    /// Dates as they are.
    DATES("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
    /// Dates moved by the same number of days for all objects of a patient.
    SHIFTED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    /// Sex, age, size, weight.
    PATIENT("113108", "Retain Patient Characteristics Option"),
    /// Machine and station names, serial numbers.
    DEVICE("113109", "Retain Device Identity Option"),
    UIDS("113110", "Retain UIDs Option"),
    INSTITUTION("113112", "Retain Institution Identity Option");

    private final String code;
    private final String meaning;

    Keep(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    String code() {
        return code;
    }

    /// As the standard calls it.
    public String meaning() {
        return meaning;
    }
}
