package isocentre.dataset.rows;

/// Reads a date, a date with a time, or a time. ISO (`2024-05-03`, `20240503`, `2024-05-03T10:12:00`), day first
/// (`03/05/2024`, `03-05-2024`, `03.05.2024 10:12`), month first where the column is known to be so, or with the
/// month's name (`03-MAY-2024`). Years of two digits are refused: they would have to be guessed.
final class Moments {
    /// What cannot be read.
    static final long NONE = Long.MIN_VALUE;

    private static final int[] NAMES = {
        name("JAN"), name("FEB"), name("MAR"), name("APR"), name("MAY"), name("JUN"),
        name("JUL"), name("AUG"), name("SEP"), name("OCT"), name("NOV"), name("DEC")
    };

    /// Evidence that slashed dates stand day first, or month first, in the text last read.
    boolean dayFirst;

    boolean monthFirst;
    /// Whether the text last read had a time of day.
    boolean timed;

    private int at;

    private static int name(String text) {
        return text.charAt(0) << 16 | text.charAt(1) << 8 | text.charAt(2);
    }

    /// Seconds since 1970, or [#NONE].
    long read(byte[] bytes, int from, int to, boolean monthBeforeDay) {
        dayFirst = false;
        monthFirst = false;
        timed = false;
        long day = date(bytes, from, to, monthBeforeDay);
        if (day == NONE) {
            return NONE;
        }
        if (at == to) {
            return day * 86400;
        }
        byte between = bytes[at];
        if (between != ' ' && between != 'T') {
            return NONE;
        }
        int start = at + 1;
        while (start < to && bytes[start] == ' ') {
            start++;
        }
        long seconds = time(bytes, start, to);
        timed = seconds != NONE;
        return timed ? day * 86400 + seconds : NONE;
    }

    /// Seconds since midnight, or [#NONE].
    static long time(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == 'Z' ? to - 1 : to;
        if (end - from < 5 || bytes[from + 2] != ':') {
            return NONE;
        }
        int hour = two(bytes, from);
        int minute = two(bytes, from + 3);
        int second = 0;
        if (end - from > 5) {
            if (end - from < 8 || bytes[from + 5] != ':') {
                return NONE;
            }
            second = two(bytes, from + 6);
            if (end - from > 8 && !fraction(bytes, from + 8, end)) {
                return NONE;
            }
        }
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
                ? NONE
                : hour * 3600L + minute * 60L + second;
    }

    private static boolean fraction(byte[] bytes, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return bytes[from] == '.' && to - from <= 10;
    }

    private long date(byte[] bytes, int from, int to, boolean monthBeforeDay) {
        int length = to - from;
        if (length < 8) {
            return NONE;
        }
        if (length >= 10 && bytes[from + 4] == '-' && bytes[from + 7] == '-') {
            at = from + 10;
            return day(four(bytes, from), two(bytes, from + 5), two(bytes, from + 8));
        }
        if (length == 8 || bytes[from + 8] == ' ' || bytes[from + 8] == 'T') {
            int year = four(bytes, from);
            if (year >= 0 && digit(bytes[from + 4]) >= 0) {
                at = from + 8;
                return day(year, two(bytes, from + 4), two(bytes, from + 6));
            }
        }
        return separated(bytes, from, to, monthBeforeDay);
    }

    private long separated(byte[] bytes, int from, int to, boolean monthBeforeDay) {
        int p = from;
        int first = digit(bytes[p++]);
        if (p < to && digit(bytes[p]) >= 0) {
            first = first * 10 + digit(bytes[p++]);
        }
        byte separator = bytes[p++];
        if (first < 0 || separator != '/' && separator != '-' && separator != '.' && separator != ' ' || p + 6 > to) {
            return NONE;
        }
        int second = digit(bytes[p]);
        boolean named = second < 0;
        if (named) {
            second = month(bytes, p);
            p += 3;
        } else {
            p++;
            if (digit(bytes[p]) >= 0) {
                second = second * 10 + digit(bytes[p++]);
            }
        }
        if (p + 5 > to || bytes[p] != separator || second < 0) {
            return NONE;
        }
        at = p + 5;
        int year = four(bytes, p + 1);
        if (at < to && digit(bytes[at]) >= 0) {
            return NONE;
        }
        if (named) {
            return day(year, second, first);
        }
        dayFirst = first > 12;
        monthFirst = second > 12;
        return monthBeforeDay ? day(year, first, second) : day(year, second, first);
    }

    private static int month(byte[] bytes, int at) {
        int name = (bytes[at] & 0xdf) << 16 | (bytes[at + 1] & 0xdf) << 8 | bytes[at + 2] & 0xdf;
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i] == name) {
                return i + 1;
            }
        }
        return -1;
    }

    private static long day(int year, int month, int day) {
        return Days.exists(year, month, day) ? Days.of(year, month, day) : NONE;
    }

    private static int digit(byte b) {
        return b >= '0' && b <= '9' ? b - '0' : -1;
    }

    private static int two(byte[] bytes, int at) {
        int a = bytes[at] - '0';
        int b = bytes[at + 1] - '0';
        return (a | b | 9 - a | 9 - b) < 0 ? -1 : a * 10 + b;
    }

    private static int four(byte[] bytes, int at) {
        int high = two(bytes, at);
        int low = two(bytes, at + 2);
        return (high | low) < 0 ? -1 : high * 100 + low;
    }
}
