/// Tells a person how a load goes on and what became of it.
@NullMarked
package isocentre.lake.telling;

import org.jspecify.annotations.NullMarked;
