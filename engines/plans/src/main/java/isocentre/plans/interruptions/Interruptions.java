package isocentre.plans.interruptions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.IcdCode;
import isocentre.radiotherapy.IcdRange;
import isocentre.radiotherapy.Validity;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What `standards/interruptions/` tells of categories and tissues.
public final class Interruptions {
    private Interruptions() {}

    /// A category of tolerance of an interruption.
    ///
    /// @param limit days by which a course may be longer than planned
    public record Category(int number, String title, int limit, Basis limitBasis, Validity validity, String source) {
        /// How well the limit is founded.
        public String foundation() {
            return limitBasis.words() + "; " + source;
        }
    }

    /// Parameters of a tumour site.
    ///
    /// @param perDay K; empty where none was found
    /// @param delay Tdelay, days
    public record Parameters(
            String id,
            String title,
            IcdRange diagnoses,
            double tumour,
            Basis tumourBasis,
            OptionalDouble perDay,
            double delay,
            Optional<Basis> regrowthBasis,
            double late,
            Basis lateBasis,
            String source,
            String note) {

        public Tissue tissue() {
            return Tissue.of(tumour, perDay.orElse(0), delay, late);
        }

        /// Each parameter with how well it is founded, and where all are from.
        public String foundation() {
            return "tumour α/β " + tumour + " Gy (" + tumourBasis.words() + "); "
                    + (perDay.isPresent()
                            ? "K " + perDay.getAsDouble() + " Gy a day after " + (int) delay + " days ("
                                    + regrowthBasis.map(Basis::words).orElse("") + ")"
                            : "no K was found, so that lost days seem to cost nothing")
                    + "; late tissue α/β " + late + " Gy (" + lateBasis.words() + "); " + source
                    + (note.isEmpty() ? "" : "; " + note);
        }
    }

    /// The categories that hold on a day.
    public static List<Category> categories(LocalDate day) {
        return read(
                        "categories.csv",
                        line -> new Category(
                                Integer.parseInt(line.getField("category")),
                                line.getField("title"),
                                Integer.parseInt(line.getField("limit_days")),
                                Basis.of(line.getField("limit_basis")),
                                new Validity(date(line, "valid_from"), date(line, "valid_to")),
                                line.getField("source")))
                .stream()
                .filter(one -> one.validity().holds(day))
                .toList();
    }

    public static List<Parameters> parameters() {
        return read(
                "tissues.csv",
                line -> new Parameters(
                        line.getField("id"),
                        line.getField("title"),
                        IcdRange.of(line.getField("icd10")),
                        number(line, "tumour_alpha_beta").orElseThrow(),
                        Basis.of(line.getField("tumour_basis")),
                        number(line, "k_per_day"),
                        number(line, "delay_days").orElse(0),
                        Optional.of(line.getField("regrowth_basis"))
                                .filter(basis -> !basis.isEmpty())
                                .map(Basis::of),
                        number(line, "late_alpha_beta").orElseThrow(),
                        Basis.of(line.getField("late_basis")),
                        line.getField("source"),
                        line.getField("note")));
    }

    /// Whether a regimen is one fraction on each working day: other ones have no calendar here.
    public static boolean daily(Regimen regimen) {
        int fractions = regimen.fractions().count();
        return !regimen.implant()
                && fractions <= Course.MOST
                && regimen.plannedDays()
                        .filter(days -> days == fractions + 2 * ((fractions - 1) / 5))
                        .isPresent();
    }

    /// Those of a regimen's diagnoses; empty where none are known.
    public static Optional<Parameters> parameters(Regimen regimen) {
        IcdCode first = IcdCode.of(regimen.diagnoses().spans().getFirst().first());
        return parameters().stream().filter(one -> one.diagnoses().holds(first)).findFirst();
    }

    private static OptionalDouble number(NamedCsvRecord line, String column) {
        String text = line.getField(column);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static @Nullable LocalDate date(NamedCsvRecord line, String column) {
        String text = line.getField(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> reading) {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("interruptions/" + file), StandardCharsets.UTF_8))) {
            return lines.stream().map(reading).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
