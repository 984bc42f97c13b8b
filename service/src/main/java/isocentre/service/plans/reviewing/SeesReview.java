package isocentre.service.plans.reviewing;

import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-review`: staff of the treating centre and of the reviewer's.
@Component
class SeesReview implements ObjectRule {
    private final ReviewRows rows;

    SeesReview(ReviewRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "sees-review";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return rows.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(review -> review.provider().equals(grant.organisation())
                            || review.reviewer()
                                    .filter(one -> one.provider().equals(grant.organisation()))
                                    .isPresent())
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
