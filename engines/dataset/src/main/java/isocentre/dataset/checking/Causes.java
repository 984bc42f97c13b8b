package isocentre.dataset.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The causes for which one rule failed in one file. So many values are kept apart; all others are counted
/// together, so
/// that memory is bounded and no row is lost from the total.
final class Causes {
    /// Values kept apart.
    static final int KEPT = 500;

    private final Map<String, Cause> byValue = new LinkedHashMap<>();
    private final Cause others = new Cause("");

    /// Adds what one block found. Blocks come in order, so the outcome does not hang on the threads.
    void add(HashMap<String, Cause> block) {
        List<Cause> inOrder = new ArrayList<>(block.values());
        inOrder.sort(Comparator.comparingLong(cause -> cause.rows()[0]));
        for (Cause cause : inOrder) {
            Cause known = byValue.get(cause.value);
            if (known != null) {
                known.add(cause);
            } else if (byValue.size() < KEPT) {
                byValue.put(cause.value, cause);
            } else {
                others.add(cause);
            }
        }
    }

    /// The causes, the greatest first.
    List<Cause> greatestFirst() {
        List<Cause> all = new ArrayList<>(byValue.values());
        all.sort(Comparator.comparingLong((Cause cause) -> cause.count)
                .reversed()
                .thenComparing(cause -> cause.rows()[0]));
        return all;
    }

    /// Rows with values that are not kept apart.
    Cause others() {
        return others;
    }
}
