package isocentre.service.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Ledger;
import isocentre.service.capture.State;
import isocentre.service.capture.Submissions;
import isocentre.service.indicators.Edition;
import isocentre.service.indicators.PublishedFigures;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// What is measured beside what the framework measures by itself: requests, connections, memory, sessions.
@Component
class Measures implements MeterBinder {
    private final Submissions submissions;
    private final PublishedFigures figures;
    private final AuditLog log;
    private final Ledger ledger;
    private final Clock clock;

    Measures(Submissions submissions, PublishedFigures figures, AuditLog log, Ledger ledger, Clock clock) {
        this.submissions = submissions;
        this.figures = figures;
        this.log = log;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (State state : State.values()) {
            Gauge.builder("isocentre.submissions", () -> submissions.count(state))
                    .description("Submissions in each state")
                    .tag("state", state.word())
                    .register(registry);
        }
        Gauge.builder("isocentre.figures.age", this::age)
                .description("Since the figures that are shown were made; NaN where there are none")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "isocentre.figures.failed",
                        () -> figures.state().standing() == PublishedFigures.Standing.FAILED ? 1 : 0)
                .description("1 while newer figures could not be made")
                .register(registry);
        Gauge.builder("isocentre.ledger.entries", log::written)
                .description("Entries in the ledger")
                .register(registry);
        Gauge.builder("isocentre.ledger.stuck", () -> ledger.trouble().isPresent() ? 1 : 0)
                .description("1 while entries wait because the ledger cannot be written")
                .register(registry);
    }

    private double age() {
        return figures.state()
                .edition()
                .map(Edition::madeAt)
                .map(made -> (double) Duration.between(made, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
