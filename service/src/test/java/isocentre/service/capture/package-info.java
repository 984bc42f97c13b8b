@NullMarked
package isocentre.service.capture;

import org.jspecify.annotations.NullMarked;
