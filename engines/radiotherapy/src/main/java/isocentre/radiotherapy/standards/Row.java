package isocentre.radiotherapy.standards;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Validity;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One line of a standards file, read by column name.
record Row(String file, NamedCsvRecord line) {

    /// Reads a file line by line.
    static <T> List<T> read(String file, Function<Row, T> reading) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(Resources.open(file), StandardCharsets.UTF_8))) {
            return reader.stream().map(line -> new Row(file, line).as(reading)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A fault in a standards file is a fault of ours: it must name the file and line.
    private <T> T as(Function<Row, T> reading) {
        try {
            return reading.apply(this);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "standards/" + file + ", line " + line.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    String text(String column) {
        return line.getField(column);
    }

    Optional<String> given(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    double decimal(String column) {
        return Double.parseDouble(text(column));
    }

    OdsCode ods(String column) {
        return new OdsCode(text(column));
    }

    @Nullable
    LocalDate date(String column) {
        String text = text(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    Validity validity() {
        return new Validity(date("valid_from"), date("valid_to"));
    }

    /// The basis of the line.
    Basis basis() {
        return Basis.of(text("basis"));
    }

    /// The basis of one value of the line; blank where there is no value to judge.
    Optional<Basis> basis(String column) {
        return given(column).map(Basis::of);
    }
}
