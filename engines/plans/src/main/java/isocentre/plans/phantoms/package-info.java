/// Cases whose dose-volume histograms are known in closed form, to hold any system's against: ours in its tests, a
/// planning system's by [isocentre.plans.phantoms.NelmsSuite]. Nobody was treated with them.
@NullMarked
package isocentre.plans.phantoms;

import org.jspecify.annotations.NullMarked;
