package isocentre.plans.dicom;

/// A unique identifier (PS3.5 section 9). Files hold malformed ones, and references still match by them, so any text
/// without blanks at its ends is accepted; [#wellFormed] says whether it keeps the rules.
public record Uid(String value) implements Comparable<Uid> {
    private static final int LONGEST = 64;
    private static final String STANDARD_ROOT = "1.2.840.10008.";

    public Uid {
        if (value.isBlank() || !value.equals(value.strip())) {
            throw new IllegalArgumentException("'" + value + "' is not a UID: it is blank or has blanks at its ends");
        }
    }

    /// At most 64 characters, numbers without leading zeros between dots.
    public boolean wellFormed() {
        if (value.length() > LONGEST) {
            return false;
        }
        boolean start = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean last = i + 1 == value.length();
            if (c == '.') {
                if (start || last) {
                    return false;
                }
                start = true;
            } else {
                if (c < '0' || c > '9' || (start && c == '0' && !last && value.charAt(i + 1) != '.')) {
                    return false;
                }
                start = false;
            }
        }
        return true;
    }

    /// Whether the standard itself defines it: a class, a transfer syntax, a well-known instance. Such a UID names
    /// nobody.
    public boolean ofTheStandard() {
        return value.startsWith(STANDARD_ROOT);
    }

    @Override
    public int compareTo(Uid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
