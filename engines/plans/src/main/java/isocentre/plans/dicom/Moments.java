package isocentre.plans.dicom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// Dates and times of a file (VR `DA` and `TM`). Nothing that is measured depends on them.
public final class Moments {
    private Moments() {}

    /// The date: `20240131`, or `2024.01.31` as older files write it.
    public static Optional<LocalDate> date(Place place, Tag tag) {
        String text = place.text(tag);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = text.replace(".", "").replace("-", "");
        if (digits.matches("\\d{8}")) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(digits.substring(0, 4)),
                        Integer.parseInt(digits.substring(4, 6)),
                        Integer.parseInt(digits.substring(6))));
            } catch (DateTimeException noSuchDay) {
                // Told below, as for any other text.
            }
        }
        // What stands there may name a person, so it is not quoted.
        place.note(tag, "it is no date", "it is taken as not stated");
        return Optional.empty();
    }

    /// Date and time; midnight if the time is missing or unreadable.
    public static Optional<LocalDateTime> moment(Place place, Tag date, Tag time) {
        return date(place, date).map(day -> day.atTime(time(place.text(time))));
    }

    private static LocalTime time(String text) {
        String digits = text.replace(":", "");
        if (!digits.matches("\\d{2}(\\d{2}(\\d{2}(\\.\\d{1,6})?)?)?")) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(digits.substring(0, 2));
        int minute = digits.length() >= 4 ? Integer.parseInt(digits.substring(2, 4)) : 0;
        int second = digits.length() >= 6 ? Integer.parseInt(digits.substring(4, 6)) : 0;
        return hour > 23 || minute > 59 || second > 59 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute, second);
    }
}
