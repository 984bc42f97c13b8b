package isocentre.service.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// A network sees a provider's past for the time it was in the network, and no longer.
class NetworkSightTest {
    private static final Clock SUMMER_2025 =
            Clock.fixed(Instant.parse("2025-07-01T09:00:00Z"), ZoneId.of("Europe/London"));
    private final NetworkSight sight = new NetworkSight(new Directory(SUMMER_2025));

    @Test
    void aProviderThatLeftIsSeenUpToItsLastMonthInTheNetwork() {
        OdsCode northMiddlesex = new OdsCode("RAP"); // In ODN-02 until the end of 2024.
        assertThat(sight.sees("ODN-02", northMiddlesex, new Month(2024, 12))).isTrue();
        assertThat(sight.sees("ODN-02", northMiddlesex, new Month(2025, 1))).isFalse();
        assertThat(sight.seesNow("ODN-02", northMiddlesex)).isFalse();
    }

    @Test
    void aProviderThatJoinedIsSeenFromItsFirstMonthInTheNetwork() {
        OdsCode somerset = new OdsCode("RH5"); // In ODN-04 since April 2020.
        assertThat(sight.sees("ODN-04", somerset, new Month(2020, 3))).isFalse();
        assertThat(sight.sees("ODN-04", somerset, new Month(2020, 4))).isTrue();
        assertThat(sight.seesNow("ODN-04", somerset)).isTrue();
    }

    @Test
    void noNetworkSeesAnothersProvider() {
        assertThat(sight.sees("ODN-01", new OdsCode("RAP"), new Month(2024, 12)))
                .isFalse();
        assertThat(sight.sees("ODN-02", new OdsCode("XXX"), new Month(2024, 12)))
                .isFalse();
    }
}
