package isocentre.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Progress on standard error: a line that is written over on a terminal, plain lines when piped.
final class Steps {
    private static final int PLAIN_LINE_EVERY_SECONDS = 5;

    private final PrintStream err;
    private final boolean terminal;
    private long begun = System.nanoTime();
    private long lastLine = begun;
    private String doing = "";

    Steps(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    static Steps toStandardError() {
        return new Steps(System.err, Main.onTerminal());
    }

    /// A new piece of work begins.
    void begin(String words) {
        doing = words;
        begun = System.nanoTime();
        lastLine = begun;
        if (terminal) {
            err.print("\r\u001B[K" + doing + " …");
            err.flush();
        }
    }

    /// So many of so many are done; how many there are in all is left out where it is not known, 0.
    void at(long done, long of) {
        String count = of == 0 ? String.valueOf(done) : done + " of " + of;
        boolean due = Duration.ofNanos(System.nanoTime() - lastLine).toSeconds() >= PLAIN_LINE_EVERY_SECONDS;
        if (terminal) {
            err.print("\r\u001B[K" + doing + " … " + count);
            err.flush();
        } else if (due) {
            lastLine = System.nanoTime();
            err.println(doing + ": " + count);
        }
    }

    /// It is done; says what came of it and how long it took.
    void end(String result) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        err.println((terminal ? "\r\u001B[K" : "") + doing + ": " + result
                + String.format(Locale.ROOT, " (%.1f s)", seconds));
    }

    void note(String words) {
        err.println((terminal ? "\r\u001B[K" : "") + words);
    }
}
