@NullMarked
package isocentre.disclosure;

import org.jspecify.annotations.NullMarked;
