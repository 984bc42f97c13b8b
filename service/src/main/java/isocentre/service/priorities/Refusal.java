package isocentre.service.priorities;

/// What may not be done to a round, a question or a signal, and why, in words for the person who tried.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    /// @param field of the form that is to be mended; empty where none is
    public Refusal(String field, String words) {
        super(words);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String words() {
        String words = getMessage();
        return words == null ? "" : words;
    }

    /// Refuses where the condition does not hold.
    public static void expect(boolean condition, String field, String words) {
        if (!condition) {
            throw new Refusal(field, words);
        }
    }
}
