package isocentre.service.governance.web;

import isocentre.service.governance.escalation.EscalationWorkflow;
import isocentre.service.governance.escalation.Escalations;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-escalation`: staff of the provider that raised it, those of its network, analysts and commissioners.
@Component
class SeesEscalation implements ObjectRule {
    private final Escalations escalations;

    SeesEscalation(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String name() {
        return "sees-escalation";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return escalations
                    .find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(one -> EscalationWorkflow.reaches(grant, one))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
