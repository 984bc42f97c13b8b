package isocentre.service.plans.population;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes through the studies of which something came, once nothing more of them has come for a while, and then asks
/// about what lies far out.
@Component
public class MeasuringRounds {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuringRounds.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final Measuring measuring;
    private final Questions questions;
    private final Duration rest;
    private final Clock clock;

    MeasuringRounds(
            JdbcClient database,
            Measuring measuring,
            Questions questions,
            @Value("${isocentre.measuring.rest}") Duration rest,
            Clock clock) {
        this.database = database;
        this.measuring = measuring;
        this.questions = questions;
        this.rest = rest;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        measuring.markUnmeasured();
    }

    @Scheduled(initialDelayString = "${isocentre.measuring.every}", fixedDelayString = "${isocentre.measuring.every}")
    public synchronized void round() {
        List<Waiting> waiting = database.sql(
                        "SELECT study, since FROM plan_to_measure WHERE since <= ? ORDER BY since LIMIT ?")
                .params(Timestamp.from(clock.instant().minus(rest)), AT_ONCE)
                .query((row, ignored) -> new Waiting(row.getString("study"), row.getTimestamp("since")))
                .list();
        boolean news = false;
        for (Waiting one : waiting) {
            try {
                news |= measuring.measure(one.study());
            } catch (IOException | RuntimeException e) {
                // The others are measured all the same; this one again when more of it comes, or at the next start.
                LOG.warn("The plans of study {} could not be measured", one.study(), e);
            }
            // What came meanwhile has set another time, and stays.
            database.sql("DELETE FROM plan_to_measure WHERE study = ? AND since = ?")
                    .params(one.study(), one.since())
                    .update();
        }
        if (news) {
            questions.ask();
        }
    }

    private record Waiting(String study, Timestamp since) {}
}
