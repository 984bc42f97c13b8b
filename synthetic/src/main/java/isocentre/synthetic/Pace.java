package isocentre.synthetic;

import java.util.Locale;

/// How the fractions of a scheme follow each other: working days from one to the next, and fractions in a day.
enum Pace {
    DAILY(1, 1),
    ALTERNATE(2, 1),
    TWICE_WEEKLY(3, 1),
    WEEKLY(5, 1),
    TWICE_DAILY(1, 2);

    final int step;
    final int perDay;

    Pace(int step, int perDay) {
        this.step = step;
        this.perDay = perDay;
    }

    static Pace of(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
