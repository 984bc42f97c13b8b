package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.radiotherapy.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The figures, found by what a page asks: one place over time, or all places in the year.
///
/// Months that software made never stand in one line with real ones: where a place has real months of an indicator, its
/// synthetic ones are left out.
final class Book {
    private record Line(String indicator, String breakdown, Level level, String code) {}

    private record Spread(String indicator, String breakdown, Level level) {}

    private record Parts(String indicator, Level level, String code) {}

    private final Map<Line, List<Figure>> months = new HashMap<>();
    private final Map<Line, Figure> whole = new HashMap<>();
    private final Map<Spread, List<Figure>> places = new HashMap<>();
    private final Map<Parts, TreeSet<String>> parts = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> cut = new HashSet<>();

    /// @param synthetic whether software made what a figure rests on
    Book(List<Figure> figures, Period year, Predicate<Figure> synthetic) {
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
                if (figure.status().reason() != Status.Reason.NO_DATA) {
                    known.add(figure.indicator());
                }
            }
        }
        months.forEach((line, of) -> {
            boolean real = of.stream().anyMatch(figure -> !figure.source().isEmpty() && !synthetic.test(figure));
            if (real && of.removeIf(synthetic)) {
                cut.add(line.indicator());
            }
            of.sort(Comparator.comparing(Figure::period));
        });
    }

    /// Whether there are data of an indicator in the year, of whatever place.
    boolean known(String indicator) {
        return known.contains(indicator);
    }

    /// Whether synthetic months of an indicator are left out beside real ones.
    boolean cut(String indicator) {
        return cut.contains(indicator);
    }

    Optional<Figure> year(String indicator, String breakdown, Level level, String code) {
        return Optional.ofNullable(whole.get(new Line(indicator, breakdown, level, code)));
    }

    Optional<Figure> england(String indicator) {
        return year(indicator, "", Level.ENGLAND, Level.ENGLAND_CODE);
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
