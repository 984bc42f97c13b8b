package isocentre.service.store;

import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.LoadReport;
import isocentre.lake.Progress;
import isocentre.service.capture.KeptFiles;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.SubmissionLeaves;
import isocentre.service.capture.SubmissionSigned;
import isocentre.service.capture.Submissions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Loads what was signed. Loading the same files twice is the same lot, so that whatever was cut short is simply done
/// again.
@Component
public class Store implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final long AGAIN_SECONDS = 60;

    private final Lake lake;
    private final Submissions submissions;
    private final KeptFiles files;
    private final HeldMonths held;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store").factory());

    Store(Lake lake, Submissions submissions, KeptFiles files, HeldMonths held, ApplicationEventPublisher events) {
        this.lake = lake;
        this.submissions = submissions;
        this.files = files;
        this.held = held;
        this.events = events;
    }

    @TransactionalEventListener
    void on(SubmissionSigned signed) {
        worker.submit(() -> run(signed.submission()));
    }

    @TransactionalEventListener
    void on(SubmissionLeaves leaves) {
        worker.submit(() -> run(leaves.submission()));
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void resume() {
        worker.submit(() -> {
            DataVersion current = lake.current();
            held.read(current);
            events.publishEvent(new SnapshotMade(current));
        });
        submissions.in(State.LEAVING).forEach(leaving -> worker.submit(() -> run(leaving.id())));
        submissions.in(State.SIGNED).forEach(waiting -> worker.submit(() -> run(waiting.id())));
    }

    private void run(UUID id) {
        try {
            Submission submission = submissions.find(id).orElseThrow();
            switch (submission.state()) {
                case SIGNED -> load(submission);
                case LEAVING -> takeOut(submission);
                case RECEIVED, CHECKING, REJECTED, READY, STORED, SUPERSEDED, WITHDRAWN -> {
                    // Done already: it was asked for twice.
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Submission {} could not be stored or taken out; it is tried again in a while", id, e);
            if (!worker.isShutdown()) {
                worker.schedule(() -> run(id), AGAIN_SECONDS, TimeUnit.SECONDS);
            }
            submissions.note(
                    id,
                    "The store could not do it yet: " + e.getMessage()
                            + ". Nothing is lost; it is tried again in a minute");
        }
    }

    private void load(Submission submission) {
        try {
            List<Path> paths = files.of(submission.id());
            LoadOptions options = LoadOptions.standard()
                    .receivedOn(submission.received().atZone(ENGLAND).toLocalDate());
            LoadReport report = lake.load(paths, options, Progress.silent());
            if (report.lots().size() != 1) {
                submissions.refused(
                        submission.id(), "The store found no submission in the files: send the month again");
                return;
            }
            settle(submission, report.lots().getFirst(), report.version());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void takeOut(Submission submission) {
        DataVersion version = lake.withdraw(submission.lot().orElseThrow());
        held.read(version);
        submissions.takenOut(submission.id(), version.id());
        events.publishEvent(new SnapshotMade(version));
    }

    private void settle(Submission submission, LoadReport.Entry entry, DataVersion version) throws IOException {
        switch (entry.outcome()) {
            case LOADED, REPLACED, HELD -> {
                held.read(version);
                submissions.stored(submission.id(), version.id(), entry.lot());
                files.remove(submission.id());
                events.publishEvent(new SnapshotMade(version));
            }
            case SUPERSEDED, DUPLICATE -> {
                submissions.outdated(submission.id());
                files.remove(submission.id());
            }
            case REJECTED, UNREADABLE -> submissions.refused(submission.id(), entry.reason());
        }
    }

    @Override
    public void destroy() {
        worker.shutdown();
        worker.close();
    }
}
