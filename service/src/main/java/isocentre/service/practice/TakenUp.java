package isocentre.service.practice;

import isocentre.radiotherapy.Month;
import isocentre.service.learning.Cycles;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells a learning cycle which providers have taken up what it recommends, so that its effect is measured against
/// those
/// that have not yet.
@Component
class TakenUp {
    private final Guidelines guidelines;
    private final Cycles cycles;

    TakenUp(Guidelines guidelines, Cycles cycles) {
        this.guidelines = guidelines;
        this.cycles = cycles;
    }

    @EventListener
    void on(ChangeAdopted adopted) {
        guidelines
                .find(adopted.guideline())
                .flatMap(Guideline::cycle)
                .ifPresent(
                        (UUID cycle) -> cycles.adopted(cycle, adopted.provider().code(), Month.of(adopted.since())));
    }
}
