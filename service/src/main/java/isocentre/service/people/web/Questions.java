package isocentre.service.people.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a browser was asked to answer with a passkey. An answer counts once, in the same session, for a few minutes.
@Component
class Questions {
    private static final Duration TIME = Duration.ofMinutes(5);

    private final Clock clock;

    Questions(Clock clock) {
        this.clock = clock;
    }

    void ask(HttpSession session, Serializable question) {
        session.setAttribute(name(question.getClass()), question);
        session.setAttribute(name(question.getClass()) + " since", clock.millis());
    }

    <Q> Optional<Q> take(HttpSession session, Class<Q> kind) {
        Object question = session.getAttribute(name(kind));
        Object since = session.getAttribute(name(kind) + " since");
        session.removeAttribute(name(kind));
        return kind.isInstance(question) && since instanceof Long at && clock.millis() - at <= TIME.toMillis()
                ? Optional.of(kind.cast(question))
                : Optional.empty();
    }

    private static String name(Class<?> kind) {
        return "asked " + kind.getSimpleName();
    }
}
