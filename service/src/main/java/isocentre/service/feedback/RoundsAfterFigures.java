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

    RoundsAfterFigures(PublishedFigures figures, Rounds rounds) {
        this.figures = figures;
        this.rounds = rounds;
    }

    @EventListener
    void on(FiguresPublished published) {
        try {
            figures.state()
                    .edition()
                    .filter(edition -> edition.dataVersion().equals(published.dataVersion()))
                    .ifPresent(rounds::look);
        } catch (RuntimeException e) {
            LOG.error("Data version {} could not be looked through for signals", published.dataVersion(), e);
        }
    }
}
