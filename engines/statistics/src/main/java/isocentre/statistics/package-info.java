@NullMarked
package isocentre.statistics;

import org.jspecify.annotations.NullMarked;
