package isocentre.service.people.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Limits how often signing in may fail: ten times in a quarter of an hour for an account, thirty for an address.
@Component
public class Attempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int OF_AN_ACCOUNT = 10;
    private static final int OF_AN_ADDRESS = 30;
    private static final int MANY = 100_000;

    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /// Whether another attempt is allowed.
    public boolean allowed(String account, String address) {
        return recent("account " + account) < OF_AN_ACCOUNT && allowed(address);
    }

    /// Whether another attempt from this address is allowed, where no account is named.
    public boolean allowed(String address) {
        return recent("address " + address) < OF_AN_ADDRESS;
    }

    public void failed(String account, String address) {
        note("account " + account);
        failed(address);
    }

    /// An attempt that named no account.
    public void failed(String address) {
        if (failures.size() > MANY) {
            failures.keySet().removeIf(who -> recent(who) == 0);
        }
        note("address " + address);
    }

    /// A good sign-in clears the account's failures, not the address's: one good account must not open a door to
    /// others.
    public void succeeded(String account) {
        failures.remove("account " + account);
    }

    private void note(String who) {
        failures.compute(who, (key, times) -> {
            Deque<Instant> kept = times == null ? new ArrayDeque<>() : times;
            kept.addLast(clock.instant());
            return kept;
        });
    }

    private int recent(String who) {
        Instant since = clock.instant().minus(WINDOW);
        int[] count = {0};
        failures.computeIfPresent(who, (key, times) -> {
            times.removeIf(time -> time.isBefore(since));
            count[0] = times.size();
            return times.isEmpty() ? null : times;
        });
        return count[0];
    }
}
