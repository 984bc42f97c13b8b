@NullMarked
package isocentre.lake;

import org.jspecify.annotations.NullMarked;
