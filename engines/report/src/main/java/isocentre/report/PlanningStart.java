package isocentre.report;

import isocentre.capacity.Area;
import isocentre.capacity.Intent;
import isocentre.capacity.Measured;
import isocentre.capacity.PublishedDemand;
import isocentre.capacity.Schedule;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What figures tell of demand and machines, for a what-if to start from: courses by tumour, intent and regimen
/// (FRX-10), attendances and linacs (CAP-01).
public final class PlanningStart {
    /// The indicator whose figures of the year are needed beside the regimens.
    public static final String MACHINES = "CAP-01";

    private PlanningStart() {}

    /// Of the months given, as of a whole year.
    ///
    /// @param figures among them those of [#MACHINES] for the year
    /// @return empty where the store has no course of the area
    public static Optional<Measured> of(Area area, RegimenUse use, List<Figure> figures, Months months) {
        Level level = level(area);
        double toYear = 12.0 / months.each().size();
        List<Measured.Counted> courses = new ArrayList<>();
        use.groups()
                .forEach((name, group) -> group.figures().stream()
                        .filter(figure ->
                                figure.level() == level && figure.code().equals(area.id()))
                        .filter(figure -> number(figure.numerator()) > 0)
                        .forEach(figure -> courses.add(counted(name, figure, toYear))));
        if (courses.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> year = figures.stream()
                .filter(figure -> figure.indicator().equals(MACHINES)
                        && figure.period().by() == Period.By.YEAR
                        && figure.breakdown().isEmpty())
                .toList();
        Optional<Figure> own = year.stream()
                .filter(figure -> figure.level() == level && figure.code().equals(area.id()))
                .findFirst();
        Map<String, Double> byDepartment = new TreeMap<>();
        area.departments()
                .forEach(department -> year.stream()
                        .filter(figure -> figure.level() == Level.PROVIDER
                                && figure.code().equals(department.code())
                                && number(figure.numerator()) > 0)
                        .forEach(figure -> byDepartment.put(department.code(), number(figure.numerator()))));
        String missing = own.filter(figure -> !figure.status().shown())
                .map(figure -> " (" + figure.status().words() + ")")
                .orElse("");
        return Optional.of(new Measured(
                months.words() + missing + (toYear == 1 ? "" : ", multiplied to a year"),
                courses,
                own.map(figure -> number(figure.numerator()) * toYear).orElse(0.0),
                own.map(figure -> number(figure.denominator()) / months.each().size())
                        .orElse(0.0),
                byDepartment));
    }

    private static Level level(Area area) {
        return area.id().equals(PublishedDemand.ENGLAND)
                ? Level.ENGLAND
                : area.id().startsWith("ODN-") ? Level.NETWORK : Level.PROVIDER;
    }

    /// @param group `lung radical`
    private static Measured.Counted counted(String group, Figure figure, double toYear) {
        int space = group.lastIndexOf(' ');
        int slash = figure.breakdown().indexOf('/');
        return new Measured.Counted(
                group.substring(0, space),
                Intent.of(group.substring(space + 1)),
                new Schedule(
                        new Gray(Double.parseDouble(figure.breakdown().substring(0, slash))),
                        new Fractions(Integer.parseInt(figure.breakdown().substring(slash + 1)))),
                number(figure.numerator()) * toYear);
    }

    private static double number(@Nullable Double known) {
        return known == null ? 0 : known;
    }
}
