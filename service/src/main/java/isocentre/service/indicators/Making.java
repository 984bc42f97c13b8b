package isocentre.service.indicators;

import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figures;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Months;
import isocentre.report.Nation;
import isocentre.report.Nations;
import isocentre.report.RegimenUse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Makes the figures of a data version: derives what changed, measures, and puts each year together.
@Component
class Making {
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
            LocalDate today = LocalDate.now(clock);
            SortedSet<String> years = new TreeSet<>();
            years(figures).forEach(year -> years.add(year.toString()));
            Edition edition = new Edition(version.id(), clock.instant(), years, new Adding(figures, standards, today));
            // Every measure is run here, while the session is open; other years are added up from the cells.
            return Optional.of(edition).filter(one -> one.year(one.latest()).isPresent());
        }
    }

    /// Adds years up from cells that were measured before.
    private record Adding(Figures figures, Standards standards, LocalDate today) implements Edition.Source {
        @Override
        public Nation nation(Period year, boolean now) {
            return Nations.of(year, figures, today, standards, now ? today : null);
        }

        @Override
        public Nation within(Nation nation, List<String> indicators, Months months) {
            return Nations.within(nation, figures, indicators, months, standards);
        }

        @Override
        public RegimenUse regimens(Period year, boolean now) {
            return RegimenUse.of(year, figures, standards, now ? today : null);
        }
    }

    /// The financial years that the figures' months lie in, the earliest first.
    static List<Period> years(Figures figures) {
        return figures.first()
                .orElseThrow()
                .to(figures.last().orElseThrow())
                .map(month -> Period.holding(month, Period.By.YEAR))
                .distinct()
                .toList();
    }
}
