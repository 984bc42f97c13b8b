package isocentre.service.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How often something was done of late, by whom. It lives in memory alone: nothing of it is written down.
public final class Pace {
    private static final int MANY = 100_000;

    private final Map<String, Deque<Instant>> done = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration window;

    /// @param window how far back "of late" goes
    public Pace(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    /// How often it was done within the window.
    public int recent(String who) {
        int[] count = {0};
        done.computeIfPresent(who, (key, times) -> {
            forgetOld(times);
            count[0] = times.size();
            return times.isEmpty() ? null : times;
        });
        return count[0];
    }

    /// Notes that it is done now.
    public void note(String who) {
        takes(who, Integer.MAX_VALUE);
    }

    /// Notes that it is done now, unless it was done so often already.
    ///
    /// @return whether it was noted
    public boolean takes(String who, int most) {
        if (done.size() > MANY) {
            done.keySet().removeIf(one -> recent(one) == 0);
        }
        boolean[] taken = {false};
        done.compute(who, (key, before) -> {
            Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
            forgetOld(times);
            taken[0] = times.size() < most;
            if (taken[0]) {
                times.addLast(clock.instant());
            }
            return times;
        });
        return taken[0];
    }

    public void forget(String who) {
        done.remove(who);
    }

    private void forgetOld(Deque<Instant> times) {
        Instant since = clock.instant().minus(window);
        times.removeIf(time -> time.isBefore(since));
    }
}
