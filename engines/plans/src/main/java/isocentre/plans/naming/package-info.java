/// Standard names of structures: suggested with a confidence, confirmed by a person, remembered with who and
/// when.
///
/// Start at [isocentre.plans.naming.StandardNames] and [isocentre.plans.naming.NameBook].
@NullMarked
package isocentre.plans.naming;

import org.jspecify.annotations.NullMarked;
