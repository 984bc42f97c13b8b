@NullMarked
package isocentre.scale;

import org.jspecify.annotations.NullMarked;
