package isocentre.plans.gamma;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Limits that someone has published for pass rates under stated criteria (`standards/gamma/limits.csv`).
///
/// @param criteria [Criteria#most] plays no part
/// @param tolerance share of points that should pass
/// @param action below this share something is to be done
/// @param basis of the two
public record GammaLimits(String name, Criteria criteria, double tolerance, double action, Basis basis, String source) {
    private static final double ANY_SEARCH = 2;

    /// Those for just these criteria, if anyone has published some.
    public static Optional<GammaLimits> of(Criteria criteria) {
        return all().stream()
                .filter(limits -> limits.criteria.equals(new Criteria(
                        criteria.dose(), criteria.distance(), criteria.local(), criteria.threshold(), ANY_SEARCH)))
                .findFirst();
    }

    static List<GammaLimits> all() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(Standards.load().resource("gamma/limits.csv"), StandardCharsets.UTF_8))) {
            return lines.stream().map(GammaLimits::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GammaLimits read(NamedCsvRecord line) {
        return new GammaLimits(
                line.getField("name"),
                new Criteria(
                        percent(line, "dose_percent"),
                        Double.parseDouble(line.getField("distance_mm")),
                        line.getField("normalisation").equals("local"),
                        percent(line, "threshold_percent"),
                        ANY_SEARCH),
                percent(line, "tolerance_percent"),
                percent(line, "action_percent"),
                Basis.of(line.getField("limits_basis")),
                line.getField("source"));
    }

    private static double percent(NamedCsvRecord line, String column) {
        return Double.parseDouble(line.getField(column)) / 100;
    }

    /// What the limits say of a pass rate, with how well they are founded.
    public String verdict(double passRate) {
        String where = passRate >= tolerance
                ? "within the tolerance limit"
                : passRate >= action ? "between the action and the tolerance limit" : "below the action limit";
        return String.format(
                Locale.ROOT,
                "%s (%s: tolerance %.0f %%, action %.0f %%; %s; %s)",
                where,
                name,
                100 * tolerance,
                100 * action,
                basis.words(),
                source);
    }
}
