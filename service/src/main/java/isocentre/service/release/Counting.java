package isocentre.service.release;

import isocentre.disclosure.Cell;
import isocentre.disclosure.Groups;
import isocentre.disclosure.Table;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.report.Nation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The true counts of a year's indicator, by place and by month, ready to be made safe. All are added up from the
/// same months of the same providers, so that they add up among each other; a month in which England's figure is
/// withheld, since too few submissions came, is left out (DAT-08).
record Counting(Nation nation, Organisations organisations) {
    static final String AREA = "area";
    static final String MONTH = "month";
    static final String OUTCOME = "outcome";
    static final String YES = "yes";
    static final String NO = "no";

    /// @param groups networks and alliances over the places where the two divide England
    record Counts(Table places, Table months, Groups groups) {}

    Counts of(String indicator) {
        Set<Month> whole = wholeMonths(indicator);
        Map<Cell, Long> places = new LinkedHashMap<>();
        Map<Cell, Long> months = new LinkedHashMap<>();
        LocalDate day = nation.covered().last().lastDay();
        Map<String, Set<String>> parts = new TreeMap<>();
        for (Figure figure : figures(indicator, Level.PROVIDER)) {
            Double numerator = figure.numerator();
            Double denominator = figure.denominator();
            if (numerator == null
                    || denominator == null
                    || !whole.contains(figure.period().first())) {
                continue;
            }
            long yes = Math.round(numerator);
            long no = Math.round(denominator) - yes;
            for (String area : areas(new OdsCode(figure.code()), day, parts)) {
                count(places, AREA, area, yes, no);
            }
            count(places, AREA, Table.TOTAL, yes, no);
            count(months, MONTH, figure.period().first().toString(), yes, no);
            count(months, MONTH, Table.TOTAL, yes, no);
        }
        return new Counts(
                new Table("places", List.of(AREA, OUTCOME), ordered(places)),
                new Table("months", List.of(MONTH, OUTCOME), ordered(months)),
                new Groups(Map.of(AREA, parts)));
    }

    private List<Figure> figures(String indicator, Level level) {
        return nation.figures().stream()
                .filter(figure -> figure.indicator().equals(indicator)
                        && figure.level() == level
                        && figure.breakdown().isEmpty()
                        && figure.period().by() == Period.By.MONTH
                        && nation.covered().first().compareTo(figure.period().first()) <= 0)
                .toList();
    }

    private Set<Month> wholeMonths(String indicator) {
        Set<Month> whole = new HashSet<>();
        figures(indicator, Level.ENGLAND).stream()
                .filter(figure -> figure.status().reason() != Status.Reason.INCOMPLETE)
                .forEach(figure -> whole.add(figure.period().first()));
        return whole;
    }

    /// The network and the alliance of a provider, and in the groups the place where both are the same.
    private List<String> areas(OdsCode provider, LocalDate day, Map<String, Set<String>> parts) {
        String network =
                organisations.networkOf(provider, day).map(one -> one.name()).orElse("");
        String alliance = organisations.allianceOf(provider, day).orElse("");
        List<String> areas = new ArrayList<>();
        String place = "place " + network + "/" + alliance;
        if (!network.isEmpty()) {
            areas.add("Network: " + network);
        }
        if (!alliance.isEmpty()) {
            areas.add("Alliance: " + alliance);
        }
        areas.forEach(
                area -> parts.computeIfAbsent(area, any -> new TreeSet<>()).add(place));
        return areas;
    }

    private static void count(Map<Cell, Long> counts, String dimension, String category, long yes, long no) {
        add(counts, dimension, category, YES, yes);
        add(counts, dimension, category, NO, no);
        add(counts, dimension, category, Table.TOTAL, yes + no);
    }

    private static void add(Map<Cell, Long> counts, String dimension, String category, String outcome, long count) {
        Map<String, String> categories = new LinkedHashMap<>(Map.of(dimension, category, OUTCOME, outcome));
        categories.values().removeIf(Table.TOTAL::equals);
        counts.merge(Cell.of(categories), count, Long::sum);
    }

    private static Map<Cell, Long> ordered(Map<Cell, Long> counts) {
        Map<Cell, Long> ordered = new LinkedHashMap<>();
        new LinkedHashSet<>(new TreeMap<>(counts).keySet())
                .forEach(cell -> ordered.put(cell, counts.getOrDefault(cell, 0L)));
        return ordered;
    }
}
