package isocentre.service.feedback.web;

import isocentre.service.feedback.SignalRights;
import isocentre.service.feedback.Signals;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-signal`: staff of its provider, those of the provider's network in that month, and those who work for all of
/// England. One that does not exist is answered like another's.
@Component
class SeesSignal implements ObjectRule {
    private final Signals signals;
    private final SignalRights rights;

    SeesSignal(Signals signals, SignalRights rights) {
        this.signals = signals;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "sees-signal";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        return id(variables.getOrDefault("id", ""))
                .flatMap(signals::find)
                .filter(signal -> rights.reaches(grant, signal))
                .isPresent();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
