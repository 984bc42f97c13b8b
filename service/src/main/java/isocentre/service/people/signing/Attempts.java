package isocentre.service.people.signing;

import isocentre.service.people.Pace;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Limits how often signing in may fail: ten times in a quarter of an hour for an account, thirty for an address.
@Component
public class Attempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int OF_AN_ACCOUNT = 10;
    private static final int OF_AN_ADDRESS = 30;

    private final Pace failures;

    Attempts(Clock clock) {
        this.failures = new Pace(clock, WINDOW);
    }

    /// Whether another attempt is allowed.
    public boolean allowed(String account, String address) {
        return failures.recent("account " + account) < OF_AN_ACCOUNT && allowed(address);
    }

    /// Whether another attempt from this address is allowed, where no account is named.
    public boolean allowed(String address) {
        return failures.recent("address " + address) < OF_AN_ADDRESS;
    }

    public void failed(String account, String address) {
        failures.note("account " + account);
        failed(address);
    }

    /// An attempt that named no account.
    public void failed(String address) {
        failures.note("address " + address);
    }

    /// A good sign-in clears the account's failures, not the address's: one good account must not open a door to
    /// others.
    public void succeeded(String account) {
        failures.forget("account " + account);
    }
}
