package isocentre.service.audit;

import isocentre.ledger.Log;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Carries committed audit entries into the ledger, in order, each once: one thread, woken by each commit. Where the
/// ledger or the database cannot be used, entries wait, and it tries again.
@Component
class Outbox implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OutboxRows rows;
    private final HomeLedger ledger;
    private final Duration between;
    private final Clock clock;
    private final Semaphore filled = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile @Nullable String trouble;
    /// Whether the database knows of all that the ledger holds.
    private boolean agreed;

    private Instant nextCheckpoint = Instant.MIN;

    Outbox(
            OutboxRows rows,
            HomeLedger ledger,
            @Value("${isocentre.ledger.checkpoints}") Duration between,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.between = between;
        this.clock = clock;
    }

    /// Something was committed.
    void filled() {
        filled.release();
    }

    /// Why entries wait, if they do for longer than a moment.
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /// Before anybody is served: a database from an older backup must not give the numbers of entries again.
    @Override
    public void start() {
        running = true;
        attempt(this::agree);
        thread = Thread.ofPlatform().daemon().name("ledger").start(this::work);
    }

    /// Carries what is there, signs it and ends. What cannot be carried now is carried after the next start.
    @Override
    public void stop() {
        running = false;
        filled();
        try {
            if (thread != null) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ledger.close();
    }

    /// Begins before the pages are served, and ends after the last request.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        boolean last;
        do {
            last = !running;
            boolean sign = last || !clock.instant().isBefore(nextCheckpoint);
            attempt(() -> {
                carry();
                if (sign) {
                    ledger.read(Log::checkpoint);
                    nextCheckpoint = clock.instant().plus(between);
                }
            });
            if (!last) {
                await();
            }
        } while (!last);
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(Step step) {
        try {
            step.run();
            trouble = null;
        } catch (IOException | DataAccessException | TransactionException e) {
            agreed = false;
            String words = String.valueOf(e.getMessage());
            if (!words.equals(trouble)) {
                LOGGER.error("audit entries wait to be written into the ledger: {}", words);
            }
            trouble = words;
        }
    }

    private void await() {
        try {
            if (filled.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                filled.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void carry() throws IOException {
        if (!agreed) {
            agree();
        }
        for (List<Recorded> waiting = rows.waiting(AT_ONCE); !waiting.isEmpty(); waiting = rows.waiting(AT_ONCE)) {
            agreed = false;
            long first = ledger.append(waiting.stream().map(Recorded::entry).toList());
            rows.placed(first, waiting);
            agreed = true;
        }
    }

    /// After a stop between ledger and database: looks up what the ledger holds and the database does not know yet.
    private void agree() throws IOException {
        long known = rows.known();
        long size = ledger.read(Log::size);
        if (size < known) {
            throw new IOException("the ledger has " + size + " entries, and had " + known
                    + ": an older copy was put in its place. Restore ledger and database from the same backup");
        }
        while (known < size) {
            long from = known;
            for (byte[] line : ledger.read(log -> log.lines(from, AT_ONCE))) {
                rows.found(known++, line);
            }
        }
        agreed = true;
    }
}
