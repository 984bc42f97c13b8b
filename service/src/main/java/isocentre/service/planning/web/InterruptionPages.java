package isocentre.service.planning.web;

import isocentre.charts.CalendarChart;
import isocentre.charts.CalendarDay;
import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.plans.interruptions.Compensation;
import isocentre.plans.interruptions.Course;
import isocentre.plans.interruptions.Interruptions;
import isocentre.plans.interruptions.Interruptions.Parameters;
import isocentre.plans.interruptions.Way;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.templates.planning.JteinterruptionGenerated;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looking back at a course that was interrupted. A calculator: nothing is stored, and nothing of a person is asked.
@Controller
public class InterruptionPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private final Directory directory;

    InterruptionPages(Directory directory) {
        this.directory = directory;
    }

    /// A way of making up for what was lost, as the page shows it.
    ///
    /// @param reckoned whether it has figures; else `assumes` says why not
    public record WayRow(
            String title,
            boolean reckoned,
            String given,
            String end,
            String tumour,
            String tumourChange,
            String late,
            String lateChange,
            String assumes) {}

    /// A fact of the course.
    public record Fact(String what, String words) {}

    /// What the page tells of a course.
    public record Told(
            List<Fact> facts,
            boolean beyond,
            String verdict,
            List<ChartPicture> pictures,
            List<WayRow> ways,
            boolean lost) {}

    /// What the form offers and holds.
    public record Asking(List<Choice> regimens, List<Choice> categories, String parameters, Map<String, String> given) {
        /// What was typed into a field.
        public String value(String field) {
            return given.getOrDefault(field, "");
        }
    }

    @GetMapping("/interruptions")
    Page interruption(@RequestParam Map<String, String> asked) {
        InterruptionForm form = InterruptionForm.of(asked);
        Mistakes mistakes = form.mistakes();
        @Nullable
        Told told = mistakes.any()
                ? null
                : form.course()
                        .flatMap(course ->
                                form.tissue().map(tissue -> told(form, course, Compensation.ways(course, tissue))))
                        .orElse(null);
        Asking asking = new Asking(
                InterruptionForm.regimens().stream()
                        .map(one -> new Choice(
                                one.id(),
                                words(one),
                                one.id().equals(form.regimen().id())))
                        .toList(),
                categories(asked.getOrDefault("category", "")),
                form.known().map(one -> one.title() + ": " + one.foundation()).orElse("None are known for this site."),
                asked);
        return new Page(
                mistakes.any() ? 422 : 200,
                (out, frame) -> JteinterruptionGenerated.render(out, null, frame, asking, told, mistakes));
    }

    private List<Choice> categories(String asked) {
        return Stream.concat(
                        Stream.of(new Choice("", "As the library has it", asked.isBlank())),
                        Interruptions.categories(directory.today()).stream()
                                .map(one -> new Choice(
                                        "" + one.number(),
                                        one.number() + ": " + one.title(),
                                        asked.equals("" + one.number()))))
                .toList();
    }

    private static String words(Regimen regimen) {
        return regimen.site() + ", " + regimen.intent() + ": " + regimen.dose() + " in " + regimen.fractions() + " ("
                + regimen.id() + ")";
    }

    private static Told told(InterruptionForm form, Course course, List<Way> ways) {
        Optional<Interruptions.Category> category = form.category()
                .flatMap(number -> Interruptions.categories(course.start()).stream()
                        .filter(one -> one.number() == number)
                        .findFirst());
        boolean beyond =
                category.filter(one -> course.prolongation() > one.limit()).isPresent();
        Way.Reckoned planned = (Way.Reckoned) ways.getFirst().outcome();
        return new Told(
                List.of(
                        new Fact("Course", course.dose() + " in " + course.fractions()),
                        new Fact(
                                "Planned",
                                day(course.start()) + " to " + day(course.plannedEnd()) + ", overall time "
                                        + course.plannedTime() + " days"),
                        new Fact(
                                "As it ran",
                                "to " + day(course.actualEnd()) + ", overall time " + course.actualTime() + " days"),
                        new Fact(
                                "Lost",
                                course.missed().size() + " treatment days; "
                                        + course.extra().size() + " made up for"),
                        new Fact("Category", category(form, category)),
                        new Fact(
                                "Parameters",
                                form.chosen() ? "As entered above, and else: " + parameters(form) : parameters(form))),
                beyond,
                "Longer by " + course.prolongation() + " days. "
                        + category.map(one -> "Category " + one.number() + " allows " + one.limit() + " ("
                                        + one.foundation() + "): " + (beyond ? "beyond it." : "within it."))
                                .orElse("Its category is not known, so there is no limit to hold it against."),
                List.of(ChartPicture.of("Calendar", calendar(course))),
                ways.stream().map(way -> row(way, planned)).toList(),
                course.late() > 0);
    }

    private static String parameters(InterruptionForm form) {
        return form.known().map(Parameters::foundation).orElse("none are known for this site");
    }

    private static String category(InterruptionForm form, Optional<Interruptions.Category> category) {
        return category.map(one -> one.number() + ", " + one.title().toLowerCase(Locale.UK) + " ("
                        + (form.regimen().interruptionCategory().equals(Optional.of(one.number()))
                                ? form.regimen()
                                        .interruptionCategoryBasis()
                                        .map(Basis::words)
                                        .orElse("as entered")
                                : "as entered")
                        + ")")
                .orElse("not known");
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static Chart calendar(Course course) {
        return CalendarChart.of(
                Heading.of(
                                "The course as it ran",
                                course.dose() + " in " + course.fractions() + " from " + day(course.start()))
                        .message("Longer by " + course.prolongation() + " days than planned."),
                course.calendar().stream()
                        .map(one -> new CalendarDay(
                                one.date(), CalendarDay.Mark.valueOf(one.kind().name()), one.label(), one.words()))
                        .toList(),
                course.plannedEnd());
    }

    private static WayRow row(Way way, Way.Reckoned planned) {
        return switch (way.outcome()) {
            case Way.Reckoned of ->
                new WayRow(
                        way.kind().title(),
                        true,
                        of.given(),
                        day(of.end()),
                        both(of.tumourBed(), of.tumourEqd2()),
                        way.kind() == Way.Kind.PLANNED ? "" : change(of.tumourBed() - planned.tumourBed()),
                        both(of.lateBed(), of.lateEqd2()),
                        way.kind() == Way.Kind.PLANNED ? "" : change(of.lateBed() - planned.lateBed()),
                        way.assumes());
            case Way.Impossible no -> new WayRow(way.kind().title(), false, "", "", "", "", "", "", no.why());
        };
    }

    private static String both(double bed, double eqd2) {
        return String.format(Locale.ROOT, "%.2f (%.2f)", bed, eqd2);
    }

    private static String change(double difference) {
        String words = String.format(Locale.ROOT, "%+.2f", difference);
        return words.equals("+0.00") || words.equals("-0.00") ? "as planned" : words.replace('-', '−');
    }
}
