package isocentre.service.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times in words, as they are in England.
final class Times {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private Times() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static String words(Instant moment) {
        return MOMENT.format(moment.atZone(ENGLAND));
    }
}
