package isocentre.lake.telling;

import isocentre.lake.LoadReport;
import isocentre.lake.Progress;
import java.io.PrintStream;

/// Progress in a file or pipe: a line for each tenth of the work, and for each refusal when it happens.
public final class PlainLines implements Progress {
    private final PrintStream out;

    public PlainLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(int lots) {
        out.println("Loading " + lots + (lots == 1 ? " submission or workbook." : " submissions and workbooks."));
    }

    @Override
    public void step(LoadReport.Entry entry, int done, int of) {
        if (!entry.reason().isEmpty()) {
            out.println(entry.name() + ": " + entry.outcome().words() + ": " + entry.reason());
        }
        if (of >= 20 && done * 10 / of != (done - 1) * 10 / of) {
            out.println(done + " of " + of);
        }
    }

    @Override
    public void note(String words) {
        out.println(words);
    }
}
