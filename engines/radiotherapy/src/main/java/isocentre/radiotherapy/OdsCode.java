package isocentre.radiotherapy;

/// An organisation's code in the Organisation Data Service, such as `RR8`: three to six capital letters and digits.
public record OdsCode(String code) implements Comparable<OdsCode> {
    public OdsCode {
        if (!isOdsCode(code)) {
            throw new IllegalArgumentException("'" + code + "' is not an ODS code: three to six capitals and digits");
        }
    }

    /// Whether the text has the form of an ODS code. It says nothing of whether the organisation exists.
    public static boolean isOdsCode(String text) {
        if (text.length() < 3 || text.length() > 6) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(OdsCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
