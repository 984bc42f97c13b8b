package isocentre.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans a course and gives it fraction by fraction: boosts, two sites, interruptions and their compensation, plans
/// replaced half-way, early stops, two machines in a visit.
final class Delivery {
    private final Dice dice;
    private final Setting setting;
    private final Course course;
    private final String number;
    private final CaseMix mix;
    private final Planted planted;
    private final Days days;
    private final Machine linac;
    private final int slot;
    private final boolean admitted;

    /// A fraction before its visit is known.
    private record Fraction(int day, int wish, List<Beam> beams) {}

    Delivery(Dice dice, Setting setting, Course course, String number, CaseMix mix, Planted planted, Days days) {
        this.dice = dice;
        this.setting = setting;
        this.course = course;
        this.number = number;
        this.mix = mix;
        this.planted = planted;
        this.days = days;
        this.linac = dice.one(setting.linacs());
        this.slot = 8 * 3600 + dice.below((int) ((setting.closes() - 8.0) * 3600));
        this.admitted = !setting.centre().small() && dice.chance(mix.course().number("admitted_radical"));
    }

    void give(Scheme scheme, int start) {
        boolean stay =
                admitted || scheme.palliative() && dice.chance(mix.course().number("admitted_palliative"));
        List<Fraction> fractions = new ArrayList<>();
        int first = 1;
        Prescription prescription = prescription(scheme, scheme.site(), first);
        List<Plan> together = new ArrayList<>(List.of(plan(prescription, 1, scheme.dose(), scheme.fractions(), start)));
        if (scheme.key().startsWith("bone") && dice.chance(mix.course().number("two_bone_sites"))) {
            String other = otherBone(prescription.site());
            together.add(plan(prescription(scheme, other, ++first), 1, scheme.dose(), scheme.fractions(), start));
        }
        int stop = stop(scheme);
        phase(scheme, together, start, stop, fractions);
        Scheme then = scheme.then();
        if (then != null && stop == scheme.fractions() && dice.chance(scheme.thenChance())) {
            int next = days.after(fractions.getLast().day(), then.modality().equals("2") ? 3 : 1);
            Scheme after = following(scheme, then);
            Prescription second = prescription(after, after.site(), ++first);
            phase(
                    after,
                    List.of(plan(second, 1, after.dose(), after.fractions(), next)),
                    next,
                    after.fractions(),
                    fractions);
        }
        book(fractions, stay);
    }

    private static Scheme following(Scheme first, Scheme then) {
        return new Scheme(
                "then",
                then.dose(),
                then.fractions(),
                1,
                first.intent(),
                then.region(),
                then.site(),
                then.fields(),
                then.technique(),
                first.category(),
                then.pace(),
                then.modality(),
                "",
                then.isotope(),
                null,
                0);
    }

    private int stop(Scheme scheme) {
        Facts rates = mix.course();
        double rate = scheme.palliative()
                ? planted.earlyStops(setting.centre(), setting.month(), rates.number("early_stop_palliative"))
                : rates.number("early_stop_radical");
        boolean early = scheme.fractions() > 1 && dice.chance(rate);
        return early ? dice.between(1, scheme.fractions() - 1) : scheme.fractions();
    }

    /// Lays the fractions of one phase on days; `together` are given in the same visits.
    private void phase(Scheme scheme, List<Plan> together, int start, int stop, List<Fraction> fractions) {
        double rate = course.group.equals("head-neck")
                ? mix.course().number("missed_fraction_head_neck")
                : mix.course().number("missed_fraction");
        double missed = planted.missedFractions(setting.centre(), setting.month(), rate);
        boolean saturdays = setting.saturdays() && scheme.pace() == Pace.DAILY && dice.chance(0.5);
        int replaced = replacedAt(scheme, stop);
        List<Plan> plans = together;
        int fields = scheme.fields() + dice.below(3);
        int day = start;
        int interruptions = 0;
        int begun = fractions.size();
        Machine machine = machine(scheme);
        for (int i = 0; i < stop; i++) {
            int turn = i % scheme.pace().perDay;
            if (i > 0 && turn == 0) {
                day = next(day, scheme.pace(), saturdays);
                if (dice.chance(missed)) {
                    day = next(day, Pace.DAILY, saturdays);
                    interruptions++;
                }
            }
            if (i == replaced) {
                plans = List.of(replacement(plans.getFirst(), scheme.fractions() - i, day));
            }
            fractions.add(fraction(plans, fractionOf(i, replaced), fields, machine, day, turn));
        }
        if (interruptions > 0
                && "1".equals(scheme.category())
                && dice.chance(mix.course().number("compensated"))) {
            compensate(fractions, begun);
        }
    }

