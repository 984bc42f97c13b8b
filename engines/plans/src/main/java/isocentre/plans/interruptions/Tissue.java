package isocentre.plans.interruptions;

import isocentre.plans.radiobiology.LinearQuadratic;
import isocentre.plans.radiobiology.LinearQuadratic.Repopulation;

/// What a tumour and the late-reacting tissue about it are taken for.
///
/// @param tumour α/β of the tumour
/// @param regrowth of the tumour
/// @param late α/β of the late-reacting tissue
public record Tissue(LinearQuadratic tumour, Repopulation regrowth, LinearQuadratic late) {

    /// @param perDay K, Gy of biologically effective dose a day
    /// @param delay Tdelay, days
    public static Tissue of(double tumour, double perDay, double delay, double late) {
        if (!(perDay >= 0 && perDay <= 5) || !(delay >= 0 && delay <= 100)) {
            throw new IllegalArgumentException("a regrowth of " + perDay + " Gy a day after " + delay
                    + " days: use 0 to 5 Gy a day and 0 to 100 days");
        }
        return new Tissue(new LinearQuadratic(tumour), new Repopulation(perDay, delay), new LinearQuadratic(late));
    }
}
