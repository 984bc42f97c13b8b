/// Lots and data versions, as PostgreSQL holds them.
@NullMarked
package isocentre.lake.versions;

import org.jspecify.annotations.NullMarked;
