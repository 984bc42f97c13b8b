/// Whether two doses agree, in dose or in distance: the gamma index (Low 1998).
///
/// Start at [isocentre.plans.gamma.GammaMap].
@NullMarked
package isocentre.plans.gamma;

import org.jspecify.annotations.NullMarked;
