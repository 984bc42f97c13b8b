@NullMarked
package isocentre.indicators;

import org.jspecify.annotations.NullMarked;
