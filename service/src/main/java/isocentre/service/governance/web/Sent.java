package isocentre.service.governance.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A form as it was sent.
public record Sent(MultiValueMap<String, String> fields) {

    public String text(String id) {
        String value = fields.getFirst(id);
        return value == null ? "" : value.strip();
    }

    List<String> all(String id) {
        return fields.getOrDefault(id, List.of());
    }

    public boolean has(String id, String value) {
        return all(id).contains(value);
    }

    Optional<LocalDate> day(String id) {
        try {
            return Optional.of(LocalDate.parse(text(id)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Of a field that was checked.
    LocalDate since(String id) {
        return day(id).orElseThrow();
    }

    @Nullable
    LocalDate dayOrNull(String id) {
        return day(id).orElse(null);
    }

    <E extends Enum<E>> E one(Class<E> type, String id) {
        return Enum.valueOf(type, text(id));
    }

    UUID id(String id) {
        return UUID.fromString(text(id));
    }
}
