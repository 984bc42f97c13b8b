package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes courses of treatment. A course follows from seed, provider, month and serial alone.
final class CourseMaker {
    private static final int RETURN_EVERY = 8;
    private static final int RETURN_AFTER = 4;

    private final long seed;
    private final CaseMix mix;
    private final People people;
    private final Planted planted;
    private final Days days;
    private final Waits waits = new Waits();
    private final Facts protons;
    private final double isotopes;
    private final Weighted<String> radicalPriority;
    private final Weighted<String> palliativePriority;

    CourseMaker(long seed, CaseMix mix, Planted planted, Days days) {
        this.seed = seed;
        this.mix = mix;
        this.people = new People(seed, mix);
        this.planted = planted;
        this.days = days;
        this.protons = mix.assumptions().part("proton_share");
        this.isotopes = mix.assumptions().part("isotope_share").number("value");
        Facts priority = mix.assumptions().part("priority");
        this.radicalPriority = Weighted.of(priority.part("radical").numbers());
        this.palliativePriority = Weighted.of(priority.part("palliative").numbers());
    }

    /// @param serial number of the course in the month, from 0
    Course make(Setting setting, int serial) {
        Centre centre = setting.centre();
        Month month = setting.month();
        Dice dice = Dice.of(seed, 3, centre.key(), People.ordinal(month), serial);
        boolean returning = serial % RETURN_EVERY == 0;
        People.Patient patient = returning
                ? people.patient(centre, month.plus(-RETURN_AFTER), serial + 1)
                : people.patient(centre, month, serial);
        Group group = patient.group();
        Scheme scheme = scheme(dice, setting, schemes(dice, centre, patient, returning), patient.person());
        String icd = scheme.icd().isEmpty() ? group.icd().pick(dice) : scheme.icd();
        String priority = scheme.intent().equals("97") || scheme.modality().equals("4")
                ? "R"
                : (scheme.palliative() ? palliativePriority : radicalPriority).pick(dice);
        int start = start(dice, month, priority, scheme.palliative());
        Waits.Clock clock = waits.clock(dice, start, priority, scheme.palliative(), setting.within31(), month);
        String number = Digits.of(month.year() % 100, 2) + Digits.of(month.number(), 2) + Digits.of(serial, 5);
        Course course = new Course(
                centre,
                patient.person(),
                group.name(),
                "SYN" + centre.name() + "E" + number,
                icd,
                blank(dice, setting, "tumour_laterality", laterality(dice, group, scheme)),
                referred(dice, setting, clock.decided(), patient.person()),
                clock.decided(),
                clock.appropriate(),
                LocalDate.ofEpochDay(start),
                priority,
                category(dice),
                dice.chance(mix.course().number("trial")) ? "01" : "02");
        new Delivery(dice, setting, course, number, mix, planted, days).give(scheme, start);
        return course;
    }

    private List<Scheme> schemes(Dice dice, Centre centre, People.Patient patient, boolean returning) {
        Group group = patient.group();
        if (!returning && !centre.version5()) {
            if (dice.chance(protons.number(centre.name(), 0))) {
                return mix.radical("proton");
            }
            if (dice.chance(isotopes)) {
                return mix.radical("isotope");
            }
        }
        if (returning || dice.chance(group.palliative())) {
            return mix.palliative(group, dice);
        }
        double benign = mix.assumptions().part("groups").number("benign_of_other");
        boolean isBenign = group.name().equals("other") && dice.chance(benign / (1 - group.palliative()));
        return mix.radical(isBenign ? "benign" : group.name());
    }

    private Scheme scheme(Dice dice, Setting setting, List<Scheme> schemes, Person person) {
        List<Scheme> suitable = schemes.stream()
                .filter(scheme ->
                        !(scheme.icd().startsWith("C61") && person.gender().equals("2")))
                .toList();
        return Weighted.of(suitable, scheme -> planted.weight(setting.centre(), setting.month(), scheme))
                .pick(dice);
    }

    private int start(Dice dice, Month month, String priority, boolean palliative) {
        int first = (int) month.firstDay().toEpochDay();
        int last = (int) month.lastDay().toEpochDay();
        boolean anyDay = priority.equals("E") && dice.chance(mix.course().number("emergency_at_weekend"));
        while (true) {
            int day = dice.between(first, last);
            boolean early = palliative || dice.chance(1 - 0.1 * (Days.weekday(day) - 1));
            if (anyDay ? !days.working(day) : days.working(day) && early) {
                return day;
            }
        }
    }

    private static String laterality(Dice dice, Group group, Scheme scheme) {
        if (!scheme.icd().isEmpty() && !group.sided()) {
            return "8";
        }
        return group.sided() ? dice.chance(0.51) ? "L" : dice.chance(0.97) ? "R" : "B" : "8";
    }

    private @Nullable LocalDate referred(Dice dice, Setting setting, LocalDate decided, Person person) {
        LocalDate referred = decided.minusDays(dice.between(1, 16));
        return blank(dice, setting, "referred_on", "x").isEmpty() || referred.isBefore(person.born()) ? null : referred;
    }

    private String category(Dice dice) {
        double at = dice.next();
        double privately = mix.course().number("private");
        return at < privately ? "02" : at < privately + mix.course().number("category_unknown") ? "09" : "01";
    }

    /// A small centre leaves nothing blank: one course would be a great share of its file.
    private String blank(Dice dice, Setting setting, String field, String value) {
        double rate = planted.missing(
                setting.centre(), setting.month(), field, mix.missing().number(field));
        return dice.chance(rate) && !setting.centre().small() ? "" : value;
    }
}
