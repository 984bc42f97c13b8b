@NullMarked
package isocentre.capacity;

import org.jspecify.annotations.NullMarked;
