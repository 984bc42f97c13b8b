package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The truth about one provider: what the figures must say, counted while the treatment is made up.
final class Truth {
    private final Run run;
    private final Centre centre;
    private final Tally tally = new Tally();
    private final Meanings meanings = new Meanings();
    private final Map<Course, Map<Plan, Given>> open = new IdentityHashMap<>();

    Truth(Run run, Centre centre) {
        this.run = run;
        this.centre = centre;
    }

    Centre centre() {
        return centre;
    }

    Tally tally() {
        return tally;
    }

    /// Counts a submission. Visits of a course come in the order of their days.
    void month(Month month, List<Visit> visits, Submission.Size size) {
        for (Visit visit : visits) {
            Map<Plan, Given> plans = open.computeIfAbsent(visit.course, ignored -> new IdentityHashMap<>());
            int n = 0;
            for (int i = 0; i < visit.beams.size(); ) {
                Plan plan = visit.beams.get(i).plan();
                int count = visit.fieldsOf(plan);
                plans.computeIfAbsent(plan, Given::new)
                        .visit(visit, n, count, run.days().working(visit.day));
                n += count;
                while (i < visit.beams.size() && visit.beams.get(i).plan() == plan) {
                    i++;
                }
            }
        }
        for (Visit visit : visits) {
            Map<Plan, Given> plans = open.get(visit.course);
            for (Beam beam : visit.beams) {
                Given given = plans == null ? null : plans.get(beam.plan());
                if (given != null) {
                    given.actualDose = centre.version5() ? beam.plan().doseGiven() : visit.course.doseGiven();
                }
            }
        }
        VisitTruth.count(tally, month, centre.version5(), visits, run.days());
        submission(month, size);
    }

    private void submission(Month month, Submission.Size size) {
        tally.add("DQ-02", month, size.expected() - size.blankMandatory(), size.expected());
        tally.add("DQ-03", month, size.filled(), size.filled());
        tally.add("DQ-12", month, 0, (long) size.attendances() + size.exposures());
        boolean inTime = !Received.on(run, centre, month)
                .isAfter(Standards.load().workingDays().workingDay(Received.DUE, month.plus(1)));
        tally.share("DQ-01", month, inTime);
    }

    /// Counts a course in the indicators of episodes and plans; nothing more comes of it at this provider.
    void finish(Course course) {
        Map<Plan, Given> plans = open.remove(course);
        if (plans == null) {
            return;
        }
        List<Given> given = new ArrayList<>();
        for (Plan plan : course.plans) {
            Given one = plans.get(plan);
            if (one != null) {
                given.add(one);
            }
        }
        Episode episode = new Episode(course, centre.version5(), given, meanings);
        EpisodeTruth.count(tally, episode, meanings, run.days().workingIn(episode.month()));
        given.forEach(one -> plan(one, given.size()));
    }

    private void plan(Given one, int plans) {
        Month ended = one.endedMonth();
        Month next = ended.plus(1);
        boolean known = next.compareTo(run.options().last()) <= 0
                && run.nation().providersIn(next).contains(centre.code());
        if (!known || !one.external) {
            return;
        }
        int prescribed = one.plan.fractions;
        switch (Episode.intentOf(one)) {
            case "radical" -> {
                boolean told = centre.version5() || plans == 1;
                boolean dose = !told || Math.abs(actual(one) - one.plan.dose) * 100 <= one.plan.dose + 1e-9;
                tally.share("DEL-01", ended, one.fractions == prescribed && dose);
                if (prescribed >= 10) {
                    tally.share("DEL-04", ended, span(one) > one.workingDays);
                }
            }
            case "palliative" -> {
                if (prescribed >= 2) {
                    tally.share("DEL-08", ended, one.fractions < prescribed);
                }
            }
            default -> {}
        }
    }

    /// The actual dose as a file writes it.
    private double actual(Given one) {
        return centre.version5() ? Math.round(one.actualDose * 100) / 100.0 : one.actualDose;
    }

    private int span(Given one) {
        int span = 0;
        for (int day = one.firstDay(); day <= one.lastDay(); day++) {
            span += run.days().working(day) ? 1 : 0;
        }
        return span;
    }

    /// Counts the courses still under way at the end of the run, as far as the submissions tell of them.
    void close() {
        for (Course course : List.copyOf(open.keySet())) {
            finish(course);
        }
    }
}
