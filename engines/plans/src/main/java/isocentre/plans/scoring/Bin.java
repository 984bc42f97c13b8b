package isocentre.plans.scoring;

import java.util.List;
import java.util.OptionalDouble;

/// A range of values of an objective.
///
/// @param colour `#rrggbb`
/// @param met whether the objective counts as met there
/// @param min lower end, which belongs to it; empty at the bottom, or where the bin below says its max
/// @param max upper end, which belongs to it; empty at the top, or where the bin above says its min
public record Bin(String label, String colour, boolean met, OptionalDouble min, OptionalDouble max) {
    private static final int MOST = 10;

    public Bin {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("the colour '" + colour + "' of '" + label + "': write #rrggbb");
        }
    }

    /// The bin of a value: one that lies exactly on a boundary falls to the bin that states the boundary.
    ///
    /// @param bins that passed [#check]
    static Bin of(List<Bin> bins, double value) {
        for (int i = 0; i + 1 < bins.size(); i++) {
            OptionalDouble max = bins.get(i).max();
            if (max.isPresent()
                    ? value <= max.getAsDouble()
                    : value < bins.get(i + 1).min().orElseThrow()) {
                return bins.get(i);
            }
        }
        return bins.getLast();
    }

    /// @throws IllegalArgumentException naming the rule that the bins break
    static void check(List<Bin> bins) {
        if (bins.size() < 2 || bins.size() > MOST) {
            throw new IllegalArgumentException(bins.size() + " bins: an objective has 2 to 10");
        }
        if (bins.getFirst().min().isPresent() || bins.getLast().max().isPresent()) {
            throw new IllegalArgumentException("the first bin has no min, and the last no max");
        }
        double below = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < bins.size(); i++) {
            OptionalDouble max = bins.get(i).max();
            OptionalDouble min = bins.get(i + 1).min();
            String where =
                    "'" + bins.get(i).label() + "' and '" + bins.get(i + 1).label() + "'";
            if (max.isPresent() == min.isPresent()) {
                throw new IllegalArgumentException(
                        "the boundary of " + where + " must be given once: by max of the one or by min of the other");
            }
            double boundary = max.isPresent() ? max.getAsDouble() : min.getAsDouble();
            if (!(boundary > below)) {
                throw new IllegalArgumentException("the boundary of " + where + " does not lie above the one before");
            }
            below = boundary;
        }
    }
}
