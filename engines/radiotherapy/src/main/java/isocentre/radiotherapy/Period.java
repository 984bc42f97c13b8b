package isocentre.radiotherapy;

/// A month, quarter or financial year (April to March), as figures are reported: `2024-05`, `2024-25Q1`, `2024-25`.
public record Period(By by, Month first, Month last) implements Comparable<Period> {

    /// The length of a period.
    public enum By {
        MONTH,
        QUARTER,
        YEAR
    }

    /// The period of the given length that holds the month.
    public static Period holding(Month month, By by) {
        Month april = new Month(month.number() >= 4 ? month.year() : month.year() - 1, 4);
        return switch (by) {
            case MONTH -> new Period(by, month, month);
            case QUARTER -> {
                Month start = april.plus((month.number() + 8) % 12 / 3 * 3);
                yield new Period(by, start, start.plus(2));
            }
            case YEAR -> new Period(by, april, april.plus(11));
        };
    }

    /// Reads `2024-05`, `2024-25Q1` or `2024-25`. `2024-05` is a month; a year's second part follows its first.

    ///
    /// @throws IllegalArgumentException if the text is none of the three
    public static Period of(String text) {
        if (text.matches("\\d{4}-\\d{2}Q[1-4]")) {
            int quarter = text.charAt(8) - '1';
            return holding(financialYear(text.substring(0, 7)).plus(quarter * 3), By.QUARTER);
        }
        if (text.matches("\\d{4}-\\d{2}") && isFinancialYear(text)) {
            return holding(financialYear(text), By.YEAR);
        }
        return holding(Month.of(text), By.MONTH);
    }

    private static boolean isFinancialYear(String text) {
        int start = Integer.parseInt(text.substring(0, 4));
        return Integer.parseInt(text.substring(5)) == (start + 1) % 100 && Integer.parseInt(text.substring(5)) > 12;
    }

    private static Month financialYear(String text) {
        int start = Integer.parseInt(text.substring(0, 4));
        if (Integer.parseInt(text.substring(5, 7)) != (start + 1) % 100) {
            throw new IllegalArgumentException("'" + text + "' is not a financial year: write it as 2024-25");
        }
        return new Month(start, 4);
    }

    @Override
    public int compareTo(Period other) {
        return first.compareTo(other.first);
    }

    @Override
    public String toString() {
        String year = first.year() + "-" + String.format("%02d", (first.year() + 1) % 100);
        return switch (by) {
            case MONTH -> first.toString();
            case QUARTER -> {
                Month april = holding(first, By.YEAR).first();
                yield april.year() + "-" + String.format("%02d", (april.year() + 1) % 100) + "Q"
                        + ((first.number() + 8) % 12 / 3 + 1);
            }
            case YEAR -> year;
        };
    }
}
