package isocentre.service.practice.adoption;

import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.indicators.Edition;
import isocentre.service.indicators.PublishedFigures;
import isocentre.statistics.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// What the published figures show of a recommendation in practice.
@Component
public class PractisedFigures {
    private final PublishedFigures figures;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", Map.of()));

    PractisedFigures(PublishedFigures figures) {
        this.figures = figures;
    }

    /// What was read of a data version, by indicator.
    private record Kept(String dataVersion, Map<String, Practised> practised) {}

    /// Of an indicator that shows a recommendation in practice; empty while there are no figures. Where fewer is
    /// better, those that it does not count are the ones treated as recommended.
    ///
    /// @throws IllegalArgumentException if there is no such indicator
    public Optional<Practised> of(String indicator) {
        Indicator of =
                Indicators.of(Standards.load()).select(List.of(indicator)).getFirst();
        return figures.state().edition().map(edition -> {
            Kept known = kept.updateAndGet(before -> before.dataVersion().equals(edition.dataVersion())
                    ? before
                    : new Kept(edition.dataVersion(), new ConcurrentHashMap<>()));
            return known.practised().computeIfAbsent(of.id(), ignored -> read(edition, of));
        });
    }

    private static Practised read(Edition edition, Indicator indicator) {
        Map<String, SortedMap<Month, Followed>> months = new TreeMap<>();
        for (String year : edition.yearNames()) {
            edition.year(year).orElseThrow().figures().stream()
                    .filter(figure -> figure.indicator().equals(indicator.id())
                            && figure.level() == Level.PROVIDER
                            && figure.breakdown().isEmpty()
                            && figure.period().first().equals(figure.period().last()))
                    .forEach(figure -> followed(figure, indicator.direction())
                            .ifPresent(followed -> months.computeIfAbsent(figure.code(), ignored -> new TreeMap<>())
                                    .putIfAbsent(figure.period().first(), followed)));
        }
        return new Practised(edition.dataVersion(), indicator.name(), months);
    }

    private static Optional<Followed> followed(Figure figure, Direction direction) {
        Double counted = figure.numerator();
        Double of = figure.denominator();
        return counted == null || of == null || of <= 0
                ? Optional.empty()
                : Optional.of(new Followed(direction == Direction.DOWN ? of - counted : counted, of));
    }
}
