package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The run of one provider, or of providers of whom one takes over the other's patients: month by month.
final class Family {
    private final Run run;
    private final List<Centre> centres;
    private final Map<OdsCode, List<Course>> underWay = new HashMap<>();
    private final Map<OdsCode, Truth> truths = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int submissions;
    private long courses;
    private long attendances;
    private long exposures;

    /// What came of it.
    record Result(int submissions, long courses, long attendances, long exposures, List<Truth> truths, List<Fault> faults) {}

    Family(Run run, List<Centre> centres) {
        this.run = run;
        this.centres = centres;
    }

    Result write() throws IOException {
        for (Month month : run.options().months().toList()) {
            handOver(month);
            List<OdsCode> open = run.nation().providersIn(month);
            for (Centre centre : centres) {
                if (open.contains(centre.code())) {
                    submit(centre, month);
                }
            }
        }
        truths.values().forEach(Truth::close);
        List<Truth> ordered = centres.stream().map(Centre::code).filter(truths::containsKey).map(truths::get).toList();
        return new Result(submissions, courses, attendances, exposures, ordered, faults);
    }

    /// Patients of a provider that has ended go on with its successor.
    private void handOver(Month month) {
        for (Centre centre : centres) {
            OdsCode treats = run.nation().treats(centre, month);
            List<Course> left = underWay.get(centre.code());
            if (!treats.equals(centre.code()) && left != null && !left.isEmpty()) {
                underWay.computeIfAbsent(treats, ignored -> new ArrayList<>()).addAll(left);
                left.clear();
            }
        }
    }

    private void submit(Centre centre, Month month) throws IOException {
        List<Course> pool = underWay.computeIfAbsent(centre.code(), ignored -> new ArrayList<>());
        Setting setting = run.setting(centre, month);
        int count = run.courses(centre, month);
        for (int serial = 0; serial < count; serial++) {
            pool.add(run.courses().make(setting, serial));
        }
        courses += count;
        List<Visit> visits = new ArrayList<>();
        int last = (int) month.lastDay().toEpochDay();
        int first = (int) month.firstDay().toEpochDay();
        for (Course course : pool) {
            for (Visit visit : course.visits) {
                if (visit.day >= first && visit.day <= last) {
                    visits.add(visit);
                    visit.deliver();
                }
            }
        }
        Clinic.layOut(visits);
        Submission submission = new Submission(run.out(), centre, month);
        Spoiler spoiler = run.options().faults() > 0 ? new Faults(run, centre, month, submission, faults) : Spoiler.NONE;
        Submission.Size size = submission.write(visits, spoiler);
        truths.computeIfAbsent(centre.code(), code -> new Truth(run, centre)).month(month, visits, size);
        submissions++;
        attendances += visits.size();
        exposures += size.exposures();
        pool.removeIf(course -> course.visits.getLast().day <= last);
    }
}
