package isocentre.service.governance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How values are told.
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Words() {}

    /// `Chief executive`.
    static String of(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.UK).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String of(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// `1 Apr 2019 to 31 Mar 2020`.
    static String of(LocalDate since, @Nullable LocalDate until) {
        return until == null ? "since " + of(since) : of(since) + " to " + of(until);
    }
}
