/// How two drawings of one thing differ: overlap, distances between surfaces, and what several agree on.
///
/// Start at [isocentre.plans.comparing.Comparison]. Definitions, with the rules for percentiles and for empty
/// regions, are in `docs/reference/plan-metrics.md`.
@NullMarked
package isocentre.plans.comparing;

import org.jspecify.annotations.NullMarked;
