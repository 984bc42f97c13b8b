package isocentre.radiotherapy.standards;

/// A version of the Radiotherapy Data Set, written `v5` or `v6`. Source: DAPB0111 Amd 13/2015 and Amd 84/2020.
public enum Version {
    V5("v5"),
    V6("v6");

    private final String code;

    Version(String code) {
        this.code = code;
    }

    public String code() {
        return code;
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

    @Override
    public String toString() {
        return code;
    }
}
