@NullMarked
package isocentre.verifier;

import org.jspecify.annotations.NullMarked;
