/// The byte level: a stream cut into blocks of whole records, a block cut into cells.
@NullMarked
package isocentre.dataset.blocks;

import org.jspecify.annotations.NullMarked;
