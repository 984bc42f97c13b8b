package isocentre.report;

import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figure;
import isocentre.indicators.Figures;
import isocentre.indicators.Level;
import isocentre.indicators.Query;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which regimens each provider and network uses in a year, by tumour and intent, with the names that the regimen
/// library has for them.
///
/// @param groups by name: `lung radical`
public record RegimenUse(Map<String, Group> groups) {
    private static final String INDICATOR = "FRX-10";
    private static final String PREFIX = "group=";

    /// A tumour with an intent.
    ///
    /// @param figures a count for each place and regimen, with the category as breakdown: `55.00/20`
    /// @param named what the library calls a category; absent where no regimen of it matches
    public record Group(String name, List<Figure> figures, Map<String, String> named) {}

    /// The use in a year.
    ///
    /// @param organisedOn null for as organised then
    public static RegimenUse of(Period year, Figures figures, Standards standards, @Nullable LocalDate organisedOn) {
        Query query = Query.of(INDICATOR)
                .at(Level.PROVIDER, Level.NETWORK, Level.ENGLAND)
                .between(
                        year.first(),
                        year.last().compareTo(figures.last().orElseThrow()) < 0
                                ? year.last()
                                : figures.last().orElseThrow())
                .by(Period.By.YEAR)
                .organised(organisedOn);
        Map<String, List<Figure>> byGroup = new TreeMap<>();
        for (Figure figure : figures.categories(query, "regimen")) {
            int at = figure.breakdown().indexOf("; regimen=");
            if (at < 0) {
                continue; // A place without any course of the year says so as a whole.
            }
            String group = figure.breakdown().substring(PREFIX.length(), at);
            byGroup.computeIfAbsent(group, ignored -> new ArrayList<>())
                    .add(with(figure, figure.breakdown().substring(at + "; regimen=".length())));
        }
        Map<String, List<IcdCode>> tumours = tumours(standards);
        Map<String, Group> groups = new TreeMap<>();
        byGroup.forEach((name, of) -> groups.put(name, new Group(name, of, named(name, of, tumours, standards))));
        return new RegimenUse(groups);
    }

    private static Figure with(Figure figure, String breakdown) {
        return new Figure(
                figure.indicator(),
                figure.level(),
                figure.code(),
                figure.name(),
                figure.period(),
                breakdown,
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.lower95(),
                figure.upper95(),
                figure.status(),
                figure.source());
    }

    private static Map<String, List<IcdCode>> tumours(Standards standards) {
        Map<String, List<IcdCode>> tumours = new TreeMap<>();
        DerivedTables.references(standards).stream()
                .filter(table -> table.name().equals("tumour_group"))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> tumours.computeIfAbsent(row.get(1).toString(), ignored -> new ArrayList<>())
                        .add(IcdCode.of(row.get(0).toString())));
        return tumours;
    }

    private static Map<String, String> named(
            String group, List<Figure> figures, Map<String, List<IcdCode>> tumours, Standards standards) {
        List<IcdCode> codes = tumours.getOrDefault(group.substring(0, group.lastIndexOf(' ')), List.of());
        boolean palliative = group.endsWith("palliative");
        Map<String, String> named = new TreeMap<>();
        for (String category :
                new TreeSet<>(figures.stream().map(Figure::breakdown).toList())) {
            library(category, codes, palliative, standards)
                    .ifPresent(regimen -> named.put(
                            category,
                            regimen.site() + ", " + regimen.indication().toLowerCase(Locale.UK) + " (" + regimen.id()
                                    + ", " + regimen.status() + ")"));
        }
        return named;
    }

    /// The first regimen of the library for the tumour and intent with as many fractions and a dose within 2%.
    private static Optional<Regimen> library(
            String category, List<IcdCode> codes, boolean palliative, Standards standards) {
        Gray dose = new Gray(Double.parseDouble(category.substring(0, category.indexOf('/'))));
        Fractions fractions = new Fractions(Integer.parseInt(category.substring(category.indexOf('/') + 1)));
        return standards.regimens().all().stream()
                .filter(regimen -> regimen.intent().startsWith("palliative") == palliative)
                .filter(regimen -> !regimen.intent().contains("brachytherapy"))
                .filter(regimen ->
                        codes.stream().anyMatch(code -> regimen.diagnoses().holds(code)))
                .filter(regimen -> regimen.fractions().equals(fractions)
                        && Math.abs(regimen.dose().value() - dose.value()) * 50
                                <= regimen.dose().value())
                .min(Comparator.comparingInt(
                                (Regimen regimen) -> regimen.status().equals("current") ? 0 : 1)
                        .thenComparing(Regimen::id));
    }

    /// `55.00/20` as a reader has it: `55 Gy in 20`.
    public static String words(String category) {
        String dose = new BigDecimal(category.substring(0, category.indexOf('/')))
                .stripTrailingZeros()
                .toPlainString();
        return dose + " Gy in " + category.substring(category.indexOf('/') + 1);
    }
}
