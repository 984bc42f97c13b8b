/// Makes the reference tables, runs the measures, keeps their cells.
@NullMarked
package isocentre.indicators.measuring;

import org.jspecify.annotations.NullMarked;
