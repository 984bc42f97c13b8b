package isocentre.report;

import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Organisations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Puts a nation together from the indicators, the organisations of the year and the figures.
public final class Nations {
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
            Period year,
            Edition edition,
            List<Indicator> indicators,
            Organisations organisations,
            List<Figure> figures) {
        LocalDate last = year.last().lastDay();
        Month first = edition.from().compareTo(year.first()) > 0 ? edition.from() : year.first();
        return new Nation(
                year,
                new Period(Period.By.YEAR, first, edition.to()),
                edition.from(),
                edition.version(),
                edition.made(),
                indicators.stream()
                        .map(indicator -> Subjects.of(indicator, last))
                        .toList(),
                organisations.networks().stream()
                        .map(Nations::network)
                        .sorted(byName())
                        .toList(),
                providers(organisations, year),
                figures,
                sources(edition.syntheticSubmissions()));
    }

    private static Map<String, Nation.Origin> sources(boolean synthetic) {
        String submitted = synthetic ? "synthetic data" : "sent by providers";
        return Map.of(
                "rtds", new Nation.Origin(synthetic ? "Synthetic data" : "Sent by providers", synthetic),
                "cwt", new Nation.Origin("Published by NHS England", false),
                "cwt + rtds", new Nation.Origin("Part published, part " + submitted, synthetic));
    }

    /// The external-beam providers of any day of the year; one that merged during the year is still there.
    private static List<Place> providers(Organisations organisations, Period year) {
        Map<String, Place> found = new LinkedHashMap<>();
        Stream.iterate(year.first(), month -> month.compareTo(year.last()) <= 0, month -> month.plus(1))
                .flatMap(month -> Stream.of(month.firstDay(), month.lastDay()))
                .forEach(day -> organisations
                        .providersOn(day)
                        .forEach(one -> found.put(one.code().code(), provider(organisations, one, day))));
        return found.values().stream().sorted(byName()).toList();
    }

    private static Comparator<Place> byName() {
        return Comparator.comparing((Place place) -> place.shortName().toLowerCase(Locale.UK))
                .thenComparing(Place::code);
    }

    private static Place provider(Organisations organisations, Organisation one, LocalDate day) {
        return new Place(
                one.code().code(),
                one.name(),
                one.shortName(),
                organisations.networkOf(one.code(), day).map(Network::id).orElse(""),
                one.mainSites().isEmpty()
                        ? ""
                        : "Main sites: " + one.mainSites().replace(";", ",") + " (not confirmed).");
    }

    private static Place network(Network network) {
        String note = network.basis().sourced()
                ? ""
                : "The name of the network is a label (" + network.basis().words() + ").";
        return new Place(network.id(), network.name(), network.name(), "", note);
    }
}
