package isocentre.service.people.access;

import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `own-provider`: only staff, and systems, of the provider named in the path.
@Component
class OwnProvider implements ObjectRule {
    @Override
    public String name() {
        return "own-provider";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        return grant.organisation().equals(variables.get("provider"));
    }
}
