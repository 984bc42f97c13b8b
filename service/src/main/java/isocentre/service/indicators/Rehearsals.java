package isocentre.service.indicators;

import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Rehearsal;
import isocentre.service.capture.KeptFiles;
import isocentre.service.capture.Promise;
import isocentre.service.capture.Promises;
import isocentre.service.capture.Submission;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Works out what figures would be after a change, one after another, and keeps the latest answers: a data version
/// and the files that wait do not change while they wait, so neither does what would come of them.
@Component
class Rehearsals implements Promises, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int KEPT = 100;

    private final Lake lake;
    private final KeptFiles files;
    private final PublishedFigures figures;
    private final Rehearsing rehearsing;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rehearsals").factory());
    private final Map<Key, Promise> promises = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Promise> eldest) {
            return size() > KEPT;
        }
    };

    Rehearsals(Lake lake, KeptFiles files, PublishedFigures figures, Rehearsing rehearsing) {
        this.lake = lake;
        this.files = files;
        this.figures = figures;
        this.rehearsing = rehearsing;
    }

    /// What a promise is of.
    private record Key(UUID submission, Instant since, String change, long dataVersion) {}

    @FunctionalInterface
    private interface Change {
        Rehearsal.Of of(Submission submission) throws IOException;
    }

    @Override
    public Promise ofSigning(Submission submission) {
        return of(
                submission,
                "sign",
                one -> new Rehearsal.Of.Loading(
                        files.of(one.id()), one.received().atZone(ENGLAND).toLocalDate()));
    }

    @Override
    public Promise ofWithdrawing(Submission submission) {
        return of(
                submission,
                "withdraw",
                one -> new Rehearsal.Of.Withdrawing(one.provider(), one.month().orElseThrow()));
    }

    private Promise of(Submission submission, String name, Change change) {
        PublishedFigures.State shown = figures.state();
        if (shown.standing() == PublishedFigures.Standing.MAKING) {
            return new Promise.UnderWay(0, "The figures of what was stored last are being made");
        }
        if (shown.standing() == PublishedFigures.Standing.FAILED) {
            return new Promise.None(
                    "The figures of what was stored last could not be made, so there is nothing to compare"
                            + " with. Tell the administrator");
        }
        DataVersion version = lake.current();
        Key key = new Key(submission.id(), submission.since(), name, version.number());
        synchronized (promises) {
            Promise promise = promises.get(key);
            if (promise == null) {
                promise = new Promise.UnderWay(0, "It waits for its turn");
                promises.put(key, promise);
                worker.submit(() -> make(key, submission, change, version, shown.edition()));
            }
            return promise;
        }
    }

    private void make(Key key, Submission submission, Change change, DataVersion version, Optional<Edition> shown) {
        try {
            put(key, rehearsing.run(version, change.of(submission), submission, shown, step -> put(key, step)));
        } catch (IOException | RuntimeException e) {
            LOG.error("What submission {} would change could not be worked out", submission.id(), e);
            put(
                    key,
                    new Promise.None("It could not be worked out: a fault of the service, which its log tells of. The"
                            + " counts above are right"));
        }
    }

    private void put(Key key, Promise promise) {
        synchronized (promises) {
            promises.put(key, promise);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
        worker.close();
    }
}
