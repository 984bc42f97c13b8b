package isocentre.plans.deidentifying;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Moves dates back by a number of days, so that what lies between them stays.
///
/// @param days at least 1
record DateShift(int days) {

    /// A date (`20240131`) or date and time (`20240131101500`) moved; empty if it is neither.
    Optional<String> shifted(String text) {
        if (!text.matches("\\d{8}.*")) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(date.minusDays(days).format(DateTimeFormatter.BASIC_ISO_DATE) + text.substring(8));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
