/// The Iceberg tables: their schemas, catalogue, commits, and the recovery from a commit cut short.
@NullMarked
package isocentre.lake.tables;

import org.jspecify.annotations.NullMarked;
