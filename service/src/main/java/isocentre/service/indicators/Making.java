package isocentre.service.indicators;

import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figures;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Nation;
import isocentre.report.Nations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Makes the figures of a data version: derives what changed, measures, and puts each year together.
@Component
class Making {
    /// Years that pages offer.
    private static final int YEARS = 3;

    private static final int MONTHS_OF_A_YEAR = 12;

    private final Lake lake;
    private final Clock clock;

    Making(Lake lake, Clock clock) {
        this.lake = lake;
        this.clock = clock;
    }

    /// Empty where the data version holds nothing.
    Optional<Edition> make(DataVersion version) {
        Standards standards = Standards.load();
        if (version.lots() == 0) {
            return Optional.empty();
        }
        lake.derive(version, DerivedTables.derivations(standards));
        try (Session session = lake.read(version)) {
            Figures figures = Figures.of(session, standards);
            Month first = figures.first().orElseThrow();
            Month last = figures.last().orElseThrow();
            SortedMap<String, Nation> years = new TreeMap<>();
            for (Period year :
                    years(figures.first().orElseThrow(), figures.last().orElseThrow())) {
                years.put(Edition.name(year), Nations.of(year, figures, LocalDate.now(clock), standards));
            }
            return Optional.of(new Edition(version.id(), clock.instant(), years));
        }
    }

    /// The financial years that pages offer of a store that holds these months, the latest first.
    static List<Period> years(Month first, Month last) {
        List<Period> years = new ArrayList<>();
        Period year = Period.holding(last, Period.By.YEAR);
        while (years.size() < YEARS && year.last().compareTo(first) >= 0) {
            years.add(year);
            year = Period.holding(year.first().plus(-MONTHS_OF_A_YEAR), Period.By.YEAR);
        }
        return years;
    }
}
