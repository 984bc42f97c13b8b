package isocentre.service.governance.web;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import isocentre.service.people.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `sees-network`: those of the network named in the path, staff of its providers, analysts and commissioners.
@Component
class SeesNetwork implements ObjectRule {
    private final Directory directory;
    private final NetworkSight sight;

    SeesNetwork(Directory directory, NetworkSight sight) {
        this.directory = directory;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-network";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        String network = variables.getOrDefault("network", "");
        return directory.isNetwork(network) && reaches(grant, network, sight);
    }

    static boolean reaches(Grant grant, String network, NetworkSight sight) {
        return switch (grant.role().scope()) {
            case PROVIDER -> sight.seesNow(network, new OdsCode(grant.organisation()));
            case NETWORK -> grant.organisation().equals(network);
            case ENGLAND -> grant.role() == Role.ANALYST || grant.role() == Role.COMMISSIONER;
        };
    }
}
