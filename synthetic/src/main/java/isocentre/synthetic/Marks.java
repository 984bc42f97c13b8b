package isocentre.synthetic;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What planted faults change of a visit as the figures see it. Exposures go by their number in the visit, from 0.
final class Marks {
    /// Exposures whose row is left out.
    final BitSet leftOut = new BitSet();

    /// Exposures said to be of another machine.
    final Map<Integer, String> machines = new HashMap<>();

    /// Exposures without a time, which are read as of midnight.
    final BitSet timeless = new BitSet();

    /// The attendance's row is left out.
    boolean absent;

    /// No attendance stands in the file for the exposures of the day.
    boolean unmatched;

    /// It is not known whether the patient was admitted.
    boolean admittedUnknown;

    /// The administrative category is not known.
    boolean categoryUnknown;
}
