/// Dose-volume histograms: for each region, how much of it gets at least which dose.
///
/// Start at [isocentre.plans.dvh.RegionDoses]. Definitions are in `docs/reference/plan-metrics.md`. Volumes are
/// in cm³, doses in the units of the dose (mostly Gy), lengths in mm.
@NullMarked
package isocentre.plans.dvh;

import org.jspecify.annotations.NullMarked;
