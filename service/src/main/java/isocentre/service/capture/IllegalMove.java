package isocentre.service.capture;

/// A move that the workflow does not have from where the submission stands.
public final class IllegalMove extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IllegalMove(State from, Move move) {
        super("a submission that is " + from.word() + " cannot " + move.word());
    }
}
