/// What a dose does: the linear-quadratic model with overall time, and models of control and complication whose
/// parameters are data. For audit and research: a model is an opinion with a formula, never a prescription.
@NullMarked
package isocentre.plans.radiobiology;

import org.jspecify.annotations.NullMarked;
