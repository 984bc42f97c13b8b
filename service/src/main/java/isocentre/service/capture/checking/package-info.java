/// Checks what was received, one after another, away from the requests.
@NullMarked
package isocentre.service.capture.checking;

import org.jspecify.annotations.NullMarked;
