/// Reminds people of what is due, late or waits for a signature, by e-mail, once each.
@NullMarked
package isocentre.service.capture.reminding;

import org.jspecify.annotations.NullMarked;
