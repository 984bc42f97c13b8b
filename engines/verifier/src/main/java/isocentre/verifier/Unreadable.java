package isocentre.verifier;

/// A text is not what the specification says it should be; the message says how, to go on after "it".
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
