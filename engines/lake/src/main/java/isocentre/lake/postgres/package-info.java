/// PostgreSQL: the embedded server with its life cycle, or the user's own, and the schema of the store.
@NullMarked
package isocentre.lake.postgres;

import org.jspecify.annotations.NullMarked;
