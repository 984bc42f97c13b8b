package isocentre.dataset;

/// The version of the data set.
public enum Version {
    /// One flat file, one row per exposure, 26 items.
    V5("v5", "5.0"),
    /// Two files: attendance (25 columns) and prescription (48 columns).
    V6("v6", "6.0");

    private final String code;
    private final String number;

    Version(String code, String number) {
        this.code = code;
        this.number = number;
    }

    /// `v5` or `v6`, as in rule files and tables.
    public String code() {
        return code;
    }

    /// `5.0` or `6.0`, as the standard writes it.
    public String number() {
        return number;
    }

    /// Reads `v5` or `v6`.
    ///
    /// @throws IllegalArgumentException if the text is neither
    public static Version of(String code) {
        for (Version version : values()) {
            if (version.code.equals(code)) {
                return version;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is not a version of the data set: use v5 or v6");
    }
}
