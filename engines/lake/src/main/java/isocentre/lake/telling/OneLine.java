package isocentre.lake.telling;

import isocentre.lake.LoadReport;
import isocentre.lake.Progress;
import java.io.PrintStream;

/// Progress on a terminal: one line, written over.
public final class OneLine implements Progress {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;

    public OneLine(PrintStream out) {
        this.out = out;
    }

    @Override
    public void step(LoadReport.Entry entry, int done, int of) {
        String name = entry.name().length() > 50 ? entry.name().substring(0, 50) : entry.name();
        out.print(CLEAR + done + " of " + of + "  " + name);
        out.flush();
    }

    @Override
    public void note(String words) {
        out.println(CLEAR + words);
    }

    @Override
    public void end() {
        out.print(CLEAR);
        out.flush();
    }
}
