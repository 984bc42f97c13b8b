/// Large files, and the time that their check takes.
@NullMarked
package isocentre.dataset.bench;

import org.jspecify.annotations.NullMarked;
