package isocentre.plans.dicom;

/// Reading stops: nothing of the file can be used. Becomes [Reading.Refused].
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String remedy;

    Refusal(String reason, String remedy) {
        super(reason);
        this.reason = reason;
        this.remedy = remedy;
    }

    Reading.Refused of(String source) {
        return new Reading.Refused(source, reason, remedy);
    }
}
