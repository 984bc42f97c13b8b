package isocentre.service.indicators;

import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figures;
import isocentre.lake.DataVersion;
import isocentre.lake.Derivations;
import isocentre.lake.Lake;
import isocentre.lake.Rehearsal;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Nation;
import isocentre.report.Nations;
import isocentre.service.capture.Promise;
import isocentre.service.capture.Submission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Makes the figures of a change that is not made, as those that pages show are made, and compares.
@Component
class Rehearsing {
    private static final int TABLES_MADE = 50;
    private static final int MEASURED = 90;

    private final Lake lake;
    private final Clock clock;

    Rehearsing(Lake lake, Clock clock) {
        this.lake = lake;
        this.clock = clock;
    }

    /// @param shown the figures that pages show now
    Promise run(
            DataVersion version,
            Rehearsal.Of change,
            Submission submission,
            Optional<Edition> shown,
            Consumer<Promise> watcher) {
        Standards standards = Standards.load();
        Derivations derivations = DerivedTables.derivations(standards);
        watcher.accept(new Promise.UnderWay(1, "The files are read as the store would read them"));
        if (version.lots() > 0) {
            lake.derive(version, derivations);
        }
        return switch (lake.rehearse(version, change, derivations)) {
            case Rehearsal.Nothing nothing -> new Promise.None(nothing.why());
            case Rehearsal.Open open -> {
                try (Session session = open.session()) {
                    watcher.accept(new Promise.UnderWay(TABLES_MADE, "The figures are worked out"));
                    Map<String, Nation> after = years(session, open.changes(), shown, standards);
                    watcher.accept(new Promise.UnderWay(MEASURED, "They are compared with those shown now"));
                    yield new Comparing(version.id(), submission.provider(), open.changes(), standards)
                            .compare(shown, after);
                }
            }
        };
    }

    /// The years that a change of a month touches, of those that pages show: its own, and those of the months beside
    /// it, which hang on it.
    private Map<String, Nation> years(Session session, Month month, Optional<Edition> shown, Standards standards) {
        Figures figures = Figures.of(session, standards);
        Map<String, Nation> years = new TreeMap<>();
        if (figures.last().isEmpty()) {
            return years;
        }
        Set<Period> touched = new LinkedHashSet<>();
        for (Month near : List.of(month.plus(-1), month, month.plus(1))) {
            touched.add(Period.holding(near, Period.By.YEAR));
        }
        List<Period> offered = Making.years(figures);
        for (Period year : touched) {
            boolean own = year.equals(Period.holding(month, Period.By.YEAR));
            boolean known =
                    shown.flatMap(edition -> edition.year(year.toString())).isPresent();
            if (offered.contains(year) && (own || known)) {
                years.put(year.toString(), Nations.of(year, figures, LocalDate.now(clock), standards));
            }
        }
        return years;
    }
}
