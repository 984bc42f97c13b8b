package isocentre.service.plans.population;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-question`: the centre's own staff, its network today, and who works for all of England.
@Component
class SeesQuestion implements ObjectRule {
    private final QuestionRows rows;
    private final NetworkSight sight;

    SeesQuestion(QuestionRows rows, NetworkSight sight) {
        this.rows = rows;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-question";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return rows.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(one -> switch (grant.role().scope()) {
                        case PROVIDER -> grant.organisation().equals(one.provider());
                        case NETWORK -> sight.seesNow(grant.organisation(), new OdsCode(one.provider()));
                        case ENGLAND -> true;
                    })
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
