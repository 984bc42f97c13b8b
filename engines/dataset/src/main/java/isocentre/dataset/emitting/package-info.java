/// Writes accepted rows in the normal form, in the same pass that checks them. Identity stops here.
@NullMarked
package isocentre.dataset.emitting;

import org.jspecify.annotations.NullMarked;
