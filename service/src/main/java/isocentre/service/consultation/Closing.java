package isocentre.service.consultation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Closes consultations after their last day.
@Component
class Closing {
    private final Consultations consultations;

    Closing(Consultations consultations) {
        this.consultations = consultations;
    }

    @Scheduled(
            initialDelayString = "${isocentre.consultations.after}",
            fixedDelayString = "${isocentre.consultations.every}")
    void sweep() {
        consultations.closeWhatIsOver();
    }
}
