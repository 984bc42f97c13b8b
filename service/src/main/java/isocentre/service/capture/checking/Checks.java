package isocentre.service.capture.checking;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Checks submissions one after another, in the order in which they came: one check has all the cores. What a stopped
/// or killed service left undone is done when it starts again.
@Component
public class Checks implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private static final long AGAIN_SECONDS = 20;
    private static final long PATIENCE_SECONDS = 20;

    private final Submissions submissions;
    private final Check check;
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("check").factory());
    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();
    private final Timer duration;

    Checks(Submissions submissions, Check check, MeterRegistry meters) {
        this.submissions = submissions;
        this.check = check;
        this.duration = Timer.builder("isocentre.check")
                .description("From the beginning of a submission's check to its verdict")
                .publishPercentileHistogram()
                .register(meters);
    }

    public void add(UUID id) {
        worker.submit(() -> run(id));
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void resume() {
        for (Submission interrupted : submissions.in(State.CHECKING)) {
            submissions.interrupted(interrupted.id());
        }
        submissions.in(State.RECEIVED).forEach(waiting -> add(waiting.id()));
    }

    /// How far the check of a submission has come, in percent, while it runs.
    public OptionalInt progress(UUID id) {
        Progress progress = running.get(id);
        return progress == null ? OptionalInt.empty() : OptionalInt.of(progress.percent());
    }

    private void run(UUID id) {
        try {
            if (submissions
                    .find(id)
                    .filter(one -> one.state() == State.RECEIVED)
                    .isEmpty()) {
                return;
            }
            submissions.begin(id);
            Timer.Sample begun = Timer.start();
            check.run(id, progress -> running.put(id, progress));
            begun.stop(duration);
        } catch (Exception e) {
            LOG.error("The check of submission {} was cut short; it is done again in a while", id, e);
            again(id);
        } finally {
            running.remove(id);
        }
    }

    /// The database or the disk may be away: what was begun is begun anew once they answer.
    private void again(UUID id) {
        if (!worker.isShutdown()) {
            worker.schedule(() -> takeUp(id), AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void takeUp(UUID id) {
        try {
            if (submissions
                    .find(id)
                    .filter(one -> one.state() == State.CHECKING)
                    .isPresent()) {
                submissions.interrupted(id);
            }
            run(id);
        } catch (RuntimeException e) {
            again(id);
        }
    }

    /// The check under way ends, if it does so soon; those that wait are taken up after the next start, and so is one
    /// that had to be cut short.
    @Override
    public void destroy() throws InterruptedException {
        worker.getQueue().clear();
        worker.shutdown();
        if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
