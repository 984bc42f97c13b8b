package isocentre.service.priorities.voting;

import isocentre.service.people.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps rounds from being flooded: of one address twenty are heard an hour, and of all together six hundred for one
/// round. Addresses are never written down.
@Component
public class Rush {
    private static final int OF_AN_ADDRESS = 20;
    private static final int OF_A_ROUND = 600;

    private final Pace heard;

    Rush(Clock clock) {
        this.heard = new Pace(clock, Duration.ofHours(1));
    }

    /// Whether one more is heard now; it is counted if so.
    public boolean hears(UUID round, String address) {
        return heard.takes("address " + address, OF_AN_ADDRESS) && heard.takes("round " + round, OF_A_ROUND);
    }
}
