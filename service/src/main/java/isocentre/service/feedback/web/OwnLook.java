package isocentre.service.feedback.web;

import isocentre.service.feedback.Looks;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `own-look`: a look that still holds, at rows of one's own provider. That it is one's own look the page makes sure
/// of.
@Component
class OwnLook implements ObjectRule {
    private final Looks looks;

    OwnLook(Looks looks) {
        this.looks = looks;
    }

    @Override
    public String name() {
        return "own-look";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return looks.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(look -> look.provider().code().equals(grant.organisation()))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
