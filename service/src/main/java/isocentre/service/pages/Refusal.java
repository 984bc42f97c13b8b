package isocentre.service.pages;

/// What may not be done, and why, in words for the person who tried. The page that was sent shows them beside the
/// field.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    /// @param field of the form that is to be mended; empty where it is none
    public Refusal(String field, String words) {
        super(words);
        this.field = field;
    }

    /// @throws Refusal unless the condition holds
    public static void unless(boolean condition, String field, String words) {
        if (!condition) {
            throw new Refusal(field, words);
        }
    }

    /// The field of the form that is to be mended; empty where it is none.
    public String field() {
        return field;
    }

    /// The reason.
    public String words() {
        String words = getMessage();
        return words == null ? "" : words;
    }
}
