package isocentre.indicators;

import isocentre.radiotherapy.Basis;
import isocentre.statistics.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is measured: one folder of `standards/indicators/`.
///
/// @param family the part of the catalogue: `waits`, `fractionation` …
/// @param plain what it means, for anyone
/// @param things what numerator and denominator count, in the plural: `attendances`, `linac-months`
/// @param proposal whether it is this product's own, not of the catalogue
/// @param basis of the definition
/// @param tables derived and other tables that the measure reads
/// @param breakdowns names of its parts: `stage`, `intent`
/// @param noEquity why there is no figure by age and sex, in words; empty where there is one
/// @param calculation how cells become a figure
/// @param measure portable SQL, at the finest level
/// @param definition in Markdown, plain words first
public record Indicator(
        String id,
        String name,
        String family,
        Kind kind,
        Direction direction,
        String unit,
        String plain,
        String numerator,
        String denominator,
        Things things,
        boolean proposal,
        Basis basis,
        String source,
        List<String> tables,
        List<String> breakdowns,
        String noEquity,
        Calculation calculation,
        List<Target> targets,
        String measure,
        String definition) {

    /// What is counted, so that a figure can say what it rests on; empty where the kind has none, or where the unit
    /// of the value says it.
    public record Things(String numerator, String denominator) {}

    /// How cells become a figure.
    ///
    /// @param factor by which numerator over denominator is multiplied: 12 makes a year of months, 1,000,000 a rate
    /// per million
    /// @param category the name of the parts of a mix: `fractions`
    /// @param fewest the least denominator for which a value is shown; 0 for the general rule
    /// @param whole whether there is a figure without breakdown
    /// @param lag months that must follow in the store before a month is complete
    /// @param shared whether the denominator belongs to the month (its working days), and is the same for all
    /// providers
    /// @param population whether the denominator of England is its people, in person-years
    /// @param completeness whether a figure is withheld while submissions are missing
    public record Calculation(
            double factor,
            String category,
            int fewest,
            boolean whole,
            int lag,
            boolean shared,
            boolean population,
            boolean completeness) {}

    /// The target in force on a day.
    public Optional<Target> targetOn(LocalDate day) {
        return targets.stream().filter(target -> target.validity().holds(day)).findFirst();
    }

    /// Whether published waiting times give the figure, alone or for the months that they cover.
    public boolean fromWaitingTimes() {
        return tables.contains("wait");
    }

    /// Whether treatment rows give the figure, alone or for the months without published waiting times.
    public boolean fromSubmissions() {
        return !tables.equals(List.of("wait"));
    }
}
