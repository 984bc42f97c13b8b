package isocentre.service.learning;

/// A step of a cycle that may not be made, and why, in words for the person who tried.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public Refusal(String field, String message) {
        super(message);
        this.field = field;
    }

    /// @throws Refusal unless the condition holds
    static void unless(boolean condition, String field, String words) {
        if (!condition) {
            throw new Refusal(field, words);
        }
    }

    /// The field of the form that is to be mended.
    public String field() {
        return field;
    }

    /// The reason.
    public String words() {
        String words = getMessage();
        return words == null ? "" : words;
    }
}
