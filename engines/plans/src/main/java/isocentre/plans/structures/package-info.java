/// RT Structure Sets: regions of interest and their contours.
@NullMarked
package isocentre.plans.structures;

import org.jspecify.annotations.NullMarked;
