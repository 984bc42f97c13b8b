@NullMarked
package isocentre.synthetic;

import org.jspecify.annotations.NullMarked;
