package isocentre.service.plans.credentialing;

import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import isocentre.service.people.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-credential`: who sees the centre's passport; and staff of other centres, once there is something to review.
@Component
class SeesCredential implements ObjectRule {
    private static final Set<State> WITH_EVIDENCE = Set.of(State.EVIDENCE_RECEIVED, State.UNDER_REVIEW);

    private final CredentialRows rows;
    private final SeesPassport passport;

    SeesCredential(CredentialRows rows, SeesPassport passport) {
        this.rows = rows;
        this.passport = passport;
    }

    @Override
    public String name() {
        return "sees-credential";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return rows.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(one -> passport.sees(grant, one.provider())
                            || grant.role().scope() == Role.Scope.PROVIDER && WITH_EVIDENCE.contains(one.state())
                            || one.reviewer()
                                    .filter(who -> who.provider().equals(grant.organisation()))
                                    .isPresent())
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
