package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The figures, found by what a page asks: one place over time, or all places in the year.
final class Book {
    private record Line(String indicator, String breakdown, Level level, String code) {}

    private record Spread(String indicator, String breakdown, Level level) {}

    private record Parts(String indicator, Level level, String code) {}

    private final Map<Line, List<Figure>> months = new HashMap<>();
    private final Map<Line, Figure> whole = new HashMap<>();
    private final Map<Spread, List<Figure>> places = new HashMap<>();
    private final Map<Parts, TreeSet<String>> parts = new HashMap<>();

    Book(List<Figure> figures, Period year) {
        for (Figure figure : figures) {
            Line line = new Line(figure.indicator(), figure.breakdown(), figure.level(), figure.code());
            if (figure.period().by() == Period.By.MONTH) {
                months.computeIfAbsent(line, key -> new ArrayList<>()).add(figure);
            } else if (figure.period().equals(year)) {
                whole.put(line, figure);
                places.computeIfAbsent(
                                new Spread(figure.indicator(), figure.breakdown(), figure.level()),
                                key -> new ArrayList<>())
                        .add(figure);
                parts.computeIfAbsent(
                                new Parts(figure.indicator(), figure.level(), figure.code()), key -> new TreeSet<>())
                        .add(figure.breakdown());
            }
        }
        months.values().forEach(line -> line.sort(Comparator.comparing(Figure::period)));
    }

    Optional<Figure> year(String indicator, String breakdown, Level level, String code) {
        return Optional.ofNullable(whole.get(new Line(indicator, breakdown, level, code)));
    }

    Optional<Figure> england(String indicator) {
        return year(indicator, "", Level.ENGLAND, "ENG");
    }

    /// The months of one place, the oldest first.
    List<Figure> months(String indicator, String breakdown, Level level, String code) {
        return months.getOrDefault(new Line(indicator, breakdown, level, code), List.of());
    }

    /// All places of a level in the year, in no order.
    List<Figure> places(String indicator, Level level) {
        return places.getOrDefault(new Spread(indicator, "", level), List.of());
    }

    /// The parts into which a figure of the year is broken down, such as `stage=first`.
    List<String> parts(String indicator, Level level, String code) {
        return parts.getOrDefault(new Parts(indicator, level, code), new TreeSet<>()).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
