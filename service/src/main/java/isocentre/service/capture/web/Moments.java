package isocentre.service.capture.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times in words, as they are in England.
final class Moments {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private Moments() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static String words(Instant moment) {
        return MOMENT.format(moment.atZone(ENGLAND));
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String counted(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }
}
