/// Runs the rules over the typed rows of a submission and gathers findings by cause.
@NullMarked
package isocentre.dataset.checking;

import org.jspecify.annotations.NullMarked;
