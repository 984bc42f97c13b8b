package isocentre.plans.scoring;

import isocentre.plans.metrics.Metric;
import isocentre.radiotherapy.Basis;
import java.util.List;

/// What a figure of a structure should be.
///
/// @param structure as the protocol calls it; empty for a figure of the whole plan
/// @param mandatory else advisory
/// @param bins from the lowest values up, see [Bin]
/// @param basis how well the limits are founded
/// @param source where they were read
public record Objective(
        String structure, Metric metric, boolean mandatory, List<Bin> bins, Basis basis, String source) {
    public Objective {
        bins = List.copyOf(bins);
        Bin.check(bins);
    }
}
