@NullMarked
package isocentre.service.capture.watching;

import org.jspecify.annotations.NullMarked;
