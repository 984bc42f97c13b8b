package isocentre.plans.dicom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers written as text, separated by backslashes (VR `DS` and `IS`), read leniently: blanks and zero bytes
/// around a number, any length, any exponent, a sign before it.
///
/// @param values NaN for what is empty or no finite number
/// @param unreadable how many parts are neither a number nor empty
/// @param commas how many had a decimal comma, which was taken for a point
record Decimals(double[] values, int unreadable, int commas) {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    private static final int LONGEST = 64;

    static Decimals read(byte[] bytes, int offset, int length) {
        int end = offset + length;
        if (blank(bytes, offset, end)) {
            return new Decimals(new double[0], 0, 0);
        }
        int count = 1;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '\\') {
                count++;
            }
        }
        double[] values = new double[count];
        int unreadable = 0;
        int commas = 0;
        int from = offset;
        for (int n = 0; n < count; n++) {
            int to = from;
            while (to < end && bytes[to] != '\\') {
                to++;
            }
            double value = number(bytes, from, to);
            if (Double.isNaN(value) && !blank(bytes, from, to)) {
                value = withComma(bytes, from, to);
                if (Double.isNaN(value)) {
                    unreadable++;
                } else {
                    commas++;
                }
            }
            values[n] = value;
            from = to + 1;
        }
        return new Decimals(values, unreadable, commas);
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!blank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == 0 || b == '\t' || b == '\n' || b == '\r';
    }

    /// One number; NaN if it is none. Up to 15 digits and moderate exponents are exact by one division or
    /// multiplication of exact doubles (Clinger 1990); the rest the JDK reads.
    private static double number(byte[] bytes, int start, int stop) {
        int from = start;
        int to = stop;
        while (from < to && blank(bytes[from])) {
            from++;
        }
        while (to > from && blank(bytes[to - 1])) {
            to--;
        }
        int i = from;
        boolean negative = false;
        if (i < to && (bytes[i] == '-' || bytes[i] == '+')) {
            negative = bytes[i++] == '-';
        }
        long digits = 0;
        int many = 0;
        int scale = 0;
        boolean point = false;
        for (; i < to; i++) {
            int d = bytes[i] - '0';
            if (d >= 0 && d <= 9) {
                if (digits < EXACT) {
                    digits = 10 * digits + d;
                } else {
                    return slowly(bytes, from, to);
                }
                many++;
                scale -= point ? 1 : 0;
            } else if (bytes[i] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (many == 0) {
            return Double.NaN;
        }
        if (i < to || digits >= EXACT || -scale >= POWERS.length) {
            return slowly(bytes, from, to);
        }
        double value = digits / POWERS[-scale];
        return negative ? -value : value;
    }

    /// With an exponent, or many digits.
    private static double slowly(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return Double.NaN;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        // The JDK would also take hexadecimal numbers, suffixes and names.
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][+-]?\\d+)?")) {
            return Double.NaN;
        }
        double value = Double.parseDouble(text.replace('d', 'e').replace('D', 'e'));
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static double withComma(byte[] bytes, int from, int to) {
        byte[] copy = Arrays.copyOfRange(bytes, from, to);
        int commas = 0;
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == '.') {
                return Double.NaN;
            }
            if (copy[i] == ',') {
                copy[i] = '.';
                commas++;
            }
        }
        return commas == 1 ? number(copy, 0, copy.length) : Double.NaN;
    }
}
