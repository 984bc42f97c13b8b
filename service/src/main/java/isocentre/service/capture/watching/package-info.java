/// Takes files from folders that hospitals write to.
@NullMarked
package isocentre.service.capture.watching;

import org.jspecify.annotations.NullMarked;
