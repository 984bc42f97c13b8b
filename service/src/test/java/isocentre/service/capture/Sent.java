package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Sending as a person does, and waiting for what the service then does.
public final class Sent {
    private static final Set<State> MOVING = Set.of(State.RECEIVED, State.CHECKING, State.SIGNED, State.LEAVING);
    private static final int TRIES = 1200;

    private Sent() {}

    /// Sends files by the form; returns the submission's id once it is checked.
    public static UUID checked(Site site, Browser browser, String provider, List<Path> files) {
        Browser.Seen seen = browser.sendFiles("/providers/" + provider + "/submissions", files);
        assertThat(seen.status()).as(seen.main()).isEqualTo(303);
        UUID id = UUID.fromString(seen.location().orElseThrow().substring("/submissions/".length()));
        settled(site, id);
        return id;
    }

    /// Waits until the service has nothing to do with it any more.
    public static Submission settled(Site site, UUID id) {
        for (int i = 0; i < TRIES; i++) {
            Submission submission = site.part(Submissions.class).find(id).orElseThrow();
            if (!MOVING.contains(submission.state())) {
                return submission;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("submission " + id + " did not come to rest");
    }
}
