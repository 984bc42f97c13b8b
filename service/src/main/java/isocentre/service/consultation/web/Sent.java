package isocentre.service.consultation.web;

import isocentre.service.consultation.Refusal;
import isocentre.service.consultation.outcome.Outcome.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// A line each.
    List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /// @throws Refusal if it is no day
    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "Enter a day, such as 2027-03-31");
        }
    }

    /// A number and where it is from; empty where no number was entered.
    Optional<Value> value(String field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(new Value(number(field), text(field + "Source")));
    }

    private double number(String field) {
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
}
