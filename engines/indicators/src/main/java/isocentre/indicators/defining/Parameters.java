package isocentre.indicators.defining;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Validity;
import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The dated numbers by which figures are shown or withheld, and the people of England.
public final class Parameters {
    private record Dated(Validity validity, double value, String words, Basis basis, String source) {}

    private final List<Dated> fewest;
    private final List<Dated> complete;
    private final NavigableMap<Integer, Double> people = new TreeMap<>();

    public Parameters(Standards standards) {
        fewest = read(standards, "few", "fewest");
        complete = read(standards, "complete", "share");
        for (NamedCsvRecord row : Sheet.read(standards, "indicators/reference/population.csv")) {
            people.put(LocalDate.parse(row.getField("on")).getYear(), Double.parseDouble(row.getField("people")));
        }
    }

    private static List<Dated> read(Standards standards, String file, String column) {
        return Sheet.read(standards, "indicators/reference/" + file + ".csv").stream()
                .map(row -> new Dated(
                        new Validity(date(row.getField("valid_from")), date(row.getField("valid_to"))),
                        Double.parseDouble(row.getField(column)),
                        row.getField("words"),
                        Basis.of(row.getField("basis")),
                        row.getField("source")))
                .toList();
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static double on(List<Dated> values, LocalDate day) {
        return values.stream()
                .filter(dated -> dated.validity().holds(day))
                .mapToDouble(Dated::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no parameter holds on " + day));
    }

    /// The least denominator from which a value is worked out.
    public double fewest(LocalDate day) {
        return on(fewest, day);
    }

    /// The share of the submissions due that must be there.
    public double complete(LocalDate day) {
        return on(complete, day);
    }

    /// The person-years that the people of England live in a month: by the estimate for the middle of its year, or
    /// else of
    /// the year before or after. Empty where there is none.
    public OptionalDouble personYears(Month month) {
        for (int year : new int[] {month.year(), month.year() - 1, month.year() + 1}) {
            Double estimate = people.get(year);
            if (estimate != null) {
                return OptionalDouble.of(estimate / 12);
            }
        }
        return OptionalDouble.empty();
    }
}
