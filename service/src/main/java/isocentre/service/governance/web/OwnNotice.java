package isocentre.service.governance.web;

import isocentre.service.governance.Line;
import isocentre.service.governance.Registers;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `own-notice`: staff of the provider that the notice went to.
@Component
class OwnNotice implements ObjectRule {
    private final Registers registers;

    OwnNotice(Registers registers) {
        this.registers = registers;
    }

    @Override
    public String name() {
        return "own-notice";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            UUID id = UUID.fromString(variables.getOrDefault("id", ""));
            return registers
                    .lines()
                    .find(Line.Notice.class, id)
                    .filter(notice -> grant.organisation().equals(notice.provider()))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
