package isocentre.dataset.rows;

/// Calendar arithmetic on days since 1 January 1970. Algorithms after Howard Hinnant, "chrono-compatible low-level
/// date algorithms".
public final class Days {
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Days() {}

    /// Whether there is such a day between the years 1800 and 2199.
    static boolean exists(int year, int month, int day) {
        if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= LENGTHS[month - 1] + (month == 2 && leap ? 1 : 0);
    }

    static int of(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146097 + dayOfEra - 719468;
    }

    /// The date as a number whose decimal digits are year, month and day: 20240503.
    public static int digits(long day) {
        long z = day + 719468;
        long era = Math.floorDiv(z, 146097L);
        int dayOfEra = (int) (z - era * 146097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int dayOfMonth = dayOfYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        return year * 10000 + month * 100 + dayOfMonth;
    }

    /// The day with its day of the month and its month exchanged; NaN where there is no such day (RV-18).
    public static double swapped(long day) {
        int digits = digits(day);
        int year = digits / 10000;
        int month = digits % 100;
        int dayOfMonth = digits / 100 % 100;
        return exists(year, month, dayOfMonth) ? of(year, month, dayOfMonth) : Double.NaN;
    }

    /// Whole years from one day to the other.
    public static int years(long from, long to) {
        int a = digits(from);
        int b = digits(to);
        return b / 10000 - a / 10000 - (b % 10000 < a % 10000 ? 1 : 0);
    }
}
