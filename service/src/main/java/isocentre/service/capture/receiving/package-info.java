/// Takes files in: streamed to disk, forced there, then acknowledged.
@NullMarked
package isocentre.service.capture.receiving;

import org.jspecify.annotations.NullMarked;
