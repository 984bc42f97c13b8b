package isocentre.radiotherapy;

/// An NHS number: ten digits, the last a modulus-11 check digit. Numbers that begin with 999
/// are never given to a person.
public record NhsNumber(String digits) {
    public NhsNumber {
        if (!isNhsNumber(digits)) {
            throw new IllegalArgumentException("not an NHS number: ten digits with a modulus-11 check digit");
        }
    }

    /// Whether the text is ten digits with a right check digit. Source: NHS Data Dictionary; the algorithm as in
    /// RV-02.
    public static boolean isNhsNumber(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return checkDigit(text) == text.charAt(9) - '0';
    }

    /// The check digit of the first nine digits; 10 where no NHS number can begin with them.
    public static int checkDigit(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (nineDigits.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        return check == 11 ? 0 : check;
    }

    /// Whether the number lies in the 999 range, which is kept for synthetic people.
    public boolean synthetic() {
        return digits.startsWith("999");
    }

    /// Never the number itself: it must not end in a log.
    @Override
    public String toString() {
        return "NhsNumber[hidden]";
    }
}
