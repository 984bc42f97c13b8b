package isocentre.service.capture.web;

import isocentre.service.capture.Submissions;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `own-submission`: only staff of the provider that sent it. One that does not exist is answered like another's.
@Component
class OwnSubmission implements ObjectRule {
    private final Submissions submissions;

    OwnSubmission(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "own-submission";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        return id(variables.getOrDefault("id", ""))
                .flatMap(submissions::find)
                .filter(submission -> submission.provider().code().equals(grant.organisation()))
                .isPresent();
    }

    private static java.util.Optional<UUID> id(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }
}
