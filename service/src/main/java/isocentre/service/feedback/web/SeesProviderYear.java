package isocentre.service.feedback.web;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.service.indicators.Edition;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `sees-provider-year`: a provider's page of a year is for its own staff, for its network if it sees all months of
/// the year, and for those who work for all of England.
@Component
class SeesProviderYear implements ObjectRule {
    private final Directory directory;
    private final NetworkSight sight;

    SeesProviderYear(Directory directory, NetworkSight sight) {
        this.directory = directory;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-provider-year";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        String provider = variables.getOrDefault("provider", "");
        return directory.isProvider(provider)
                && switch (grant.role().scope()) {
                    case PROVIDER -> grant.organisation().equals(provider);
                    case NETWORK ->
                        ofNetwork(grant.organisation(), new OdsCode(provider), variables.getOrDefault("year", ""));
                    case ENGLAND -> true;
                };
    }

    private boolean ofNetwork(String network, OdsCode provider, String year) {
        try {
            Period period = Period.of(Edition.bare(year));
            return period.first()
                    .to(period.last())
                    // As organised now a provider's months hold those of the providers before it.
                    .allMatch(month -> sight.sees(network, provider, month)
                            && (year.equals(Edition.bare(year))
                                    || directory.formerCodes(provider).stream()
                                            .allMatch(former -> sight.sees(network, former, month))));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
