package isocentre.service.priorities.web;

import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import isocentre.service.priorities.RoundWorkflow;
import isocentre.service.priorities.Rounds;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `leads-round`: those of its network, analysts and commissioners.
@Component
class LeadsRound implements ObjectRule {
    private final Rounds rounds;

    LeadsRound(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "leads-round";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return rounds.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(one -> RoundWorkflow.reaches(grant, one.place()))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
