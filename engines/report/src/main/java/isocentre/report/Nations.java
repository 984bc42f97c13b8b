package isocentre.report;

import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.CodeLists;
import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts a nation together from the indicators, the standards of the year and the figures.
public final class Nations {
    /// The parts of figures that are codes, with the list that says what they mean.
    private static final Map<String, String> CODED = Map.of("technique", "specialist", "region", "region");

    private Nations() {}

    /// What cannot be read from the figures themselves.
    ///
    /// @param version the data version of every figure
    /// @param made the day on which the pages are made
    /// @param syntheticSubmissions whether any submission in the store was made by software
    /// @param from the first month drawn in charts over time
    /// @param to the last month of the year of which there is anything
    public record Edition(String version, LocalDate made, boolean syntheticSubmissions, Month from, Month to) {}

    /// @param figures by year for the year, every part included, and by month from the edition's first month on
    public static Nation of(
            Period year, Edition edition, List<Indicator> indicators, Standards standards, List<Figure> figures) {
        LocalDate last = year.last().lastDay();
        Month first = edition.from().compareTo(year.first()) > 0 ? edition.from() : year.first();
        Months covered = new Months(first, edition.to());
        return new Nation(
                year,
                covered,
                edition.from(),
                edition.version(),
                edition.made(),
                indicators.stream()
                        .map(indicator -> Subjects.of(indicator, last))
                        .toList(),
                Places.networks(standards.organisations(), covered),
                Places.providers(standards.organisations(), covered),
                figures,
                parts(standards.codeLists()),
                sources(edition.syntheticSubmissions()));
    }

    private static Map<String, String> parts(CodeLists lists) {
        Map<String, String> parts = new HashMap<>();
        CODED.forEach((part, list) -> lists.find(list)
                .orElseThrow()
                .codes()
                .forEach(code -> parts.put(part + "=" + code.code(), code.meaning() + " (" + code.code() + ")")));
        parts.put("centile=90", "90th centile");
        return parts;
    }

    private static Map<String, Nation.Origin> sources(boolean synthetic) {
        String submitted = synthetic ? "synthetic data" : "sent by providers";
        return Map.of(
                "rtds", new Nation.Origin(synthetic ? "Synthetic data" : "Sent by providers", synthetic),
                "cwt", new Nation.Origin("Published by NHS England", false),
                "cwt + rtds", new Nation.Origin("Part published, part " + submitted, synthetic));
    }
}
