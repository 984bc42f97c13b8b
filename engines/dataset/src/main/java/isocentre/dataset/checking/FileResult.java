package isocentre.dataset.checking;

import isocentre.dataset.Layout;
import isocentre.dataset.emitting.Emission;
import isocentre.dataset.reading.Table;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What a whole reading of one file gave.
///
/// @param rejected rows that a rule rejects; rules over the whole file add theirs when all files are read
record FileResult(
        Table table,
        Plan plan,
        long rows,
        Tally tally,
        Causes[] causes,
        Census census,
        BitSet rejected,
        @Nullable Emission emission) {
    Layout layout() {
        return plan.facts().schema().layout();
    }
}
