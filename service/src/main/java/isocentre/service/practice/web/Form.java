package isocentre.service.practice.web;

import isocentre.service.practice.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was sent of a form.
record Form(Map<String, String> fields) {
    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /// @throws Refusal if it is no day
    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "Enter a day, such as 2026-04-01");
        }
    }

    /// Empty where it is empty or none.
    Optional<UUID> id(String field) {
        try {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    List<String> words(String field) {
        return Arrays.stream(text(field).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
