@NullMarked
package isocentre.service.release;

import org.jspecify.annotations.NullMarked;
