/// Adds cells up to places and periods, and judges what may be shown.
@NullMarked
package isocentre.indicators.rolling;

import org.jspecify.annotations.NullMarked;
