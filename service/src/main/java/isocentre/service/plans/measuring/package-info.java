/// A study read and measured: structures in their dose, scored against protocols, and its slices as pictures.
@NullMarked
package isocentre.service.plans.measuring;

import org.jspecify.annotations.NullMarked;
