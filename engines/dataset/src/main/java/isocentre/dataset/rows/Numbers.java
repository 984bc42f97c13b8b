package isocentre.dataset.rows;

/// Reads plain decimal numbers: digits with at most one point, perhaps a sign; no exponent, no thousands separator.
final class Numbers {
    private static final double[] TENTHS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
    };

    /// Digits before the point, leading zeros not counted, and after it, trailing zeros not counted, of the text
    /// last read.
    int whole;

    int decimals;

    /// The value, or NaN where the text is no number of at most 15 digits. The division is exact to the last bit,
    /// so equal decimals are equal doubles.
    double read(byte[] bytes, int from, int to) {
        int p = from;
        boolean negative = bytes[p] == '-';
        if (negative || bytes[p] == '+') {
            p++;
        }
        long value = 0;
        long kept = 0;
        int digits = 0;
        int point = -1;
        int places = 0;
        int keptPlaces = 0;
        for (; p < to; p++) {
            int digit = bytes[p] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                digits++;
                if (point >= 0) {
                    places++;
                    if (digit != 0) {
                        kept = value;
                        keptPlaces = places;
                    }
                }
                if (value > 999_999_999_999_999L && point < 0 || digits > 18) {
                    return Double.NaN;
                }
            } else if (bytes[p] == '.' && point < 0) {
                point = p;
                kept = value;
            } else {
                return Double.NaN;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (point < 0) {
            kept = value;
        }
        if (kept > 999_999_999_999_999L || keptPlaces >= TENTHS.length) {
            return Double.NaN;
        }
        decimals = keptPlaces;
        whole = length((long) (kept / TENTHS[keptPlaces]));
        double number = kept / TENTHS[keptPlaces];
        return negative ? -number : number;
    }

    private static int length(long value) {
        int length = 0;
        for (long left = value; left > 0; left /= 10) {
            length++;
        }
        return length;
    }
}
