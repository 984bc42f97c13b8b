package isocentre.service.consultation.answering;

import isocentre.service.people.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps consultations from being flooded: of one address twenty answers an hour are taken, as many as a waiting room
/// gives, and of all together six hundred for one consultation. Addresses are never written down.
@Component
public class Flood {
    static final int OF_AN_ADDRESS = 20;
    static final int OF_A_CONSULTATION = 600;

    private final Pace taken;

    Flood(Clock clock) {
        this.taken = new Pace(clock, Duration.ofHours(1));
    }

    /// Whether one more is taken now; it is counted if so.
    public boolean takes(UUID consultation, String address) {
        return taken.takes("address " + address, OF_AN_ADDRESS)
                && taken.takes("consultation " + consultation, OF_A_CONSULTATION);
    }
}
