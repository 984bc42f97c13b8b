package isocentre.service.capture.checking;

import isocentre.dataset.Checker;
import isocentre.dataset.Layout;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.dataset.repairing.Repaired;
import isocentre.dataset.repairing.Repairer;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.AcceptedFindings;
import isocentre.service.capture.Submissions;
import isocentre.service.capture.receiving.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// One check: the rules, then what the store would need, then the repair where it can help.
@Component
class Check {
    private static final int BLOCK = 1 << 18;

    private final Submissions submissions;
    private final Uploads uploads;
    private final Reading reading;
    private final AcceptedFindings accepted;
    private final Checker checker;
    private final Repairer repairer = Repairer.standard();

    Check(Submissions submissions, Uploads uploads, Reading reading, AcceptedFindings accepted, Clock clock) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.reading = reading;
        this.accepted = accepted;
        this.checker =
                Checker.standard(clock).with(Math.max(2, Runtime.getRuntime().availableProcessors()), BLOCK);
    }

    void run(UUID id, Consumer<Progress> watcher) throws IOException {
        List<Path> files = uploads.files(id);
        isocentre.dataset.Submissions grouped = isocentre.dataset.Submissions.group(files);
        if (grouped.submissions().size() != 1 || !grouped.unplaced().isEmpty()) {
            submissions.unreadable(id, many(grouped));
            return;
        }
        Submission submission = grouped.submissions().getFirst();
        OdsCode sender = submissions.find(id).orElseThrow().provider();
        Optional<Verdict> before = submissions.find(id).orElseThrow().verdict();
        Reading.Read read = reading.read(id, sender, submission);
        Progress progress = Progress.of(read.submission());
        watcher.accept(progress);
        Verdict verdict = read.in(checker.check(progress.watched(read.submission())));
        before.ifPresent(one -> accepted.carry(id, one, verdict));
        submissions.checked(id, verdict, problem(verdict, sender), repair(id, submission, verdict));
    }

    private static String many(isocentre.dataset.Submissions grouped) {
        if (!grouped.unplaced().isEmpty()) {
            return grouped.unplaced().getFirst().file().getFileName()
                    + " does not belong to the submission: send the attendance and the prescription file of one month (version"
                    + " 6), or one flat file (version 5), as CSV, .zip or .gz";
        }
        return grouped.submissions().isEmpty()
                ? "No file of the Radiotherapy Data Set was found: send CSV files, or one .zip or .gz of them"
                : "The files are of " + grouped.submissions().size()
                        + " submissions: send one month of one provider at a time, or give files of one month names that say"
                        + " so";
    }

    /// What the rules do not know: who sends, and what the store needs.
    private static Optional<String> problem(Verdict verdict, OdsCode sender) {
        if (!verdict.accepted()) {
            return Optional.empty();
        }
        if (verdict.provider().filter(sender::equals).isEmpty()) {
            return Optional.of("The files are of provider "
                    + verdict.provider().map(OdsCode::code).orElse("unknown") + ", and you send for " + sender
                    + ": send the files of your own provider");
        }
        if (verdict.period().isEmpty()) {
            return Optional.of("Neither the files nor their names tell the month: choose it when you send them");
        }
        boolean half = verdict.files().size() == 1 && verdict.files().getFirst().layout() != Layout.FLAT;
        return half
                ? Optional.of(
                        "One of the two files is missing: version 6 is an attendance file and a prescription file."
                                + " Send both together")
                : Optional.empty();
    }

    private long repair(UUID id, Submission submission, Verdict verdict) throws IOException {
        if (verdict.findings().stream().noneMatch(repairer::mends)) {
            return 0;
        }
        Repaired repaired = repairer.repair(submission, verdict, uploads.repaired(id));
        return repaired.changes();
    }
}
