package isocentre.radiotherapy;

/// An ICD-10 code without its dot: `C509`, or the three characters of a category, `C61`. Trailing `X` and the dagger
/// and asterisk are dropped, so `C61X` is `C61`.
public record IcdCode(String code) implements Comparable<IcdCode> {
    public IcdCode {
        if (!isIcdCode(code)) {
            throw new IllegalArgumentException("'" + code + "' is not an ICD-10 code: write it as C509");
        }
    }

    /// Reads `C50.9`, `C509`, `C61X` or `c61`.
    ///
    /// @throws IllegalArgumentException if the text is not a letter, two digits and up to two more digits
    public static IcdCode of(String text) {
        return new IcdCode(bare(text));
    }

    /// Whether the text has the form of a code after what {@link #of} forgives. It says nothing of whether ICD-10 has
    /// it.
    public static boolean isIcd(String text) {
        return isIcdCode(bare(text));
    }

    private static String bare(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                c = (char) (c - 'a' + 'A');
            }
            boolean filler = c == '.' || kept.length() >= 3 && (c == 'X' || c == '+' || c == '*' || c == '-');
            if (!filler) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isIcdCode(String text) {
        if (text.length() < 3 || text.length() > 5 || text.charAt(0) < 'A' || text.charAt(0) > 'Z') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// The three characters of the category: `C50` of `C509`.
    public String category() {
        return code.substring(0, 3);
    }

    @Override
    public int compareTo(IcdCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
