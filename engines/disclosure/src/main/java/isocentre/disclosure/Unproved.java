package isocentre.disclosure;

/// The solver gave an answer that does not hold: nothing is concluded from it, and nothing is released.
public final class Unproved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unproved(String message) {
        super(message + "; nothing can be released on such an answer");
    }
}
