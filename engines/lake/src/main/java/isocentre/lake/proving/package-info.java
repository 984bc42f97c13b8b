/// Trials of the store's promises, run by the tests and by `prove`.
@NullMarked
package isocentre.lake.proving;

import org.jspecify.annotations.NullMarked;
