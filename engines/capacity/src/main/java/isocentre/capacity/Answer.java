package isocentre.capacity;

import isocentre.charts.Axis;
import isocentre.charts.Bar;
import isocentre.charts.BarChart;
import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.charts.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// A what-if in words, lines and pictures.
public record Answer(WhatIf of, PublishedDemand published) {
    private static final String NOW = "now";
    private static final String PROPOSED = "proposed";
    /// Where a wait falls: the bands beyond 31 days are those in which NHS England publishes waits.
    private static final int[] BANDS = {0, 8, 15, 22, 32, 39, 49, 63};

    /// One figure of today and of the proposal, in words and, where it is one, as a number.
    public record Line(
            String what,
            String now,
            String proposed,
            String change,
            OptionalDouble numberNow,
            OptionalDouble numberProposed) {

        static Line words(String what, String now, String proposed) {
            return new Line(what, now, proposed, "", OptionalDouble.empty(), OptionalDouble.empty());
        }
    }

    /// Courses and attendances of a site.
    public record SiteLine(String site, double coursesNow, double attendancesNow, double attendancesProposed) {}

    /// The answer in a sentence.
    public String headline() {
        double attendances = of.freedAttendances();
        double hours = of.freedHours();
        String area = of.area().name();
        if (of.moves().isEmpty()) {
            return "With the machines proposed there would be room for "
                    + Unit.COUNT.words(of.proposed().room()) + " attendances a year in " + area + ", not "
                    + Unit.COUNT.words(of.now().room()) + ".";
        }
        String moves = of.moves().stream().map(this::words).collect(Collectors.joining(", and "));
        if (Math.round(attendances) == 0 && Math.round(hours) == 0) {
            return moves + " changes neither attendances nor machine hours in " + area + ".";
        }
        String machines = Unit.NUMBER.words(Math.abs(of.freedMachines()));
        return moves + " " + verb(attendances) + " attendances a year ("
                + Unit.PERCENT.words(Math.abs(attendances) / of.now().demand().attendances())
                + " of all) "
                + (attendances >= 0 == hours >= 0 ? "and " + amount(hours) : "but " + verb(hours))
                + " machine hours in " + area + ": the hours of " + machines
                + (machines.equals("1.0") ? " machine." : " machines.");
    }

    private static String verb(double freed) {
        return (freed >= 0 ? "frees " : "needs ") + amount(freed);
    }

    private static String amount(double freed) {
        return Unit.COUNT.words(Math.abs(freed)) + (freed >= 0 ? "" : " more");
    }

    private String words(Move move) {
        String whose = move.sites().size() > 1
                ? "palliative courses"
                : (move.intent() == Intent.PALLIATIVE ? "palliative " : "")
                        + published
                                .site(move.sites().getFirst())
                                .map(Site::title)
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                        + " courses";
        return "Giving " + move.schedule() + " to " + Unit.PERCENT.words(move.share()) + " of " + whose + ", not to "
                + Unit.PERCENT.words(of.now().demand().share(move)) + ",";
    }

    /// Figures of today and of the proposal.
    public List<Line> lines() {
        int standard = of.given().whole("standard-days");
        List<Line> lines = new ArrayList<>();
        lines.add(line("Courses a year", Unit.COUNT, one -> one.demand().coursesAYear()));
        lines.add(line("Attendances a year", Unit.COUNT, one -> one.demand().attendances()));
        lines.add(line("Attendances that there is room for", Unit.COUNT, Scenario::room));
        lines.add(line(
                "Machine hours needed a year", Unit.COUNT, one -> one.demand().hours()));
        lines.add(line(
                "Machine hours there are", Unit.COUNT, one -> one.capacity().hoursAYear()));
        lines.add(line("Share of the hours that is needed", Unit.PERCENT, Scenario::use));
        lines.add(line("Machines in service", Unit.NUMBER, one -> one.capacity().machines()));
        lines.add(line("Machines needed if every hour were used", Unit.NUMBER, Scenario::machinesNeeded));
        lines.add(waits("Half start within", Unit.DAYS, waits -> waits.quantile(0.5)));
        lines.add(waits("Nine in ten start within", Unit.DAYS, waits -> waits.quantile(0.9)));
        lines.add(waits("Started within " + standard + " days", Unit.PERCENT, waits -> waits.within(standard)));
        lines.add(Line.words(
                "The same, run with the fewest to run with the most", range(of.waitsNow()), range(of.waitsProposed())));
        lines.add(Line.words(
                "Departments that cannot meet their demand", overfull(of.waitsNow()), overfull(of.waitsProposed())));
        return lines;
    }

