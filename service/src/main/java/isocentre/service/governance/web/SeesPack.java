package isocentre.service.governance.web;

import isocentre.service.governance.packs.Packs;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-pack`: those of its network, staff of the providers that are in it today, analysts and commissioners.
@Component
class SeesPack implements ObjectRule {
    private final Packs packs;
    private final NetworkSight sight;

    SeesPack(Packs packs, NetworkSight sight) {
        this.packs = packs;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-pack";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return packs.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .map(Packs.Issued::network)
                    .filter(network -> SeesNetwork.reaches(grant, network, sight))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
