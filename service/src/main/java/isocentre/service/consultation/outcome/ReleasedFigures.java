package isocentre.service.consultation.outcome;

import isocentre.service.consultation.outcome.Outcome.Value;
import isocentre.service.publication.Edition;
import isocentre.service.publication.Editions;
import isocentre.service.publication.Shown;
import isocentre.service.publication.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Figures as they were last released: what a consultation shows to everybody went through disclosure control.
@Component
public class ReleasedFigures {
    static final String ENGLAND = "England";

    private final Editions editions;

    ReleasedFigures(Editions editions) {
        this.editions = editions;
    }

    /// A figure that a measure can be.
    public record Figure(String indicator, String title) {}

    public List<Figure> figures() {
        return editions.latest().stream()
                .flatMap(edition -> edition.indicators().stream())
                .map(one -> new Figure(one.id(), one.plain().title()))
                .toList();
    }

    /// The areas of which there are figures: England and the networks.
    public List<String> areas() {
        return editions.latest().stream()
                .flatMap(edition -> edition.indicators().stream())
                .flatMap(one -> Stream.concat(
                        Stream.of(ENGLAND), one.networks().stream().map(Shown::name)))
                .distinct()
                .toList();
    }

    /// What a figure is called in words; its id where it is not released.
    public String title(String indicator) {
        return figures().stream()
                .filter(one -> one.indicator().equals(indicator))
                .map(Figure::title)
                .findFirst()
                .orElse(indicator);
    }

    /// The figure in the latest release, in percent; empty where it is hidden or was not released.
    public Optional<Value> latest(String indicator, String area) {
        return editions.latest().flatMap(edition -> value(edition, indicator, area));
    }

    private static Optional<Value> value(Edition edition, String indicator, String area) {
        return edition.indicator(indicator)
                .flatMap(one -> area.equals(ENGLAND)
                        ? Optional.of(one.england())
                        : one.networks().stream()
                                .filter(network -> network.name().equals(area))
                                .findFirst())
                .flatMap(shown -> shown.share()
                        .map(share -> new Value(
                                Math.round(100 * share),
                                Words.number(shown.part()) + " of " + Words.number(shown.whole()) + ", release "
                                        + edition.release().name())));
    }
}
