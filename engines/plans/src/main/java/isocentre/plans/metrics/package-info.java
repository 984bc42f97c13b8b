/// Figures of a plan by name: the dose-volume grammar of TG-263 (`D95%[Gy]`, `V20Gy[%]`, `D0.03cc[Gy]`,
/// `Mean[Gy]`) and indices of how a dose fits its target. Each comes with the band that the models of the solid
/// leave open.
///
/// Start at [isocentre.plans.metrics.Metric#parse] and [isocentre.plans.metrics.Measuring]. Definitions are in
/// `docs/reference/plan-metrics.md`.
@NullMarked
package isocentre.plans.metrics;

import org.jspecify.annotations.NullMarked;
