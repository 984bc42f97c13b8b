package isocentre.service.people.web;

import isocentre.service.people.Secrets;
import java.time.Instant;
import org.springframework.session.Session;

/// One session as its owner sees it.
///
/// @param handle names it in a form, and opens nothing
public record SignedIn(String handle, String from, String began, Instant lastUsed, String last, boolean here) {

    /// @param here id of the session that looks
    static SignedIn of(Session session, String here) {
        Object from = session.getAttribute(Door.FROM);
        Instant last = session.getLastAccessedTime();
        return new SignedIn(
                Secrets.hash(session.getId()),
                from == null ? "Unknown program" : from.toString(),
                Times.words(session.getCreationTime()),
                last,
                Times.words(last),
                session.getId().equals(here));
    }
}
