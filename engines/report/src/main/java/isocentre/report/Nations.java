package isocentre.report;

import isocentre.indicators.Figure;
import isocentre.indicators.Figures;
import isocentre.indicators.Indicator;
import isocentre.indicators.Level;
import isocentre.indicators.People;
import isocentre.indicators.Query;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.CodeLists;
import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a nation together from the indicators, the standards of the year and the figures.
public final class Nations {
    /// The parts of figures that are codes, with the list that says what they mean.
    private static final Map<String, String> CODED = Map.of("technique", "specialist", "region", "region");

    /// How far back charts over time go before the year reported: two years of limits behind the year's own months.
    private static final int MONTHS_BEFORE = 24;

    private Nations() {}

    /// The nation of a financial year, from the figures of a store.
    ///
    /// @param made the day on which the pages are made
    /// @throws IllegalArgumentException if the store holds nothing of the year
    public static Nation of(Period year, Figures figures, LocalDate made, Standards standards) {
        return of(year, figures, made, standards, null);
    }

    /// The same, as organised on a day.
    ///
    /// @param organisedOn null for as organised then
    public static Nation of(
            Period year, Figures figures, LocalDate made, Standards standards, @Nullable LocalDate organisedOn) {
        Month first = figures.first().orElseThrow(() -> new IllegalArgumentException("the store is empty"));
        Month last = figures.last().orElseThrow();
        if (year.last().compareTo(first) < 0 || year.first().compareTo(last) > 0) {
            throw new IllegalArgumentException(
                    "the store holds nothing of " + year + ": it holds " + first + " to " + last);
        }
        Month from = later(first, year.first().plus(-MONTHS_BEFORE));
        Month to = last.compareTo(year.last()) <= 0 ? last : year.last();
        Query query = Query.all().organised(organisedOn);
        List<Figure> all = new ArrayList<>(figures.figures(
                query.between(later(first, year.first()), to).by(Period.By.YEAR).peopleAt(Level.ENGLAND)));
        all.addAll(figures.figures(query.between(from, to).peopleAt()));
        Edition edition = new Edition(figures.dataVersion(), organisedOn, made, figures.synthetic(), from, to);
        return of(year, edition, figures.indicators().list(), standards, all);
    }

    private static Month later(Month one, Month other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// What cannot be read from the figures themselves.
    ///
    /// @param version the data version of every figure
    /// @param organisedOn the day whose organisations all months are counted for, or null
    /// @param made the day on which the pages are made
    /// @param syntheticSubmissions whether any submission in the store was made by software
    /// @param from the first month drawn in charts over time
    /// @param to the last month of the year of which there is anything
    public record Edition(
            String version,
            @Nullable LocalDate organisedOn,
            LocalDate made,
            boolean syntheticSubmissions,
            Month from,
            Month to) {}

    /// @param figures by year for the year, every part included, and by month from the edition's first month on
    public static Nation of(
            Period year, Edition edition, List<Indicator> indicators, Standards standards, List<Figure> figures) {
        LocalDate last = year.last().lastDay();
        Month first = edition.from().compareTo(year.first()) > 0 ? edition.from() : year.first();
        Months covered = new Months(first, edition.to());
        return new Nation(
                year,
                covered,
                covered,
                edition.from(),
                edition.version(),
                edition.organisedOn(),
                edition.made(),
                indicators.stream()
                        .map(indicator -> Subjects.of(indicator, last))
                        .toList(),
                Places.networks(standards.organisations(), covered),
                Places.providers(standards.organisations(), covered, edition.organisedOn()),
                figures,
                parts(standards),
                sources(edition.syntheticSubmissions()));
    }

    /// The same nation for fewer months: charts over time draw these, and the figures of the year are of those of them
    /// that lie in the year.
    ///
    /// @param indicators whose figures are wanted; empty for all
    /// @throws IllegalArgumentException if the months are not among those drawn, or none of them lies in the year
    public static Nation within(
            Nation nation, Figures figures, List<String> indicators, Months months, Standards standards) {
        Months covered = nation.covered();
        if (months.first().compareTo(nation.from()) < 0
                || months.last().compareTo(covered.last()) > 0
                || months.last().compareTo(covered.first()) < 0) {
            throw new IllegalArgumentException(months.words() + " are not within " + nation.from() + " to "
                    + covered.last() + ", or not in the year");
        }
        Months within = new Months(later(months.first(), covered.first()), months.last());
        Query query = new Query(
                indicators,
                EnumSet.allOf(Level.class),
                within.first(),
                within.last(),
                Period.By.YEAR,
                nation.organisedOn(),
                EnumSet.of(Level.ENGLAND));
        List<Figure> all = new ArrayList<>(figures.figures(query));
        nation.figures().stream()
                .filter(figure -> figure.period().by() == Period.By.MONTH)
                .filter(figure -> indicators.isEmpty() || indicators.contains(figure.indicator()))
                .filter(figure -> figure.period().first().compareTo(months.first()) >= 0
                        && figure.period().last().compareTo(months.last()) <= 0)
                .forEach(all::add);
        return new Nation(
                nation.year(),
                within,
                nation.known(),
                months.first(),
                nation.dataVersion(),
                nation.organisedOn(),
                nation.made(),
                nation.subjects(),
                Places.networks(standards.organisations(), within),
                Places.providers(standards.organisations(), within, nation.organisedOn()),
                all,
                nation.parts(),
                nation.sources());
    }

    private static Map<String, String> parts(Standards standards) {
        CodeLists lists = standards.codeLists();
        Map<String, String> parts = new HashMap<>();
        CODED.forEach((part, list) -> lists.find(list)
                .orElseThrow()
                .codes()
                .forEach(code -> parts.put(part + "=" + code.code(), code.meaning() + " (" + code.code() + ")")));
        parts.put("centile=90", "90th centile");
        parts.putAll(People.words(standards));
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
