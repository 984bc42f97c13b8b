package isocentre.service.people.access;

import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `own-network`: only those who work for the network named in the path.
@Component
class OwnNetwork implements ObjectRule {
    @Override
    public String name() {
        return "own-network";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        return grant.organisation().equals(variables.get("network"));
    }
}
