package isocentre.disclosure;

/// What was published cannot all be true of the same people at once.
final class Contradiction extends Exception {
    private static final long serialVersionUID = 1L;

    Contradiction(String message) {
        super(message);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
