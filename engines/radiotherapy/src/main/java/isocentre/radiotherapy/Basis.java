package isocentre.radiotherapy;

/// How well a fact is founded. It travels with the fact and is shown to the reader; what is not
/// {@link #sourced()} is never shown as a national standard.
public enum Basis {
    SOURCED("sourced", "sourced"),
    ONE_SOURCE("one-source", "one source only"),
    INFERRED("inferred", "inferred or proposed"),
    RECALLED("recalled", "not confirmed"),
    COMPUTED("computed", "computed"),
    NOT_FOUND("not-found", "not confirmed");

    private final String code;
    private final String words;

    Basis(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// The value as written in the standards' files.
    public String code() {
        return code;
    }

    /// The words to show to a reader.
    public String words() {
        return words;
    }

    /// Whether the fact was read in a named public source.
    public boolean sourced() {
        return this == SOURCED;
    }

    /// Reads the value of a standards file.
    ///
    /// @throws IllegalArgumentException if the code is not one of the six
    public static Basis of(String code) {
        for (Basis basis : values()) {
            if (basis.code.equals(code)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is not a basis: use sourced, one-source, inferred,"
                + " recalled, computed or not-found");
    }
}
