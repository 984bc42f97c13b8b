package isocentre.service.plans.credentialing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends what no longer holds: credentials past their last day, and those that name what is no longer in use. Where a
/// new version took over, the same is asked for again with it. Whether a credential proves anything never waits for
/// this: [Credential#holds] looks at the days themselves.
@Component
public class Lapsing {
    private final CredentialRows rows;
    private final Credentials credentials;
    private final Register register;
    private final Clock clock;

    Lapsing(CredentialRows rows, Credentials credentials, Register register, Clock clock) {
        this.rows = rows;
        this.credentials = credentials;
        this.register = register;
        this.clock = clock;
    }

    /// Also right after each change of the register; this is for changes and ends that lie ahead.
    @Scheduled(
            initialDelayString = "${isocentre.credentials.after}",
            fixedDelayString = "${isocentre.credentials.every}")
    @Transactional
    public void sweep() {
        for (UUID id : rows.due(LocalDate.now(clock))) {
            rows.find(id).ifPresent(this::end);
        }
    }

    private void end(Credential one) {
        Optional<Equipment> gone = over(one.machine()).or(() -> over(one.system()));
        if (gone.isEmpty()) {
            credentials.moveByItself(
                    one.id(), Move.EXPIRE, "Its last day was " + one.expires().orElseThrow());
            return;
        }
        Optional<Equipment> next = register.successor(gone.get());
        String words = next.map(to -> gone.get().name() + " changed from "
                        + gone.get().versionWords() + " to " + to.versionWords() + " on " + to.from())
                .orElseGet(() -> gone.get().name() + " is out of use since "
                        + gone.get().to().orElseThrow().plusDays(1));
        credentials.moveByItself(one.id(), Move.LAPSE, words).ifPresent(this::again);
    }

    /// Nothing is asked for again where something that was named has no successor in use.
    private void again(Credential lapsed) {
        Optional<Equipment> machine = lapsed.machine().flatMap(this::current);
        Optional<Equipment> system = lapsed.system().flatMap(this::current);
        if (machine.isPresent() == lapsed.machine().isPresent()
                && system.isPresent() == lapsed.system().isPresent()) {
            credentials.askAgain(lapsed, machine, system);
        }
    }

    private Optional<Equipment> over(Optional<Equipment> named) {
        LocalDate today = LocalDate.now(clock);
        return named.filter(one -> one.to().filter(last -> last.isBefore(today)).isPresent());
    }

    /// The version in use today: itself, or what took over from it.
    private Optional<Equipment> current(Equipment one) {
        return one.inUse(LocalDate.now(clock))
                ? Optional.of(one)
                : register.successor(one).flatMap(this::current);
    }
}
