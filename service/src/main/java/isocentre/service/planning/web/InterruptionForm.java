package isocentre.service.planning.web;

import isocentre.plans.interruptions.Course;
import isocentre.plans.interruptions.CourseMistake;
import isocentre.plans.interruptions.Interruptions;
import isocentre.plans.interruptions.Interruptions.Parameters;
import isocentre.plans.interruptions.Tissue;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.pages.Mistakes;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The form of an interrupted course, read from the page's address and checked.
///
/// @param course empty until the form is sent whole and sound
/// @param tissue as chosen, or as known for the regimen's site
/// @param chosen whether a parameter was chosen
/// @param category the RCR's, 1 to 3
record InterruptionForm(
        Regimen regimen,
        Optional<Parameters> known,
        Optional<Course> course,
        Optional<Tissue> tissue,
        boolean chosen,
        Optional<Integer> category,
        Mistakes mistakes) {
    private static final String REGIMEN = "HNC-01";
    private static final int MOST = 1000;
    private static final DateTimeFormatter SLASHES =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    static InterruptionForm of(Map<String, String> form) {
        Mistakes mistakes = Mistakes.none();
        String id = form.getOrDefault("regimen", REGIMEN);
        Optional<Regimen> found =
                regimens().stream().filter(one -> one.id().equals(id)).findFirst();
        mistakes.expect(
                found.isPresent(),
                "regimen",
                "There is no regimen '" + Numbers.shortened(id)
                        + "' of one fraction on each working day: choose one of the list");
        Regimen regimen = found.orElseGet(() -> regimens().getFirst());
        Optional<Parameters> known = Interruptions.parameters(regimen);
        Optional<Integer> category = category(form, regimen, mistakes);
        if (form.getOrDefault("start", "").isBlank()
                && form.getOrDefault("missed", "").isBlank()) {
            return new InterruptionForm(regimen, known, Optional.empty(), Optional.empty(), false, category, mistakes);
        }
        Optional<Tissue> tissue = tissue(form, known, mistakes);
        Optional<Course> course = course(form, regimen, mistakes);
        boolean chosen = List.of("tumour", "perDay", "delay", "late").stream()
                .anyMatch(field -> !form.getOrDefault(field, "").isBlank());
        return new InterruptionForm(regimen, known, course, tissue, chosen, category, mistakes);
    }

    /// Those of the library that have a calendar here and parameters, or a category.
    static List<Regimen> regimens() {
        return Standards.load().regimens().all().stream()
                .filter(Interruptions::daily)
                .filter(one -> one.fractions().count() > 1 && !one.intent().contains("brachytherapy"))
                .toList();
    }

    private static Optional<Integer> category(Map<String, String> form, Regimen regimen, Mistakes mistakes) {
        String text = form.getOrDefault("category", "");
        if (text.isBlank()) {
            return regimen.interruptionCategory();
        }
        mistakes.expect(text.matches("[123]"), "category", "Category: choose 1, 2 or 3");
        return text.matches("[123]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Tissue> tissue(Map<String, String> form, Optional<Parameters> known, Mistakes mistakes) {
        OptionalDouble tumour = Numbers.read(form, "tumour", "α/β of the tumour", mistakes);
        OptionalDouble perDay = Numbers.read(form, "perDay", "K", mistakes);
        OptionalDouble delay = Numbers.read(form, "delay", "Tdelay", mistakes);
        OptionalDouble late = Numbers.read(form, "late", "α/β of late tissue", mistakes);
        mistakes.expect(
                tumour.isPresent() || known.isPresent() || mistakes.of("tumour") != null,
                "tumour",
                "No parameters are known for this site: enter the α/β of the tumour");
        mistakes.expect(
                late.isPresent() || known.isPresent() || mistakes.of("late") != null,
                "late",
                "No parameters are known for this site: enter the α/β of late tissue");
        mistakes.expect(between(tumour, 0.5, 50), "tumour", "α/β of the tumour: use 0.5 to 50 Gy");
        mistakes.expect(between(late, 0.5, 50), "late", "α/β of late tissue: use 0.5 to 50 Gy");
        mistakes.expect(between(perDay, 0, 5), "perDay", "K: use 0 to 5 Gy a day");
        mistakes.expect(between(delay, 0, 100), "delay", "Tdelay: use 0 to 100 days");
        return mistakes.any()
                ? Optional.empty()
                : Optional.of(Tissue.of(
                        tumour.orElseGet(() -> known.orElseThrow().tumour()),
                        perDay.orElseGet(
                                () -> known.map(one -> one.perDay().orElse(0)).orElse(0.0)),
                        delay.orElseGet(() -> known.map(Parameters::delay).orElse(0.0)),
                        late.orElseGet(() -> known.orElseThrow().late())));
    }

    private static boolean between(OptionalDouble number, double low, double high) {
        return number.isEmpty() || number.getAsDouble() >= low && number.getAsDouble() <= high;
    }

    private static Optional<Course> course(Map<String, String> form, Regimen regimen, Mistakes mistakes) {
        OptionalDouble dose = Numbers.read(form, "dose", "Dose", mistakes);
        OptionalDouble fractions = Numbers.read(form, "fractions", "Fractions", mistakes);
        mistakes.expect(
                fractions.isEmpty()
                        || fractions.getAsDouble() == Math.rint(fractions.getAsDouble())
                                && fractions.getAsDouble() >= 1
                                && fractions.getAsDouble() <= Course.MOST,
                "fractions",
                "Fractions: use a whole number from 1 to " + Course.MOST);
        mistakes.expect(dose.isEmpty() || dose.getAsDouble() >= 0, "dose", "Dose: use more than 0 Gy");
        List<LocalDate> start = dates(form, "start", "First fraction", mistakes);
        mistakes.expect(
                start.size() == 1 || mistakes.of("start") != null, "start", "Enter the day of the first fraction");
        List<LocalDate> missed = dates(form, "missed", "Days missed", mistakes);
        List<LocalDate> extra = dates(form, "extra", "Extra fractions", mistakes);
        if (mistakes.any()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Course(
                    dose.isPresent() ? new Gray(dose.getAsDouble()) : regimen.dose(),
                    fractions.isPresent() ? new Fractions((int) fractions.getAsDouble()) : regimen.fractions(),
                    start.getFirst(),
                    missed,
                    extra));
        } catch (CourseMistake wrong) {
            mistakes.add(wrong.field().name().toLowerCase(Locale.ROOT), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /// Dates as people write them, with commas or spaces or on lines of their own: `20/01/2025` or `2025-01-20`.
    private static List<LocalDate> dates(Map<String, String> form, String field, String label, Mistakes mistakes) {
        String text = form.getOrDefault(field, "");
        mistakes.expect(text.length() <= MOST, field, label + ": that is more than one course");
        List<LocalDate> dates = new ArrayList<>();
        for (String part : text.length() > MOST ? new String[0] : text.split("[\\s,;]+")) {
            if (!part.isEmpty()) {
                try {
                    dates.add(part.contains("/") ? LocalDate.parse(part, SLASHES) : LocalDate.parse(part));
                } catch (DateTimeParseException e) {
                    mistakes.add(
                            field, label + ": '" + Numbers.shortened(part) + "' is not a date: write it as 20/01/2025");
                }
            }
        }
        return dates;
    }
}
