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
    private static final List<FileFault> FILE_FAULTS = FileFault.all();

    private final Run run;
    private final List<Centre> centres;
    private final Map<OdsCode, List<Course>> underWay = new HashMap<>();
    private final Map<OdsCode, Truth> truths = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<OdsCode, int[]> uses = new HashMap<>();
    private int submissions;
    private long courses;
    private long attendances;
    private long exposures;

    /// What came of it.
    record Result(
            int submissions, long courses, long attendances, long exposures, List<Truth> truths, List<Fault> faults) {}

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
        List<Truth> ordered = centres.stream()
                .map(Centre::code)
                .filter(truths::containsKey)
                .map(truths::get)
                .toList();
        return new Result(submissions, courses, attendances, exposures, ordered, faults);
    }

    /// Patients of a provider that has ended go on with its successor.
    private void handOver(Month month) {
        for (Centre centre : centres) {
            OdsCode treats = run.nation().treats(centre, month);
            List<Course> left = underWay.get(centre.code());
            if (!treats.equals(centre.code()) && left != null && !left.isEmpty()) {
                underWay.computeIfAbsent(treats, ignored -> new ArrayList<>()).addAll(left);
                Truth truth = truths.get(centre.code());
                if (truth != null) {
                    truth.close();
                }
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
        Truth truth = truths.computeIfAbsent(centre.code(), code -> new Truth(run, centre));
        Submission submission = new Submission(run.out(), centre, month, fileFault(centre, month, visits));
        Submission.Size size = submission.write(visits, spoiler(centre, month, visits, submission));
        submission.fault().ifPresent(faults::add);
        if (submission.refused()) {
            truth.refused(month);
        } else {
            truth.month(month, visits, size);
        }
        submissions++;
        attendances += visits.size();
        exposures += size.exposures();
        pool.removeIf(course -> {
            boolean over = course.visits.getLast().day <= last;
            if (over) {
                truth.finish(course);
            }
            return over;
        });
    }

    private FileFault fileFault(Centre centre, Month month, List<Visit> visits) {
        Dice dice = Dice.of(run.options().seed(), 7, centre.key(), People.ordinal(month));
        if (!dice.chance(run.options().faults())) {
            return FileFault.NONE;
        }
        List<FileFault> suitable = FILE_FAULTS.stream()
                .filter(fault -> fault.suits(centre.style(), visits))
                .toList();
        return dice.one(suitable);
    }

    /// Rows are spoilt only where the file as a whole is not.
    private Spoiler spoiler(Centre centre, Month month, List<Visit> visits, Submission submission) {
        if (run.options().faults() == 0 || submission.fault().isPresent()) {
            return Spoiler.NONE;
        }
        int[] used = uses.computeIfAbsent(centre.code(), code -> Faults.uses());
        return new Faults(run, centre, month, visits, submission.names(), used, faults);
    }
}
