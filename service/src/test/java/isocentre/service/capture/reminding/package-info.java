@NullMarked
package isocentre.service.capture.reminding;

import org.jspecify.annotations.NullMarked;
