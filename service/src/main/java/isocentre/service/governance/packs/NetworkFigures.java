package isocentre.service.governance.packs;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Period;
import isocentre.report.Nation;
import isocentre.report.Remarks;
import isocentre.report.Subject;
import isocentre.report.pages.Setting;
import isocentre.report.pages.Watch;
import isocentre.service.feedback.Library;
import isocentre.service.governance.packs.Records.Figures;
import isocentre.service.governance.packs.Records.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The figures of a network for its packs.
@Component
public class NetworkFigures {
    private final Library library;

    NetworkFigures(Library library) {
        this.library = library;
    }

    /// Of the latest year of which there are figures.
    Figures latest(String network) {
        return library.state()
                .edition()
                .map(edition -> year(network, edition.latest()))
                .orElse(Figures.NONE);
    }

    /// The value of one indicator of the network in the latest whole year, with that year; empty where there is none.
    public Optional<Valued> value(String network, String indicator) {
        return library.state()
                .edition()
                .flatMap(edition -> edition.year(edition.latest()))
                .flatMap(nation -> nation.figures().stream()
                        .filter(figure -> figure.indicator().equals(indicator)
                                && figure.level() == Level.NETWORK
                                && figure.code().equals(network)
                                && figure.breakdown().isEmpty()
                                && figure.period().equals(nation.year()))
                        .flatMap(figure -> Stream.ofNullable(figure.value()))
                        .map(value -> new Valued(value, nation.year().toString(), nation.dataVersion()))
                        .findFirst());
    }

    /// A value, and what it is of.
    public record Valued(double value, String year, String dataVersion) {}

    /// Of a financial year, `2024-25`, as organised then.
    Figures year(String network, String year) {
        return library.nation(year).map(nation -> of(network, year, nation)).orElse(Figures.NONE);
    }

    private static Figures of(String network, String year, Nation nation) {
        Watch watch = new Watch(new Setting(nation, Remarks.none()));
        Map<String, Figure> here = new HashMap<>();
        Map<String, Figure> england = new HashMap<>();
        for (Figure figure : nation.figures()) {
            if (figure.breakdown().isEmpty() && figure.period().by() == Period.By.YEAR && figure.value() != null) {
                if (figure.level() == Level.NETWORK && figure.code().equals(network)) {
                    here.put(figure.indicator(), figure);
                } else if (figure.level() == Level.ENGLAND) {
                    england.put(figure.indicator(), figure);
                }
            }
        }
        List<Told> all = new ArrayList<>();
        for (Subject subject : nation.subjects()) {
            Figure own = here.get(subject.id());
            if (own != null) {
                all.add(new Told(
                        subject.id(),
                        subject.name(),
                        watch.words(subject, own),
                        Optional.ofNullable(england.get(subject.id()))
                                .map(figure -> watch.words(subject, figure))
                                .orElse("not shown"),
                        source(nation, own),
                        "/figures/" + year + "/indicators/" + subject.id() + ".html#receipt"));
            }
        }
        return new Figures(year, nation.dataVersion(), all);
    }

    private static String source(Nation nation, Figure figure) {
        Nation.Origin origin = nation.sources().get(figure.source());
        return origin == null ? figure.source() : origin.words();
    }
}