    private static int fractionOf(int i, int replaced) {
        return replaced >= 0 && i >= replaced ? i - replaced + 1 : i + 1;
    }

    private int next(int day, Pace pace, boolean saturdays) {
        if (saturdays && Days.weekday(day) == 5) {
            return day + 1;
        }
        return days.after(day, pace.step);
    }

    private int replacedAt(Scheme scheme, int stop) {
        boolean may = !setting.centre().version5()
                && scheme.fractions() >= 10
                && !scheme.palliative()
                && scheme.modality().equals("1")
                && scheme.pace().perDay == 1;
        if (!may || !dice.chance(mix.course().number("replaced_plan"))) {
            return -1;
        }
        int at = dice.between(3, scheme.fractions() - 4);
        return at < stop ? at : -1;
    }

    private Plan replacement(Plan old, int left, int day) {
        double dose = old.dose * left / old.fractions;
        return plan(old.prescription, 2, dose, left, day);
    }

    private Fraction fraction(List<Plan> plans, int fraction, int fields, Machine machine, int day, int turn) {
        List<Beam> beams = new ArrayList<>(plans.size());
        int wish = turn == 0 ? slot + dice.between(-600, 600) : 0;
        if (plans.getFirst().prescription.scheme().pace().perDay == 2) {
            wish = 8 * 3600 + 1800 + slot % 7200 + turn * (6 * 3600 + 2400);
        }
        boolean twoMachines = setting.linacs().size() > 1
                && machine.kind() == Machine.Kind.LINAC
                && fields > 1
                && dice.chance(mix.course().number("two_machines"));
        for (Plan plan : plans) {
            if (twoMachines) {
                Machine second = setting.linacs()
                        .get((setting.linacs().indexOf(machine) + 1)
                                % setting.linacs().size());
                beams.add(new Beam(plan, fraction, 1, fields - 1, machine));
                beams.add(new Beam(plan, fraction, fields, 1, second));
            } else {
                beams.add(new Beam(plan, fraction, 1, fields, machine));
            }
        }
        return new Fraction(day, wish, beams);
    }

    /// Wins back a lost day: a Saturday, or a second fraction at least six hours after the first on the last day.
    private void compensate(List<Fraction> fractions, int begun) {
        int size = fractions.size();
        if (size - begun < 3) {
            return;
        }
        Fraction last = fractions.getLast();
        Fraction before = fractions.get(size - 2);
        if (dice.chance(0.5)) {
            int saturday = before.day() - Days.weekday(before.day()) - 1;
            boolean free =
                    saturday > fractions.get(begun).day() && fractions.stream().noneMatch(one -> one.day() == saturday);
            if (free) {
                fractions.set(size - 1, new Fraction(saturday, slot, last.beams()));
            }
        } else if (before.day() < last.day()) {
            int early = 8 * 3600 + slot % 5400;
            fractions.set(size - 2, new Fraction(before.day(), early, before.beams()));
            fractions.set(size - 1, new Fraction(before.day(), early + 7 * 3600, last.beams()));
        }
    }

    private void book(List<Fraction> fractions, boolean stay) {
        fractions.sort(Comparator.comparingInt(Fraction::day).thenComparingInt(Fraction::wish));
        int visit = 0;
        for (Fraction one : fractions) {
            // led by a letter of the centre, since a successor goes on with its predecessor's patients
            String id = setting.centre().letter() + number + Digits.of(++visit, 2);
            course.visits.add(new Visit(course, id, one.day(), one.wish(), stay, one.beams()));
        }
    }

