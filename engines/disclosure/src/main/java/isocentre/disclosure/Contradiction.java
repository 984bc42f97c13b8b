package isocentre.disclosure;

/// What was published cannot all be true of the same people at once.
final class Contradiction extends Exception {
    private static final long serialVersionUID = 1L;

    private Contradiction(String message) {
        super(message);
    }

    static Contradiction about(Cell cell) {
        return new Contradiction(
                "what was published about " + cell + " and the counts it adds up with cannot all be true");
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
