package isocentre.service.people.access;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `sees-provider`: staff of the provider itself, of its network as it stands today, and those who work for all of
/// England.
@Component
class SeesProvider implements ObjectRule {
    private final Directory directory;
    private final NetworkSight sight;

    SeesProvider(Directory directory, NetworkSight sight) {
        this.directory = directory;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-provider";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        String provider = variables.getOrDefault("provider", "");
        return directory.isProvider(provider)
                && switch (grant.role().scope()) {
                    case PROVIDER -> grant.organisation().equals(provider);
                    case NETWORK -> sight.seesNow(grant.organisation(), new OdsCode(provider));
                    case ENGLAND -> true;
                };
    }
}
