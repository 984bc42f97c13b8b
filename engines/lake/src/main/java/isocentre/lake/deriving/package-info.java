/// Builds derived tables for a data version, only for what changed since the last.
@NullMarked
package isocentre.lake.deriving;

import org.jspecify.annotations.NullMarked;
