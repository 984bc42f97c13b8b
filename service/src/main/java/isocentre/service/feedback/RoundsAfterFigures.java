package isocentre.service.feedback;

import isocentre.service.indicators.FiguresPublished;
import isocentre.service.indicators.PublishedFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks for signals once new figures are shown. What fails is tried again with the next figures, or at the next start.
@Component
class RoundsAfterFigures {
    private static final Logger LOG = LoggerFactory.getLogger(RoundsAfterFigures.class);

    private final PublishedFigures figures;
    private final Rounds rounds;
    private final Changes changes;

    RoundsAfterFigures(PublishedFigures figures, Rounds rounds, Changes changes) {
        this.figures = figures;
        this.rounds = rounds;
        this.changes = changes;
    }

    @EventListener
    void on(FiguresPublished published) {
        try {
            figures.state()
                    .edition()
                    .filter(edition -> edition.dataVersion().equals(published.dataVersion()))
                    .ifPresent(edition -> {
                        changes.tell(edition);
                        rounds.look(edition);
                    });
        } catch (RuntimeException e) {
            LOG.error("Data version {} could not be looked through for signals", published.dataVersion(), e);
        }
    }
}
