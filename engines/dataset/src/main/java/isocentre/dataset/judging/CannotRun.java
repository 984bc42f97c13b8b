package isocentre.dataset.judging;

/// A rule needs something that is not at hand. The message completes "could not be run: …".
public final class CannotRun extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotRun(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
