package isocentre.cli;

import isocentre.charts.CalendarChart;
import isocentre.charts.CalendarDay;
import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.plans.interruptions.Compensation;
import isocentre.plans.interruptions.Course;
import isocentre.plans.interruptions.Interruptions;
import isocentre.plans.interruptions.Interruptions.Parameters;
import isocentre.plans.interruptions.Tissue;
import isocentre.plans.interruptions.Way;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "interruption",
        mixinStandardHelpOptions = true,
        description = {
            "Looks back at a course that was interrupted: its planned and actual calendar, the days lost against its category,"
                    + " and what ways of making up for them would come to (BED and EQD2 of tumour and late tissue). For audit;"
                    + " never a prescription.",
            "For courses of one fraction on each working day. Parameters and their foundation stand with the answer."
        })
final class PlanInterruption implements Callable<Integer> {
    @Option(
            names = "--regimen",
            paramLabel = "ID",
            description = "A regimen of the library, such as HNC-01: its dose, fractions, category and parameters.")
    @Nullable
    private String regimen;

    @Option(names = "--dose", paramLabel = "GY", description = "The total dose, instead of a regimen.")
    @Nullable
    private Double dose;

    @Option(names = "--fractions", paramLabel = "N", description = "In how many equal fractions.")
    @Nullable
    private Integer fractions;

