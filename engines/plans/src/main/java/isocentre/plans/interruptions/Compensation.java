package isocentre.plans.interruptions;

import isocentre.plans.interruptions.Way.Kind;
import isocentre.plans.interruptions.Way.Outcome;
import isocentre.plans.radiobiology.LinearQuadratic;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Works out what ways of making up for an interruption would come to. The method: R. G. Dale and others, Clinical
/// Oncology 14:382 (2002); the order of the ways: RCR, third edition (2008).
public final class Compensation {
    /// More extra fractions than this are no compensation.
    private static final int MOST_MORE = 10;

    private static final double CLOSE = 1e-9;

    private final Course course;
    private final Tissue tissue;
    private final double dose;
    private final int planned;

    private Compensation(Course course, Tissue tissue) {
        this.course = course;
        this.tissue = tissue;
        this.planned = course.fractions().count();
        this.dose = course.dose().value() / planned;
    }

    /// The course as planned, as it ran, and, where fractions came after its planned end, the ways of making up for
    /// them.
    public static List<Way> ways(Course course, Tissue tissue) {
        return new Compensation(course, tissue).all();
    }

    /// Fractions of one size.
    private record Part(int count, double dose) {}

    private List<Way> all() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(
                Kind.PLANNED,
                reckoned(course.plannedEnd(), new Part(planned, dose)),
                "One fraction on each working day, bank holidays free."));
        ways.add(new Way(
                Kind.AS_IT_RAN,
                reckoned(course.actualEnd(), new Part(planned, dose)),
                twice()
                        ? "Tissues repair fully between two fractions of a day."
                        : "Every fraction as it was planned."));
        if (course.late() > 0) {
            ways.add(weekends());
            ways.add(twiceADay());
            ways.add(larger(Kind.LARGER_FRACTIONS, tissue.tumour()));
            ways.add(larger(Kind.LARGER_WITHIN_LATE, tissue.late()));
            ways.add(more());
        }
        return ways;
    }

    private boolean twice() {
        return course.extra().stream().anyMatch(Course::working);
    }

    private Way weekends() {
        String assumes = "The department treats on them; no working day is needed more.";
        long free = course.resumed()
                .datesUntil(after(course.plannedEnd()))
                .filter(day -> !Course.working(day) && !course.extra().contains(day))
                .count();
        return new Way(Kind.WEEKENDS, keptInTime(free, "days without treatment"), assumes);
    }

    private Way twiceADay() {
        String assumes = "At least six hours apart, and tissues repair fully in them; the spinal cord may not.";
        long free = course.resumed()
                .datesUntil(after(course.plannedEnd()))
                .filter(day -> Course.working(day) && !course.extra().contains(day))
                .count();
        return new Way(Kind.TWICE_A_DAY, keptInTime(free, "treatment days"), assumes);
    }

    /// @param free days on which a lost fraction could be given before the planned end
    private Outcome keptInTime(long free, String what) {
        return free >= course.late()
                ? reckoned(course.plannedEnd(), new Part(planned, dose))
                : new Way.Impossible(String.format(
                        Locale.ROOT,
                        "%d lost, and %d %s left between the interruption and the planned end.",
                        course.late(),
                        free,
                        what));
    }

    /// The day after, or the first day to look from where that is later.
    private LocalDate after(LocalDate end) {
        LocalDate next = end.plusDays(1);
        return next.isBefore(course.resumed()) ? course.resumed() : next;
    }

    /// Fractions left within the planned time, larger so that a tissue has its planned effect.
    private Way larger(Kind kind, LinearQuadratic kept) {
        String assumes = "A plan for the larger fractions; the model holds for their size.";
        int left = (int) course.actualDays().stream()
                .filter(day -> !day.isBefore(course.resumed()) && !day.isAfter(course.plannedEnd()))
                .count();
        if (left == 0) {
            return new Way(
                    kind,
                    new Way.Impossible("No fraction is left between the interruption and the planned end."),
                    assumes);
        }
        int given = planned - course.late() - left;
        double needed = kept.bed(course.dose(), course.fractions()) - bed(kept, new Part(given, dose));
        // left * d * (1 + d / (α/β)) = needed
        double alphaBeta = kept.alphaBeta();
        double larger = (-1 + Math.sqrt(1 + 4 * needed / (left * alphaBeta))) * alphaBeta / 2;
        return new Way(kind, reckoned(course.plannedEnd(), new Part(given, dose), new Part(left, larger)), assumes);
    }

    /// The same fractions and some more, until the tumour has its planned effect, the longer time allowed for.
    private Way more() {
        String assumes = "Normal tissues bear the dose: it is above what was planned.";
        double wanted = tumour(course.plannedTime(), new Part(planned, dose));
        LocalDate end = course.actualEnd();
        for (int more = 0; more <= MOST_MORE; more++) {
            Part part = new Part(planned + more, dose);
            if (tumour(course.time(end), part) >= wanted - CLOSE) {
                return new Way(Kind.MORE_FRACTIONS, reckoned(end, part), assumes);
            }
            do {
                end = end.plusDays(1);
            } while (!Course.working(end));
        }
        return new Way(
                Kind.MORE_FRACTIONS,
                new Way.Impossible("Not with " + MOST_MORE + " fractions more: each day costs nearly what it gives."),
                assumes);
    }

    private Way.Reckoned reckoned(LocalDate end, Part... parts) {
        int days = course.time(end);
        double tumour = tumour(days, parts);
        double late = bed(tissue.late(), parts);
        return new Way.Reckoned(
                words(parts),
                end,
                days,
                tumour,
                tissue.tumour().eqd2(tumour),
                late,
                tissue.late().eqd2(late));
    }

    private double tumour(int days, Part... parts) {
        return Math.max(0, bed(tissue.tumour(), parts) - tissue.regrowth().loss(days));
    }

    private static double bed(LinearQuadratic tissue, Part... parts) {
        double sum = 0;
        for (Part part : parts) {
            if (part.count() > 0) {
                sum += tissue.bed(new Gray(part.count() * part.dose()), new Fractions(part.count()));
            }
        }
        return sum;
    }

    private static String words(Part... parts) {
        List<String> words = new ArrayList<>();
        for (Part part : parts) {
            if (part.count() > 0) {
                words.add(part.count() + " of " + String.format(Locale.ROOT, "%.2f", part.dose()) + " Gy");
            }
        }
        return String.join(", ", words);
    }
}
