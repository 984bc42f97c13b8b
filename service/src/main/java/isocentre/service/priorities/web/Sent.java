package isocentre.service.priorities.web;

import isocentre.service.priorities.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A form as it was sent.
public record Sent(Map<String, String> fields) {
    public Sent {
        fields = Map.copyOf(fields);
    }

    static Sent nothing() {
        return new Sent(Map.of());
    }

    public String text(String field) {
        return fields.getOrDefault(field, "").strip().replace("\r\n", "\n");
    }

    /// @throws Refusal if it is no day
    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "Enter a day, such as 2027-03-31");
        }
    }

    /// @throws Refusal if it is no whole number
    int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException e) {
            throw new Refusal(field, "Enter a whole number, such as 12");
        }
    }

    /// The id that was chosen; empty where none was.
    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
