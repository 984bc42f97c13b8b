package isocentre.service.governance.web;

import isocentre.service.governance.matters.Matter;
import isocentre.service.governance.matters.Matters;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-matter`: those of its network, staff of the providers that are in it today, analysts and
/// commissioners.
@Component
class SeesMatter implements ObjectRule {
    private final Matters matters;
    private final NetworkSight sight;

    SeesMatter(Matters matters, NetworkSight sight) {
        this.matters = matters;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-matter";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return matters.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .map(Matter::network)
                    .filter(network -> SeesNetwork.reaches(grant, network, sight))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
