@NullMarked
package isocentre.plans.interruptions;

import org.jspecify.annotations.NullMarked;
