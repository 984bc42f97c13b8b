package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plants faults in the rows of one submission.
final class Faults implements Spoiler {
    Faults(Run run, Centre centre, Month month, Submission submission, List<Fault> found) {}

    @Override
    public boolean wants() {
        return false;
    }

    @Override
    public String[] spoil(Columns columns, int row, int day, String[] cells, String @Nullable [] before) {
        return cells;
    }
}
