package isocentre.plans.dimse;

/// A question that cannot be answered as it is.
public final class Unanswerable extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    /// @param status of [Status]
    /// @param words in plain English; 64 characters of them are sent
    public Unanswerable(int status, String words) {
        super(words);
        this.status = status;
    }

    int status() {
        return status;
    }
}
