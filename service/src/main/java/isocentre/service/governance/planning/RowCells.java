package isocentre.service.governance.planning;

import isocentre.service.pages.Cells;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The cells of a row as what they mean; what cannot be understood becomes a fault, and a value that is not used.
final class RowCells {
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT));
    private static final int LONGEST = 200;

    private final Map<String, String> cells;
    private final long row;
    private final List<Fault> faults;

    RowCells(Map<String, String> cells, long row, List<Fault> faults) {
        this.cells = cells;
        this.row = row;
        this.faults = faults;
    }

    void fault(String field, String reason, String remedy) {
        faults.add(new Fault(row, field, raw(field), reason, remedy));
    }

    /// Others take the file away as it was sent: no spreadsheet of theirs shall run what stands in it.
    void refuseFormula(String field) {
        if (!Cells.harmless(raw(field)).equals(raw(field))) {
            fault(
                    field,
                    "It begins with a sign by which a spreadsheet takes it for a formula",
                    "Let it begin with a letter or a number");
        }
    }

    private String raw(String field) {
        return cells.getOrDefault(field, "");
    }

    /// @param needed whether it may not be empty
    String text(String field, boolean needed) {
        String text = raw(field);
        if (needed && text.isEmpty()) {
            fault(field, "It is empty", "Fill it in");
        } else if (text.length() > LONGEST) {
            fault(field, "It has " + text.length() + " characters", "Shorten it to " + LONGEST);
        }
        return text;
    }

    /// One of the codes that may stand there.
    String code(String field, List<String> known, String what) {
        String text = raw(field);
        if (!known.contains(text)) {
            fault(field, "It is no " + what, "Use one of: " + String.join(", ", known));
        }
        return text;
    }

    LocalDate day(String field) {
        return optionalDay(field).orElseGet(() -> {
            if (raw(field).isEmpty()) {
                fault(field, "It is empty", "Enter a day such as 2025-04-01 or 01/04/2025");
            }
            return LocalDate.EPOCH;
        });
    }

    Optional<LocalDate> optionalDay(String field) {
        String text = raw(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeParseException e) {
                // The next form may read it.
            }
        }
        fault(field, "It is no day", "Enter a day such as 2025-04-01 or 01/04/2025");
        return Optional.empty();
    }

    /// The first day of a month.
    LocalDate month(String field) {
        try {
            return YearMonth.parse(raw(field)).atDay(1);
        } catch (DateTimeParseException e) {
            fault(field, "It is no month", "Enter a month such as 2025-04");
            return LocalDate.EPOCH;
        }
    }

    /// @param most what is larger is taken for a mistake
    double number(String field, double most) {
        String text = raw(field);
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,4})?")) {
            fault(field, "It is no number", "Enter a number without a comma or unit, such as 12.5");
            return 0;
        }
        double number = Double.parseDouble(text);
        if (number > most) {
            fault(field, "It is more than " + Math.round(most), "Look whether it is in the right unit");
        }
        return number;
    }

    <E extends Enum<E>> E one(String field, Class<E> type) {
        E[] all = type.getEnumConstants();
        String text = raw(field);
        return Arrays.stream(all)
                .filter(one -> words(one).equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> {
                    fault(
                            field,
                            "It is none of the words that may stand here",
                            "Use one of: "
                                    + Arrays.stream(all).map(RowCells::words).collect(Collectors.joining(", ")));
                    return all[0];
                });
    }

    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
