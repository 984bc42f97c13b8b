package isocentre.service.plans.reviewing;

import isocentre.radiotherapy.Month;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.plans.archive.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Freezes the counts of each month that has settled, once and for good, and says so in the audit log.
@Component
public class Freezing {
    private final ReviewCounts counts;
    private final PlanIndicator indicator = PlanIndicator.of("TEC-05");
    private final AuditLog log;
    private final Clock clock;

    Freezing(ReviewCounts counts, AuditLog log, Clock clock) {
        this.counts = counts;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${isocentre.freezing.after}", fixedDelayString = "${isocentre.freezing.every}")
    @Transactional
    public void freeze() {
        LocalDate today = LocalDate.now(clock);
        counts.first()
                .ifPresent(first -> first.to(Month.of(today))
                        .filter(month -> month.lastDay()
                                .plusDays(indicator.settlesAfterDays())
                                .isBefore(today))
                        .filter(month -> counts.version(month).isEmpty())
                        .forEach(this::freeze));
    }

    private void freeze(Month month) {
        List<ReviewMonth> now = counts.now(month);
        String version = HexFormat.of()
                .formatHex(Hash.begin()
                        .digest(now.stream()
                                .map(Freezing::line)
                                .collect(Collectors.joining("\n", indicator.id() + " " + month + "\n", ""))
                                .getBytes(StandardCharsets.UTF_8)));
        counts.freeze(month, version, now, clock.instant());
        log.append(AuditLog.SYSTEM, Act.FIGURES_MADE, indicator.id() + " " + month, "frozen as " + version);
    }

    private static String line(ReviewMonth one) {
        return String.join(
                ",",
                one.provider(),
                Long.toString(one.plans()),
                Long.toString(one.notStated()),
                Long.toString(one.otherIntent()),
                Long.toString(one.inTime()),
                Long.toString(one.changes()),
                one.days().isPresent() ? Double.toString(one.days().getAsDouble()) : "");
    }
}
