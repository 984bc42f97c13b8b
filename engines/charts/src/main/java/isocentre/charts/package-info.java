@NullMarked
package isocentre.charts;

import org.jspecify.annotations.NullMarked;
