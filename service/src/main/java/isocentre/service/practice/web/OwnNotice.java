package isocentre.service.practice.web;

import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import isocentre.service.practice.Notices;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `own-notice`: staff of the provider that the notice went to.
@Component
class OwnNotice implements ObjectRule {
    private final Notices notices;

    OwnNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "own-notice";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return notices.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(notice -> grant.organisation().equals(notice.provider()))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
