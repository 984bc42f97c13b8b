/// Reads the folders of standards/indicators.
@NullMarked
package isocentre.indicators.defining;

import org.jspecify.annotations.NullMarked;
