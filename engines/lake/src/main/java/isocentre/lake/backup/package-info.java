/// Backups of a home: written while it is in use, restored to the same place or another.
@NullMarked
package isocentre.lake.backup;

import org.jspecify.annotations.NullMarked;
