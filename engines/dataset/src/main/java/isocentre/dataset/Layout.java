package isocentre.dataset;

/// Which file of the data set a file is.
public enum Layout {
    ATTENDANCE("attendance", Version.V6),
    PRESCRIPTION("prescription", Version.V6),
    /// The one file of version 5, which stands for both files of version 6.
    FLAT("flat", Version.V5);

    private final String code;
    private final Version version;

    Layout(String code, Version version) {
        this.code = code;
        this.version = version;
    }

    /// The word used in verdicts.
    public String code() {
        return code;
    }

    /// The version of the data set to which the file belongs.
    public Version version() {
        return version;
    }
}
