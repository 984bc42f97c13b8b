package isocentre.dataset;

/// The four exclusive verdicts on one rule over one submission.
public enum Outcome {
    PASSED("passed"),
    FAILED("failed"),
    /// No row stood in the rule's denominator.
    NOT_APPLICABLE("not applicable"),
    /// Something the rule needs was not at hand: the other file, the provider, the period, a column.
    COULD_NOT_BE_RUN("could not be run");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /// The words to show to a reader.
    public String words() {
        return words;
    }
}
