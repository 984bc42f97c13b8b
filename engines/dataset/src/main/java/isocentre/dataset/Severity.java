package isocentre.dataset;

/// What a failed rule does to the submission.
public enum Severity {
    REJECT_SUBMISSION("reject-submission"),
    REJECT_RECORD("reject-record"),
    WARN("warn"),
    INFORM("inform");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /// The word used in rule files and in machine-readable verdicts.
    public String code() {
        return code;
    }

    /// Reads the word of a rule file.
    ///
    /// @throws IllegalArgumentException if the word is not one of the four
    public static Severity of(String code) {
        for (Severity severity : values()) {
            if (severity.code.equals(code)) {
                return severity;
            }
        }
        throw new IllegalArgumentException(
                "'" + code + "' is not a severity: use reject-submission, reject-record, warn or inform");
    }
}
