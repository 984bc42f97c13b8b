/// Protocols as data and what a plan scores against one.
///
/// Start at [isocentre.plans.scoring.Protocol] and [isocentre.plans.scoring.Score].
@NullMarked
package isocentre.plans.scoring;

import org.jspecify.annotations.NullMarked;