    @Option(
            names = "--start",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "The day of the first fraction.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate start;

    @Option(
            names = "--missed",
            split = ",",
            paramLabel = "YYYY-MM-DD",
            description = "Days on which a fraction was due and not given.")
    private List<LocalDate> missed = List.of();

    @Option(
            names = "--extra",
            split = ",",
            paramLabel = "YYYY-MM-DD",
            description = "Days with one fraction more than due: a Saturday, or a second one on a working day.")
    private List<LocalDate> extra = List.of();

    @Option(names = "--category", paramLabel = "1..3", description = "The RCR's category. Default: the regimen's.")
    @Nullable
    private Integer category;

    @Option(
            names = "--alpha-beta",
            paramLabel = "GY",
            description = "α/β of the tumour. Default: the regimen's site's.")
    @Nullable
    private Double alphaBeta;

    @Option(names = "--late-alpha-beta", paramLabel = "GY", description = "α/β of late-reacting tissue.")
    @Nullable
    private Double late;

    @Option(names = "--per-day", paramLabel = "K", description = "Gy of BED that regrowth costs a day.")
    @Nullable
    private Double perDay;

    @Option(names = "--delay", paramLabel = "DAYS", description = "Tdelay: days before regrowth begins.")
    @Nullable
    private Double delay;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, csv or html (one page with the calendar). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private PlanReportWriter.Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    @Nullable
    private Path out;

    @Override
    public Integer call() throws IOException {
        try {
            PlanReportWriter.write(report(), format, out);
        } catch (IllegalArgumentException wrong) {
            throw new UserMistake(String.valueOf(wrong.getMessage()));
        }
        return 0;
    }

    private PlanReport report() {
        Optional<Regimen> found = Optional.ofNullable(regimen).map(PlanInterruption::find);
        Optional<Parameters> known = found.flatMap(Interruptions::parameters);
        Gray total = dose == null ? found.map(Regimen::dose).orElseThrow(PlanInterruption::noSchedule) : new Gray(dose);
        Fractions count = fractions == null
                ? found.map(Regimen::fractions).orElseThrow(PlanInterruption::noSchedule)
                : new Fractions(fractions);
        Tissue tissue = Tissue.of(
                given(alphaBeta, known.map(Parameters::tumour), "--alpha-beta"),
                given(perDay, known.map(one -> one.perDay().orElse(0)), "--per-day"),
                given(delay, known.map(Parameters::delay), "--delay"),
                given(late, known.map(Parameters::late), "--late-alpha-beta"));
        Course course = new Course(total, count, start, missed, extra);
        List<String> lines = new ArrayList<>();
        found.ifPresent(one -> lines.add(
                one.id() + ": " + one.site() + ", " + one.indication() + ", " + one.dose() + " in " + one.fractions()
                        + " (" + one.status() + "; " + one.basis().words() + ")"));
        lines.add("Planned: " + course.start() + " to " + course.plannedEnd() + ", overall time " + course.plannedTime()
                + " days from the first fraction to the last");
        lines.add("As it ran: to " + course.actualEnd() + ", overall time " + course.actualTime() + " days; missed "
                + course.missed().size() + ", longer by " + course.prolongation() + " days");
        lines.add(category(course, found));
        known.filter(ignored -> alphaBeta == null && perDay == null && delay == null && late == null)
                .ifPresentOrElse(
                        one -> lines.add("Parameters of " + one.title() + ": " + one.foundation()),
                        () -> lines.add("Parameters: as given"));
        return new PlanReport(
                "A course that was interrupted",
                "For audit. It tells what was and what would be by a model, and never what to do: physicists and clinicians"
                        + " decide.",
                lines,
                () -> List.of(calendar(course)),
                List.of(ways(Compensation.ways(course, tissue))),
                List.of());
    }

    private static Regimen find(String id) {
        Regimen found = Standards.load()
                .regimens()
                .find(id)
                .orElseThrow(() ->
                        new UserMistake("there is no regimen '" + id + "' in the library: use an id such as HNC-01"));
        if (!Interruptions.daily(found)) {
            throw new UserMistake(id + " (" + found.overallTime()
                    + ") is not one fraction on each working day: it has no calendar here");
        }
        return found;
    }

    private static UserMistake noSchedule() {
        return new UserMistake("give --regimen, or both --dose and --fractions");
    }

    private static double given(@Nullable Double chosen, Optional<Double> known, String option) {
        return chosen == null
                ? known.orElseThrow(() ->
                        new UserMistake("no parameters are known without a regimen of a known site: give " + option))
                : chosen;
    }

    private String category(Course course, Optional<Regimen> found) {
        Optional<Integer> number =
                category == null ? found.flatMap(Regimen::interruptionCategory) : Optional.of(category);
        if (number.isEmpty()) {
            return "Category: not known, give --category";
        }
        Interruptions.Category one = Interruptions.categories(course.start()).stream()
                .filter(known -> known.number() == number.get())
                .findFirst()
                .orElseThrow(() -> new UserMistake("--category " + number.get() + ": use 1, 2 or 3"));
        String basis = category == null
                ? found.flatMap(Regimen::interruptionCategoryBasis)
                        .map(Basis::words)
                        .orElse("")
                : "as given";
        return "Category " + one.number() + " (" + basis + "), " + one.title() + ": at most " + one.limit()
                + " days longer (" + one.foundation() + "): "
                + (course.prolongation() > one.limit() ? "beyond" : "within");
    }

    private static Chart calendar(Course course) {
        return CalendarChart.of(
                Heading.of(
                                "The course as it ran",
                                course.dose() + " in " + course.fractions() + " from " + course.start())
                        .message("Longer by " + course.prolongation() + " days than planned."),
                course.calendar().stream()
                        .map(day -> new CalendarDay(
                                day.date(), CalendarDay.Mark.valueOf(day.kind().name()), day.label(), day.words()))
                        .toList(),
                course.plannedEnd());
    }

    private static Table ways(List<Way> ways) {
        Way.Reckoned planned = (Way.Reckoned) ways.getFirst().outcome();
        List<List<Cell>> rows = ways.stream()
                .map(way -> switch (way.outcome()) {
                    case Way.Reckoned of ->
                        List.of(
                                Cell.of(way.kind().title()),
                                Cell.of(of.given()),
                                Cell.of(of.end().toString()),
                                Cell.of(of.days(), 0),
                                Cell.of(of.tumourBed(), 2),
                                Cell.of(of.tumourBed() - planned.tumourBed(), 2),
                                Cell.of(of.tumourEqd2(), 2),
                                Cell.of(of.lateBed(), 2),
                                Cell.of(of.lateBed() - planned.lateBed(), 2),
                                Cell.of(of.lateEqd2(), 2),
                                Cell.of(way.assumes()));
                    case Way.Impossible no ->
                        List.of(
                                Cell.of(way.kind().title()),
                                Cell.of("not possible"),
                                Cell.NONE,
                                Cell.NONE,
                                Cell.NONE,
                                Cell.NONE,
                                Cell.NONE,
                                Cell.NONE,
                                Cell.NONE,
                                Cell.NONE,
                                Cell.of(no.why()));
                })
                .toList();
        return new Table(
                "ways",
                "Ways, in the order of the guidance's third edition, doses in Gy",
                List.of(
                        "way",
                        "given",
                        "end",
                        "days",
                        "tumour_bed",
                        "against_plan",
                        "tumour_eqd2",
                        "late_bed",
                        "late_against_plan",
                        "late_eqd2",
                        "assumes"),
                rows,
                false);
    }
}
