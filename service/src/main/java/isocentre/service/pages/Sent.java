package isocentre.service.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A form as it was sent, each field by its name. What cannot be read is refused with the field and the remedy.
public record Sent(Map<String, String> fields) {
    public Sent {
        fields = Map.copyOf(fields);
    }

    public static Sent nothing() {
        return new Sent(Map.of());
    }

    /// The same with other fields, which take the place of those of their names.
    public Sent with(Map<String, String> others) {
        Map<String, String> both = new HashMap<>(fields);
        both.putAll(others);
        return new Sent(both);
    }

    /// Without the space around it; empty where the field was not sent.
    public String text(String field) {
        return fields.getOrDefault(field, "").strip().replace("\r\n", "\n");
    }

    /// The lines that hold something, each once.
    public List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /// What stands between spaces, commas and semicolons.
    public List<String> words(String field) {
        return Arrays.stream(text(field).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// @throws Refusal if it is no day
    public LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "Enter a day, such as 2027-03-31");
        }
    }

    /// @throws Refusal if it is no whole number
    public int whole(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException e) {
            throw new Refusal(field, "Enter a whole number, such as 12");
        }
    }

    /// @throws Refusal if it is no number
    public double number(String field) {
        try {
            double number = Double.parseDouble(text(field).replace(",", ""));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new Refusal(field, "Enter a number, such as 12.5");
    }

    /// The id that was chosen; empty where none was.
    public Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
