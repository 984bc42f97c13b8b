package isocentre.cli;

import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/// Waits for the word to stop: Ctrl-C or TERM.
///
/// A shutdown hook would not do: hooks run side by side, and the one that stops PostgreSQL would not wait for requests
/// under way.
final class Stop {
    private final CountDownLatch said = new CountDownLatch(1);

    private Stop() {}

    static Stop onSignal() {
        Stop stop = new Stop();
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> stop.said.countDown());
        }
        return stop;
    }

    void await() throws InterruptedException {
        said.await();
    }
}