    private static String range(Waits waits) {
        return Unit.PERCENT.words(waits.lowest()) + " to " + Unit.PERCENT.words(waits.highest());
    }

    private static String overfull(Waits waits) {
        return waits.overfull() + " of " + waits.departments();
    }

    private Line line(String what, Unit unit, ToDoubleFunction<Scenario> figure) {
        return line(what, unit, figure.applyAsDouble(of.now()), figure.applyAsDouble(of.proposed()));
    }

    private Line waits(String what, Unit unit, ToDoubleFunction<Waits> figure) {
        return line(what, unit, figure.applyAsDouble(of.waitsNow()), figure.applyAsDouble(of.waitsProposed()));
    }

    private static Line line(String what, Unit unit, double now, double proposed) {
        return new Line(
                what,
                unit.words(now),
                unit.words(proposed),
                change(unit, proposed - now),
                OptionalDouble.of(now),
                OptionalDouble.of(proposed));
    }

    /// A share changes by points: 3% less of 90% would be something else.
    private static String change(Unit unit, double difference) {
        String words = unit == Unit.PERCENT ? Unit.NUMBER.words(difference * 100) + " points" : unit.words(difference);
        boolean none = words.chars().noneMatch(c -> c >= '1' && c <= '9');
        return none ? "none" : (difference > 0 ? "+" : "") + words;
    }

    /// What to be told where waits would grow without end; empty where they would not.
    public String warning() {
        int now = of.waitsNow().overfull();
        int proposed = of.waitsProposed().overfull();
        return now == 0 && proposed == 0
                ? ""
                : "Where demand is above capacity, waits grow for as long as it lasts: the waits shown are those of the"
                        + " time simulated, and say only that it does not work.";
    }

    /// The sites with their work, those with the most attendances first; sites with fewer than `fewest` courses are
    /// put together, since a count so small could tell of a person.
    public List<SiteLine> sites(double fewest) {
        List<SiteLine> lines = new ArrayList<>();
        double[] rest = new double[3];
        for (Site site : published.sites()) {
            SiteLine line = new SiteLine(
                    site.title(),
                    sum(of.now(), site, Courses::aYear),
                    sum(of.now(), site, Courses::attendances),
                    sum(of.proposed(), site, Courses::attendances));
            if (line.coursesNow() >= fewest) {
                lines.add(line);
            } else {
                rest[0] += line.coursesNow();
                rest[1] += line.attendancesNow();
                rest[2] += line.attendancesProposed();
            }
        }
        lines.sort((a, b) -> Double.compare(b.attendancesNow(), a.attendancesNow()));
        rest[1] += of.now().demand().otherAttendances();
        rest[2] += of.proposed().demand().otherAttendances();
        if (rest[1] > 0) {
            lines.add(new SiteLine("Not told apart", rest[0], rest[1], rest[2]));
        }
        return lines;
    }

    private static double sum(Scenario scenario, Site site, ToDoubleFunction<Courses> figure) {
        return scenario.demand().courses().stream()
                .filter(one -> one.site().equals(site.id()))
                .mapToDouble(figure)
                .sum();
    }

    /// Attendances against what there is room for.
    public Chart attendances() {
        return BarChart.of(
                Heading.of("Attendances a year and room for them", of.area().name())
                        .message("What is needed, and what machines give when every hour is used."),
                new Axis("Attendances a year", Unit.COUNT),
                "What",
                List.of(
                        new Bar("Needed", of.now().demand().attendances(), NOW),
                        new Bar("Room", of.now().room(), NOW),
                        new Bar("Needed", of.proposed().demand().attendances(), PROPOSED),
                        new Bar("Room", of.proposed().room(), PROPOSED)));
    }

    /// How long people would wait, from decision to treatment.
    public Chart waits() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < BANDS.length; i++) {
            int first = BANDS[i];
            int last = i + 1 < BANDS.length ? BANDS[i + 1] - 1 : Waits.LONGEST;
            String name = i + 1 < BANDS.length ? first + " to " + last + " days" : "over " + (first - 1) + " days";
            bars.add(new Bar(name, of.waitsNow().between(first, last), NOW));
            bars.add(new Bar(name, of.waitsProposed().between(first, last), PROPOSED));
        }
        return BarChart.of(
                Heading.of("Days from decision to treatment", of.area().name() + ", simulated")
                        .message("The share of courses that start in each time, preparation included. Simulated: it"
                                + " follows from the assumptions and is not a forecast."),
                new Axis("Share of courses", Unit.PERCENT),
                "Wait",
                bars);
    }
}
