package isocentre.plans.naming;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people have confirmed: a file of lines that are only ever added to, so that it says who said what
/// and when.
/// The last line of a name holds.
public final class NameBook {
    private static final List<String> HEAD =
            List.of("structure", "standard", "confirmed_by", "confirmed_on", "seen_in");

    private final List<Confirmation> confirmations;

    private NameBook(List<Confirmation> confirmations) {
        this.confirmations = List.copyOf(confirmations);
    }

    /// @param standard the TG-263 name
    /// @param by who confirmed it
    /// @param seenIn the file that the structure was seen in
    public record Confirmation(String structure, String standard, String by, LocalDate on, String seenIn) {
        public Confirmation {
            if (structure.isBlank() || standard.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException(
                        "a confirmation needs the structure, the standard name and a person");
            }
        }
    }

    public static final NameBook EMPTY = new NameBook(List.of());

    /// Reads a file; one that is not there yet is empty.
    ///
    /// @throws IllegalArgumentException if it is no such file
    public static NameBook read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return EMPTY;
        }
        List<Confirmation> read = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                try {
                    read.add(new Confirmation(
                            line.getField("structure"),
                            line.getField("standard"),
                            line.getField("confirmed_by"),
                            LocalDate.parse(line.getField("confirmed_on")),
                            line.getField("seen_in")));
                } catch (RuntimeException wrong) {
                    throw new IllegalArgumentException(
                            file + ", line " + line.getStartingLineNumber() + ": " + wrong.getMessage(), wrong);
                }
            }
        }
        return new NameBook(read);
    }

    /// What holds for a structure, written just so.
    public Optional<Confirmation> of(String structure) {
        return confirmations.stream()
                .filter(one -> one.structure().equals(structure))
                .reduce((before, last) -> last);
    }

    public List<Confirmation> all() {
        return confirmations;
    }

    /// This with one more.
    public NameBook with(Confirmation confirmation) {
        List<Confirmation> all = new ArrayList<>(confirmations);
        all.add(confirmation);
        return new NameBook(all);
    }

    /// Writes the file whole, or not at all.
    public void write(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(aside, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEAD);
            for (Confirmation one : confirmations) {
                csv.writeRecord(
                        one.structure(), one.standard(), one.by(), one.on().toString(), one.seenIn());
            }
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
