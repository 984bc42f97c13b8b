/// RT Doses: the grid, and the histograms that the planning system stored with it.
@NullMarked
package isocentre.plans.dose;

import org.jspecify.annotations.NullMarked;
