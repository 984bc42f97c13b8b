/// The store of treatment data. Start reading at [isocentre.lake.Lake].
@NullMarked
package isocentre.lake;

import org.jspecify.annotations.NullMarked;
