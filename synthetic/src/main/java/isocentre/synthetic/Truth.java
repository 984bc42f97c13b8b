package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The truth about one provider: what the figures must say, counted while the treatment is made up.
final class Truth {
    private final Run run;
    private final Centre centre;
    private final Tally tally = new Tally();
    private final Meanings meanings = new Meanings();
    private final Map<Course, Map<Plan, Given>> open = new IdentityHashMap<>();

    private final Set<Month> accepted = new HashSet<>();
    private final List<Ended> ended = new ArrayList<>();

    /// A plan of which nothing more comes.
    private record Ended(Given given, int plansOfEpisode) {}

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
        Map<String, AgeAndSex> people = AgeAndSex.of(visits, centre.version5());
        for (Visit visit : visits) {
            boolean working = run.days().working(visit.day);
            AgeAndSex patient = people.getOrDefault(visit.course.person.localId(), AgeAndSex.UNKNOWN);
            visit.told().stream()
                    .collect(Collectors.groupingBy(Told::plan, IdentityHashMap::new, Collectors.toList()))
                    .forEach((plan, told) -> given(visit.course, plan).visit(visit.day, told, working, patient));
        }
        for (Visit visit : visits) {
            Map<Plan, Given> plans = open.getOrDefault(visit.course, Map.of());
            for (Beam beam : visit.beams) {
                Given given = plans.get(beam.plan());
                if (given != null) {
                    given.actualDose = centre.version5() ? beam.plan().doseGiven() : visit.course.doseGiven();
                }
            }
        }
        accepted.add(month);
        VisitTruth.count(tally, month, centre.version5(), visits, run.days(), people);
        tally.add("DQ-02", month, size.expected() - size.blankMandatory(), size.expected());
        tally.add("DQ-03", month, size.filled() - size.invalid(), size.filled());
        tally.add("DQ-12", month, size.leftOut(), (long) size.attendances() + size.exposures());
        due(month, true);
    }

    private Given given(Course course, Plan plan) {
        return open.computeIfAbsent(course, ignored -> new IdentityHashMap<>()).computeIfAbsent(plan, Given::new);
    }

    /// Counts a submission that is refused for a fault of a file: nothing of it is seen.
    void refused(Month month) {
        due(month, false);
    }

    private void due(Month month, boolean accepted) {
        if (run.due(centre)) {
            boolean inTime = !Received.on(run, centre, month)
                    .isAfter(Standards.load().workingDays().workingDay(Received.DUE, month.plus(1)));
            tally.share("DQ-01", month, accepted && inTime);
        }
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
        given.forEach(one -> ended.add(new Ended(one, given.size())));
    }

    /// Counts a plan that is known to be over, since the submission of the month after its last exposure is there.
    private void plan(Given one, int plans) {
        Month ended = one.endedMonth();
        if (!accepted.contains(ended.plus(1)) || !one.external) {
            return;
        }
        Tally people = tally.of(one.people);
        int prescribed = one.plan.fractions;
        switch (Episode.intentOf(one)) {
            case "radical" -> {
                boolean told = centre.version5() || plans == 1;
                boolean dose = !told || Math.abs(actual(one) - one.plan.dose) * 100 <= one.plan.dose + 1e-9;
                people.share("DEL-01", ended, one.fractions == prescribed && dose);
                if (prescribed >= 10) {
                    people.share("DEL-04", ended, span(one) > one.workingDays);
                }
            }
            case "palliative" -> {
                if (prescribed >= 2) {
                    people.share("DEL-08", ended, one.fractions < prescribed);
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

    /// Counts the courses still under way at the end of the run, as far as the submissions tell of them, and the plans
    /// that have ended.
    void close() {
        for (Course course : List.copyOf(open.keySet())) {
            finish(course);
        }
        ended.forEach(one -> plan(one.given(), one.plansOfEpisode()));
        ended.clear();
    }
}
