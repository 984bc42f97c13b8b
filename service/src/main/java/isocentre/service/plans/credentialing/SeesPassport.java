package isocentre.service.plans.credentialing;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `sees-passport`: the centre's own staff, its network today, and who works for all of England.
@Component
class SeesPassport implements ObjectRule {
    private final NetworkSight sight;

    SeesPassport(NetworkSight sight) {
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-passport";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        return sees(grant, variables.getOrDefault("provider", ""));
    }

    boolean sees(Grant grant, String provider) {
        if (!OdsCode.isOdsCode(provider)) {
            return false;
        }
        return switch (grant.role().scope()) {
            case PROVIDER -> grant.organisation().equals(provider);
            case NETWORK -> sight.seesNow(grant.organisation(), new OdsCode(provider));
            case ENGLAND -> true;
        };
    }
}
