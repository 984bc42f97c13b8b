package isocentre.service.indicators;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Nation;
import isocentre.report.Subject;
import isocentre.report.pages.TilesOf;
import isocentre.report.pages.Wording;
import isocentre.service.capture.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sets figures as they would be beside those that pages show.
final class Comparing {
    private final String dataVersion;
    private final OdsCode provider;
    private final Month month;
    private final Standards standards;

    /// @param month that changes
    Comparing(String dataVersion, OdsCode provider, Month month, Standards standards) {
        this.dataVersion = dataVersion;
        this.provider = provider;
        this.month = month;
        this.standards = standards;
    }

    /// Whole figures, by what they are of: a year's figure and a month's have periods that differ.
    private record Of(String indicator, Period period) {}

    /// @param after by the names of the years
    Promise compare(Optional<Edition> shown, Map<String, Nation> after) {
        String own = Period.holding(month, Period.By.YEAR).toString();
        Map<String, Nation> before = new HashMap<>();
        for (String name : shown.map(Edition::yearNames).orElse(List.of())) {
            if (after.containsKey(name) || name.equals(own)) {
                shown.flatMap(edition -> edition.year(name)).ifPresent(nation -> before.put(name, nation));
            }
        }
        Map<String, Subject> subjects = new LinkedHashMap<>();
        for (Map<String, Nation> nations : List.of(before, after)) {
            nations.values().forEach(nation -> nation.subjects().forEach(one -> subjects.putIfAbsent(one.id(), one)));
        }
        List<Promise.Place> places = new ArrayList<>();
        places.add(place(Level.PROVIDER, provider.code(), "Your provider", before, after, subjects));
        standards
                .organisations()
                .networkOf(provider, month.lastDay())
                .map(network -> place(Level.NETWORK, network.id(), network.name(), before, after, subjects))
                .filter(Promise.Place::moves)
                .ifPresent(places::add);
        return new Promise.Made(dataVersion, places);
    }

    private Promise.Place place(
            Level level,
            String code,
            String name,
            Map<String, Nation> before,
            Map<String, Nation> after,
            Map<String, Subject> subjects) {
        Map<Of, Figure> now = whole(before, level, code);
        Map<Of, Figure> then = whole(after, level, code);
        Set<Of> all = new LinkedHashSet<>(then.keySet());
        all.addAll(now.keySet());
        List<Of> ordered = all.stream()
                .sorted(Comparator.comparing((Of of) -> rank(of.indicator()))
                        .thenComparing(Of::indicator)
                        .thenComparing(Of::period, Comparator.reverseOrder()))
                .toList();
        List<Promise.Line> headlines = new ArrayList<>();
        List<Promise.Line> others = new ArrayList<>();
        List<Promise.Line> elsewhere = new ArrayList<>();
        Set<String> moved = new LinkedHashSet<>();
        Set<String> same = new LinkedHashSet<>();
        for (Of of : ordered) {
            Subject subject = Objects.requireNonNull(subjects.get(of.indicator()));
            if (!subject.whole()) { // A mix has parts alone: of the whole nothing could be said to be the same.
                continue;
            }
            Promise.Line line = line(subject, of.period(), now.get(of), then.get(of));
            boolean here = of.period().equals(Period.holding(month, Period.By.MONTH))
                    || of.period().equals(Period.holding(month, Period.By.YEAR));
            if (here && TilesOf.HEADLINES.contains(of.indicator())) {
                headlines.add(line);
            } else if (line.moved()) {
                (here ? others : elsewhere).add(line);
            }
            (here && line.moved() ? moved : same).add(subject.name());
        }
        same.removeAll(moved);
        headlines.forEach(line -> same.remove(line.indicator()));
        return new Promise.Place(name, headlines, others, elsewhere, List.copyOf(same));
    }

    private static int rank(String indicator) {
        int place = TilesOf.HEADLINES.indexOf(indicator);
        return place < 0 ? TilesOf.HEADLINES.size() : place;
    }

    private static Map<Of, Figure> whole(Map<String, Nation> nations, Level level, String code) {
        Map<Of, Figure> figures = new LinkedHashMap<>();
        for (Nation nation : nations.values()) {
            for (Figure figure : nation.figures()) {
                if (figure.breakdown().isEmpty()
                        && figure.level() == level
                        && figure.code().equals(code)) {
                    figures.put(new Of(figure.indicator(), figure.period()), figure);
                }
            }
        }
        return figures;
    }

    private static Promise.Line line(Subject subject, Period period, @Nullable Figure before, @Nullable Figure after) {
        boolean moved = !Objects.equals(known(before), known(after));
        String difference = before == null || after == null ? "" : Wording.difference(subject, before, after);
        return new Promise.Line(
                subject.name(),
                period.first().equals(period.last()) ? period.first().words() : "Year " + period,
                told(subject, before),
                told(subject, after),
                moved ? change(difference, before, after) : "no change",
                moved);
    }

    private static String change(String difference, @Nullable Figure before, @Nullable Figure after) {
        if (!difference.isEmpty()) {
            return difference;
        }
        boolean was = before != null && before.value() != null;
        boolean is = after != null && after.value() != null;
        return was == is ? "its counts change" : was ? "no longer shown" : "newly shown";
    }

    /// A figure without data is like one that is not there.
    private static @Nullable Figure known(@Nullable Figure figure) {
        return figure == null || !Wording.known(figure) ? null : figure;
    }

    private static Promise.Told told(Subject subject, @Nullable Figure figure) {
        return known(figure) == null || figure == null
                ? new Promise.Told("no data", "")
                : new Promise.Told(Wording.valueOrWhy(subject, figure), Wording.counts(subject, figure));
    }
}
