package isocentre.dataset.rules;

/// The file a rule is about. In version 5 the flat file stands for both.
public enum Place {
    ATTENDANCE,
    PRESCRIPTION,
    /// Needs both files of the submission.
    SUBMISSION
}
