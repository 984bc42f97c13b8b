package isocentre.service.organisations;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import org.springframework.stereotype.Component;

/// What those who work for a network may see of a provider: the one place of that policy.
///
/// The policy: a month of a provider is seen by the network in which the provider was at the end of that month. What it
/// did before it joined, or after it left, is not seen.
@Component
public class NetworkSight {
    private final Directory directory;

    NetworkSight(Directory directory) {
        this.directory = directory;
    }

    /// Whether the network sees that month of the provider.
    public boolean sees(String network, OdsCode provider, Month month) {
        return directory
                .networkOf(provider, month.lastDay())
                .filter(own -> own.id().equals(network))
                .isPresent();
    }

    /// Whether the network sees anything of the provider as it stands today.
    public boolean seesNow(String network, OdsCode provider) {
        return directory
                .networkOf(provider, directory.today())
                .filter(own -> own.id().equals(network))
                .isPresent();
    }
}