    /// The machine of a scheme: the same whenever it is asked for in one course.
    private Machine machine(Scheme scheme) {
        Centre centre = setting.centre();
        return switch (scheme.modality()) {
            case "2" -> centre.brachytherapy();
            case "3" -> centre.proton();
            case "4" -> centre.administration();
            default -> scheme.technique().equals("skin") && slot % 5 < 2 ? centre.superficial() : linac;
        };
    }

    private String otherBone(String site) {
        String other = mix.boneSites().pick(dice);
        while (other.equals(site)) {
            other = mix.boneSites().pick(dice);
        }
        return other;
    }

    private Prescription prescription(Scheme scheme, String site, int phase) {
        String treated =
                scheme.key().startsWith("bone") && phase == 1 ? mix.boneSites().pick(dice) : site;
        boolean siteNeeded = "AOM".contains(scheme.region());
        return new Prescription(
                setting.centre().name() + "P" + number + "-" + phase,
                scheme,
                scheme.region(),
                siteNeeded || !missing("site") ? treated : "",
                course.priority,
                missing("site_laterality") ? "" : "8".equals(course.laterality) || siteNeeded ? "8" : course.laterality,
                missing("rcr_category") ? "" : scheme.category(),
                missing("clinician_id")
                        ? ""
                        : "99" + Digits.of(setting.centre().key() & 0xff, 3) + Digits.of(dice.below(12), 2));
    }

    private Plan plan(Prescription prescription, int version, double dose, int fractions, int start) {
        Scheme scheme = prescription.scheme();
        Weighted<String> techniques = mix.techniques().get(scheme.technique());
        if (techniques == null) {
            throw new IllegalStateException("assumptions.yaml has no technique mix " + scheme.technique());
        }
        String specialist = techniques.pick(dice);
        Machine machine = machine(scheme);
        Plan plan = new Plan(
                prescription
                                .id()
                                .replace(
                                        setting.centre().name() + "P",
                                        setting.centre().name() + "L") + "-" + version,
                prescription,
                dose,
                fractions,
                missing("specialist") ? "" : specialist,
                missing("plan_opcs") ? "" : procedure(specialist, scheme),
                plannedOn(start),
                name(scheme, version),
                beamType(scheme, machine),
                energy(scheme, machine),
                isotope(scheme));
        course.plans.add(plan);
        return plan;
    }

    private static String beamType(Scheme scheme, Machine machine) {
        boolean electrons = scheme.technique().equals("skin") && machine.kind() == Machine.Kind.LINAC;
        return scheme.radioactive() ? "" : electrons ? "T2" : machine.kind().beam;
    }

    private String energy(Scheme scheme, Machine machine) {
        if (scheme.radioactive() || missing("beam_energy")) {
            return "";
        }
        boolean linac = machine.kind() == Machine.Kind.LINAC;
        return linac ? dice.chance(0.85) ? "6" : "10" : machine.kind().energy;
    }

    private static String isotope(Scheme scheme) {
        return scheme.isotope().isEmpty() && scheme.modality().equals("2") ? "Ir192" : scheme.isotope();
    }

    private @Nullable LocalDate plannedOn(int start) {
        LocalDate planned = LocalDate.ofEpochDay(start - dice.between(2, 9));
        return missing("planned_on") ? null : planned.isBefore(course.decided) ? course.decided : planned;
    }

    private static String procedure(String specialist, Scheme scheme) {
        return switch (specialist) {
            case "S03", "S04", "S07", "S08" -> "X671";
            case "S06" -> "X672";
            case "S02" -> "X677";
            case "S01" -> scheme.technique().equals("skin") ? "X676" : "X674";
            default -> "";
        };
    }

    private String name(Scheme scheme, int version) {
        String where = course.group
                + (setting.centre().style().lineBreaks() && dice.chance(0.05)
                        ? "\nsee note"
                        : ", " + scheme.technique());
        return "TEST " + where + (version > 1 ? " (replan)" : "");
    }

    private boolean missing(String field) {
        if (setting.centre().small() && field.equals("specialist")) {
            return false;
        }
        return dice.chance(planted.missing(
                setting.centre(), setting.month(), field, mix.missing().number(field)));
    }
}
