package isocentre.lake.loading;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The days on which submissions were received, where a file `received.csv` (provider,month,received_on) at the
/// root of a loaded folder tells: files that waited in an archive were not received on the day they are loaded.
final class Received {
    static final String FILE = "received.csv";

    private final Optional<LocalDate> all;
    private final LocalDate today;
    private final Map<String, LocalDate> days = new HashMap<>();

    Received(Optional<LocalDate> all, LocalDate today) {
        this.all = all;
        this.today = today;
    }

    /// Reads a `received.csv`; returns what is wrong with it, in words.
    List<String> read(Path file) throws IOException {
        List<String> wrong = new java.util.ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            try {
                if (cells.length != 3) {
                    throw new IllegalArgumentException("a row has three cells");
                }
                days.put(key(cells[0].strip(), Month.of(cells[1].strip())), LocalDate.parse(cells[2].strip()));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                wrong.add(FILE + ", line " + (i + 1) + " was left aside: provider,month,received_on is wanted, as in"
                        + " RR8,2024-05,2024-06-21");
            }
        }
        return wrong;
    }

    LocalDate on(String provider, Month month) {
        return all.orElseGet(() -> days.getOrDefault(key(provider, month), today));
    }

    private static String key(String provider, Month month) {
        return provider + "|" + month;
    }
}
