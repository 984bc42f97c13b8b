package isocentre.service.indicators;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.store.SnapshotMade;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The figures that pages show. A reader who has taken an edition keeps it whole, whatever is made meanwhile.
@Component
public class PublishedFigures implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedFigures.class);

    private final Making making;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final AtomicReference<State> state = new AtomicReference<>(new State(Optional.empty(), Standing.MAKING));
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("figures").factory());

    PublishedFigures(Making making, AuditLog log, ApplicationEventPublisher events) {
        this.making = making;
        this.log = log;
        this.events = events;
    }

    /// How the figures stand.
    public enum Standing {
        CURRENT,
        /// Newer ones are being made.
        MAKING,
        /// Newer ones could not be made.
        FAILED
    }

    /// What is shown, and how it stands.
    ///
    /// @param edition empty while the store is empty, or while the first figures are made
    public record State(Optional<Edition> edition, Standing standing) {}

    public State state() {
        return state.get();
    }

    @EventListener
    void on(SnapshotMade made) {
        state.updateAndGet(shown -> new State(shown.edition(), Standing.MAKING));
        worker.submit(() -> make(made));
    }

    private void make(SnapshotMade made) {
        try {
            Optional<Edition> edition = making.make(made.version());
            state.set(new State(edition, Standing.CURRENT));
            log.append(AuditLog.SYSTEM, Act.FIGURES_MADE, made.version().id(), "");
            events.publishEvent(new FiguresPublished(made.version().id()));
        } catch (RuntimeException e) {
            LOG.error(
                    "The figures of data version {} could not be made; those of before stay",
                    made.version().id(),
                    e);
            state.updateAndGet(shown -> new State(shown.edition(), Standing.FAILED));
        }
    }

    @Override
    public void destroy() {
        worker.shutdown();
        worker.close();
    }
}
