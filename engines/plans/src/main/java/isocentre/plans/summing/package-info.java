/// Adds doses: of plans, phases or treatments, each with its weight and, where it lies in another frame of
/// reference, through a rigid registration. Start at [isocentre.plans.summing.DoseSum].
@NullMarked
package isocentre.plans.summing;

import org.jspecify.annotations.NullMarked;
